"""What a text in headings holds, counted for a person to check against the file."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import (
    Block,
    Count,
    Figure,
    Heading,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Section,
    Style,
    Table,
    layer_of,
)
from extractors.model import Layer as _Layer


def counted(sections: Sequence[Section], pictures: int, skipped: int) -> tuple[Count, ...]:
    """Return the counts of a page: headings, list items, tables, pictures, links, code blocks, media, skipped.

    `pictures` are all that the page shows, those around its content too.
    """
    blocks = [block for section in sections for block in section.blocks if layer_of(block) is not _Layer.FURNITURE]
    figures = [block for block in blocks if isinstance(block, Figure)]
    return (
        Count("headings", _number(blocks, Heading)),
        Count("list items", _number(blocks, ListItem)),
        Count("tables", _number(blocks, Table)),
        Count("pictures", pictures),
        Count("with alt text", sum(bool(figure.alt) for figure in figures), "pictures"),
        Count("links", sum(map(_links, blocks))),
        Count("code blocks", _number(blocks, Preformatted)),
        Count("media", _number(blocks, Media)),
        Count("skipped", skipped),
    )


def _number(blocks: Sequence[Block], kind: type[Block]) -> int:
    return sum(isinstance(block, kind) for block in blocks)


def _links(block: Block) -> int:
    match block:
        case Heading() | Paragraph() | ListItem():
            return sum(mark.style is Style.LINK for mark in block.marks)
        case Table():
            return sum(mark.style is Style.LINK for cell in block.marks for mark in cell.marks)
        case Figure():
            return bool(block.link)
        case _:
            return 0
