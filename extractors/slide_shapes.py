"""The shapes of one slide as blocks, in the order in which a person reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.model import Asset, Blob, Block, Figure, Heading, ListItem, Paragraph, text_of
from extractors.slide_frames import NOT_READ, read_frame
from extractors.slide_order import Box, reading_order
from extractors.slide_parts import SlideParts
from extractors.slide_pictures import alternative, is_decorative, media_type
from extractors.slide_styles import ListKind, is_furniture, is_title, level_of, list_kind, type_size
from extractors.slide_text import paragraph_text
from extractors.slide_title import TextShape, inferred_title
from extractors.slide_xml import A, P, R, whole_number

PICTURE_LOST = Code(
    "X133",
    Severity.WARNING,
    "a picture on this slide is missing, damaged or too large",
    "Insert it anew, or compress the pictures in PowerPoint, and save the deck again.",
)

_SHAPES = (f"{P}sp", f"{P}grpSp", f"{P}pic", f"{P}graphicFrame")
_DEEPEST_GROUP = 32
_SOUND = "a sound recording"
_MEDIA = {
    f"{A}videoFile": "a video",
    f"{A}quickTimeFile": "a video",
    f"{A}audioFile": _SOUND,
    f"{A}wavAudioFile": _SOUND,
    f"{A}audioCd": _SOUND,
}


@dataclass(frozen=True, slots=True)
class SlideContent:
    """What the shapes of a slide hold; `unlabelled` counts the pictures that lack a text alternative."""

    blocks: tuple[Block, ...]
    pictures: tuple[tuple[Asset, Blob], ...]
    unlabelled: int
    diagnostics: tuple[Diagnostic, ...]


def read_shapes(slide: SlideParts) -> SlideContent:
    """Return the blocks of a slide, the title first; diagnostics X130 to X133 tell what could not be taken over."""
    reader = _Reader(slide, _keys(slide))
    items = reader.items(slide.tree, 0)
    title, rest = _title(items, slide)
    blocks = (*title, *_in_order(rest, slide.size))
    return SlideContent(blocks, tuple(reader.pictures.values()), reader.unlabelled, tuple(reader.diagnostics))


@dataclass(frozen=True, slots=True)
class _Item:
    """A shape with its place, if it is known, and its blocks."""

    shape: _Element
    box: Box | None
    blocks: tuple[Block, ...]


def _keys(slide: SlideParts) -> dict[_Element, str]:
    """Name each shape by its id; an id that stands twice gets a counter, in the order of the file."""
    keys: dict[_Element, str] = {}
    seen: dict[str, int] = {}
    for shape in slide.tree.iter(*_SHAPES):
        properties = _properties(shape)
        name = f"{slide.key}.sh{whole_number(None if properties is None else properties.get('id'))}"
        seen[name] = seen.get(name, 0) + 1
        keys[shape] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return keys


@dataclass(slots=True)
class _Reader:
    """Reads shapes into blocks, and gathers what is found beside them."""

    slide: SlideParts
    keys: dict[_Element, str]
    pictures: dict[str, tuple[Asset, Blob]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unlabelled: int = 0

    def items(self, tree: _Element, depth: int) -> list[_Item]:
        """Return what has content among the shapes of a tree; groups below the deepest level are dissolved."""
        shapes: Iterable[_Element] = tree.iterchildren(*_SHAPES)
        if depth > _DEEPEST_GROUP:
            shapes = (shape for shape in tree.iterdescendants(*_SHAPES) if shape.tag != f"{P}grpSp")
        place = self.slide.ancestry.place
        found = [_Item(shape, place(shape), self._blocks(shape, depth)) for shape in shapes if not is_furniture(shape)]
        return [item for item in found if item.blocks]

    def _blocks(self, shape: _Element, depth: int) -> tuple[Block, ...]:
        if shape.tag == f"{P}pic":
            return self._picture(shape, shape)
        if shape.tag == f"{P}sp":
            blocks = self._text(shape)
        elif shape.tag == f"{P}grpSp":
            items = self.items(shape, depth + 1)
            blocks = _in_order(items, _extent(items))
        else:
            blocks = self._frame(shape)
        return (*self._described(shape, blocks), *blocks)

    def _text(self, shape: _Element) -> tuple[Block, ...]:
        styles = self.slide.ancestry.list_styles(shape)
        found: list[Block] = []
        for number, paragraph in enumerate(shape.iterfind(f"{P}txBody/{A}p"), start=1):
            key, kind = f"{self.keys[shape]}.p{number}", list_kind(paragraph, styles)
            if not (text := paragraph_text(paragraph)):
                continue
            if kind is ListKind.NONE:
                found.append(Paragraph(key, self.slide.at, text))
            else:
                found.append(ListItem(key, self.slide.at, text, level_of(paragraph), kind is ListKind.NUMBER))
        return tuple(found)

    def _frame(self, frame: _Element) -> tuple[Block, ...]:
        content = read_frame(frame, self.keys[frame], self.slide)
        self.diagnostics.extend(content.diagnostics)
        preview = next(frame.iter(f"{P}pic"), None)
        return content.blocks if preview is None else (*content.blocks, *self._picture(preview, frame))

    def _picture(self, picture: _Element, shape: _Element) -> tuple[Block, ...]:
        """Return a picture as a figure; `shape` carries its id and alternative: itself, or the frame around it.

        The loudspeaker that stands for a sound is none, unless somebody described it.
        """
        media = next((_MEDIA[str(entry.tag)] for entry in picture.iter(*_MEDIA)), "")
        if media:
            self.diagnostics.append(NOT_READ.of(self.slide.source, self.slide.at, what=media))
        properties = _properties(shape)
        alt = alternative(properties)
        if media == _SOUND and not alt:
            return ()
        if not alt and not is_decorative(properties):
            self.unlabelled += 1
        return (Figure(f"{self.keys[shape]}.picture", self.slide.at, self._asset(picture), alt),)

    def _asset(self, picture: _Element) -> str:
        """Keep the bytes of a picture and return their digest; empty when they are not in the source."""
        blip = next(picture.iter(f"{A}blip"), None)
        link = None if blip is None else blip.get(f"{R}embed")
        data = self.slide.picture(link)
        if not data:
            if link:
                self.diagnostics.append(PICTURE_LOST.of(self.slide.source, self.slide.at))
            return ""
        digest = hashlib.sha256(data).hexdigest()
        self.pictures[digest] = (Asset(digest, media_type(data), len(data)), Blob(digest, lambda: data))
        return digest

    def _described(self, shape: _Element, blocks: Sequence[Block]) -> list[Block]:
        """Return a figure without bytes for a drawing, table or chart that somebody described."""
        alt = alternative(_properties(shape))
        if not alt or alt in one_line(" ".join(map(text_of, blocks))):
            return []
        return [Figure(f"{self.keys[shape]}.alt", self.slide.at, "", alt)]


def _title(items: list[_Item], slide: SlideParts) -> tuple[list[Block], list[_Item]]:
    """Return the heading of a slide, if it has one, and the other items."""
    chosen = next((item for item in items if is_title(item.shape)), None)
    inferred = chosen is None
    if chosen is None:
        candidates = [shape for number, item in enumerate(items) if (shape := _candidate(number, item, slide))]
        number = inferred_title(candidates, slide.size[1], len(items) - len(candidates))
        chosen = None if number is None else items[number]
    if chosen is None:
        return [], items
    drawn = [block for block in chosen.blocks if isinstance(block, Figure)]
    text = one_line(" ".join(text_of(block) for block in chosen.blocks if block not in drawn))
    heading = Heading(f"{slide.key}.t", slide.at, text, 1, inferred)
    return [heading, *drawn], [item for item in items if item is not chosen]


def _candidate(number: int, item: _Item, slide: SlideParts) -> TextShape | None:
    """Return an item as a possible title: a shape with a place and plain paragraphs only."""
    texts = tuple(block.text for block in item.blocks if isinstance(block, Paragraph))
    if item.box is None or item.shape.tag != f"{P}sp" or len(texts) < len(item.blocks):
        return None
    return TextShape(number, item.box, texts, type_size(item.shape, slide.ancestry.list_styles(item.shape)))


def _in_order(items: Sequence[_Item], size: tuple[int, int]) -> tuple[Block, ...]:
    """Return the blocks of items in reading order; those without a known place come last."""
    placed = [(item, item.box) for item in items if item.box is not None]
    order = reading_order([box for _, box in placed], *size)
    ordered = [*(placed[number][0] for number in order), *(item for item in items if item.box is None)]
    return tuple(block for item in ordered for block in item.blocks)


def _extent(items: Sequence[_Item]) -> tuple[int, int]:
    """Return the size of the area that the items of a group cover, in the group's own coordinates."""
    boxes = [item.box for item in items if item.box is not None]
    if not boxes:
        return 0, 0
    width = max(box.right for box in boxes) - min(box.left for box in boxes)
    return width, max(box.bottom for box in boxes) - min(box.top for box in boxes)


def _properties(shape: _Element) -> _Element | None:
    return shape.find(f"./*/{P}cNvPr")
