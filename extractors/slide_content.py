"""One slide as the blocks of a section: its title first, then what is shown in reading order, then its furniture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.diagnostics import Diagnostic
from extractors.hygiene import one_line
from extractors.model import Asset, Block, Figure, Heading, ListItem, Mark, Paragraph, Style
from extractors.slide_figures import Figures
from extractors.slide_parts import SlideParts
from extractors.slide_shapes import Item, ShapeReader, in_order
from extractors.slide_styles import TITLES, text_body, type_size
from extractors.slide_text import Rich, joined
from extractors.slide_title import TextShape, inferred_title
from extractors.slide_xml import P

_TEXT = f"{P}sp"
_WORDS = (Paragraph, ListItem)
_LOOKS = (Style.STRONG, Style.EMPHASIS, Style.CODE)


class SlideContent(NamedTuple):
    """What the shapes of a slide hold: blocks, assets with their members, and what was wrong.

    `unlabelled` counts the pictures that lack a text alternative.
    """

    blocks: tuple[Block, ...]
    assets: tuple[tuple[Asset, str], ...]
    unlabelled: int
    diagnostics: tuple[Diagnostic, ...]


def read_slide(slide: SlideParts) -> SlideContent:
    """Return the blocks of a slide, the title first; diagnostics X130 to X134 tell what could not be taken over."""
    slide.words.survey(slide.tree)
    figures = Figures(slide)
    reader = ShapeReader(slide, figures)
    title, rest = _title(reader.items(slide.tree), slide)
    blocks = (*title, *in_order(rest, slide.size), *reader.furniture, *figures.asides.values())
    diagnostics = (*reader.diagnostics, *figures.diagnostics)
    return SlideContent(blocks, tuple(figures.assets.values()), figures.unlabelled, diagnostics)


def _title(items: list[Item], slide: SlideParts) -> tuple[list[Block], list[Item]]:
    """Return the heading of a slide, if it has one, and the other items."""
    chosen = next((item for item in items if item.holder is not None and item.holder.get("type") in TITLES), None)
    inferred = chosen is None
    if chosen is None:
        chosen = _inferred(items, slide)
    if chosen is None:
        return [], items
    slide.tally.titles += 1
    slide.tally.inferred += inferred
    drawn = [block for block in chosen.blocks if isinstance(block, Figure)]
    heading = _heading([block for block in chosen.blocks if block not in drawn], slide, inferred)
    return [heading, *drawn], [item for item in items if item is not chosen]


def _inferred(items: Sequence[Item], slide: SlideParts) -> Item | None:
    candidates = [shape for number, item in enumerate(items) if (shape := _candidate(number, item))]
    number = inferred_title(candidates, slide.size[1], len(items) - len(candidates))
    return None if number is None else items[number]


def _candidate(number: int, item: Item) -> TextShape | None:
    """Return an item as a possible title: a shape with a place and plain paragraphs only."""
    if item.shape.tag != _TEXT:
        return None
    texts = tuple(block.text for block in item.blocks if isinstance(block, Paragraph))
    if len(texts) < len(item.blocks):
        return None
    box, body = item.box, text_body(item.shape)
    if box is None or body is None:
        return None
    return TextShape(number, box, texts, lambda: type_size(body, item.inherited))


def _heading(blocks: Sequence[Block], slide: SlideParts, inferred: bool) -> Heading:
    """Join the paragraphs of a title; that the whole of it is bold or italic is its look and means nothing."""
    texts = (Rich(block.text, block.marks) for block in blocks if isinstance(block, _WORDS))
    title = joined(texts, " ")
    marks = tuple(mark for mark in title.marks if mark.style not in _LOOKS or not _is_whole(mark, title.text))
    return Heading(f"{slide.key}.t", slide.at, one_line(title.text), 1, inferred, marks)


def _is_whole(mark: Mark, text: str) -> bool:
    return mark.end - mark.start == len(text)
