"""The shapes of one slide as blocks, in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.diagnostics import Diagnostic
from extractors.hygiene import one_line
from extractors.model import Block, Figure, Layer, text_of
from extractors.slide_boxes import whole_phrases
from extractors.slide_figures import Figures
from extractors.slide_frames import read_frame
from extractors.slide_labels import with_labels
from extractors.slide_lists import TextList
from extractors.slide_order import Box, reading_order
from extractors.slide_parts import SlideParts
from extractors.slide_pictures import alternative, is_filled_with_picture
from extractors.slide_styles import FURNITURE, PLAIN, TITLES, Inherited, identity, own_place, text_body
from extractors.slide_xml import P, whole_number

_TEXT, _GROUP, _PICTURE, _FRAME = f"{P}sp", f"{P}grpSp", f"{P}pic", f"{P}graphicFrame"
_SHAPES = frozenset({_TEXT, _GROUP, _PICTURE, _FRAME, f"{P}cxnSp"})
_DEEPEST_GROUP = 64


@dataclass(slots=True)
class Item:
    """A shape: its XML, its key, its p:cNvPr, its p:ph if it is a placeholder, what it inherits, and its blocks."""

    shape: _Element
    key: str
    properties: _Element | None
    holder: _Element | None
    inherited: Inherited
    blocks: tuple[Block, ...] = ()
    place: Box | None = None

    @property
    def box(self) -> Box | None:
        """Where it stands, in its own or inherited coordinates; None when nobody says."""
        if self.place is None:
            self.place = own_place(self.shape) or self.inherited.place
        return self.place


@dataclass(slots=True)
class ShapeReader:
    """Reads the shapes of a slide into blocks, and gathers what is found beside them: furniture and troubles."""

    slide: SlideParts
    figures: Figures
    furniture: list[Block] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def items(self, tree: _Element, depth: int = 0) -> list[Item]:
        """Return what has content among the shapes of a tree; groups below the deepest level are dissolved."""
        found: list[Item] = []
        for shape in tree if depth <= _DEEPEST_GROUP else tree.iterdescendants(*_SHAPES):
            if shape.tag not in _SHAPES:
                continue
            properties, holder = identity(shape)
            item = Item(shape, self._key(properties), properties, holder, self.slide.ancestry.inherited(holder))
            item.blocks = self._blocks(item, depth)
            if item.blocks:
                found.append(item)
        return found

    def _blocks(self, item: Item, depth: int) -> tuple[Block, ...]:
        tag, properties = item.shape.tag, item.properties
        link = self.slide.words.click(properties) if properties is not None and len(properties) else ""
        if tag == _TEXT:
            if item.holder is not None and item.holder.get("type") in FURNITURE:
                self._keep_furniture(item)
                return ()
            blocks = self._text(item, link)
            link = "" if blocks else link
            if is_filled_with_picture(item.shape):
                return (*blocks, *self.figures.picture(item.shape, properties, item.key, link))
        elif tag == _PICTURE:
            return self.figures.picture(item.shape, properties, item.key, link)
        elif tag == _GROUP:
            self.slide.tally.groups += 1
            blocks = () if depth > _DEEPEST_GROUP else self._group(item.shape, depth)
        else:
            blocks = self._frame(item, link) if tag == _FRAME else ()
        if properties is None or not (link or properties.get("descr") or properties.get("title")):
            return blocks
        alt = alternative(properties)
        self.figures.keep_aside(properties, item.key)
        if alt and alt in one_line(" ".join(map(text_of, blocks))):
            alt = ""
        return (Figure(f"{item.key}.alt", self.slide.at, "", alt, link=link), *blocks) if alt or link else blocks

    def _key(self, properties: _Element | None) -> str:
        """Name a shape by its id; an id that stands twice gets a counter, in the order of the file."""
        name = f"{self.slide.key}.sh{whole_number(None if properties is None else properties.get('id'))}"
        times = self.seen[name] = self.seen.get(name, 0) + 1
        return name if times == 1 else f"{name}-{times}"

    def _text(self, item: Item, link: str) -> tuple[Block, ...]:
        body = text_body(item.shape)
        if body is None:
            return ()
        is_title = item.holder is not None and item.holder.get("type") in TITLES
        texts = TextList(f"{item.key}.p", self.slide.at, self.slide.words, link=link, code=not is_title)
        read = tuple(texts.blocks(body, item.inherited.levels))
        blocks = read if is_title else with_labels(read)
        return blocks if item.holder is not None or len(blocks) == 1 else self._whole(blocks, item)

    def _whole(self, blocks: tuple[Block, ...], item: Item) -> tuple[Block, ...]:
        return whole_phrases(blocks, item.box, self.slide.size[0])

    def _keep_furniture(self, item: Item) -> None:
        self.slide.tally.footers += 1
        body = text_body(item.shape)
        if body is not None:
            texts = TextList(f"{item.key}.p", self.slide.at, self.slide.words, Layer.FURNITURE)
            self.furniture.extend(texts.blocks(body, PLAIN))

    def _group(self, group: _Element, depth: int) -> tuple[Block, ...]:
        items = self.items(group, depth + 1)
        return tuple(in_order(items, _extent(items)))

    def _frame(self, item: Item, link: str) -> tuple[Block, ...]:
        content = read_frame(item.shape, item.key, self.slide)
        self.diagnostics.extend(content.diagnostics)
        preview = next(item.shape.iter(_PICTURE), None)
        if preview is None:
            return content.blocks
        return (*content.blocks, *self.figures.picture(preview, item.properties, item.key, link))


def in_order(items: Sequence[Item], size: tuple[int, int]) -> Iterator[Block]:
    """Yield the blocks of items in reading order; those without a known place come last."""
    if len(items) < 2:
        return (block for item in items for block in item.blocks)
    boxes = [(item, item.box) for item in items]
    placed = [(item, box) for item, box in boxes if box is not None]
    order = reading_order([box for _, box in placed], *size)
    ordered = [*(placed[number][0] for number in order), *(item for item, box in boxes if box is None)]
    return (block for item in ordered for block in item.blocks)


def _extent(items: Sequence[Item]) -> tuple[int, int]:
    """Return the size of the area that the items of a group cover, in the group's own coordinates."""
    boxes = [] if len(items) < 2 else [box for item in items if (box := item.box) is not None]
    if not boxes:
        return 0, 0
    width = max(box.right for box in boxes) - min(box.left for box in boxes)
    return width, max(box.bottom for box in boxes) - min(box.top for box in boxes)
