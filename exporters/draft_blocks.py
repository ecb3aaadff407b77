"""Writes the passages of a unit as markdown, each block under its anchor.

The anchor of a list item stands inside the item before it, so that a list stays one list: an HTML comment at the
margin would end it (CommonMark 0.31, section 5.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never

from exporters.draft_anchor import block_anchor
from exporters.markdown_text import cell, flowing, inline, label
from extractors.locator import SlideRef, describe
from extractors.model import Block, Figure, Heading, Layer, ListItem, Media, Paragraph, Preformatted, Table, Utterance
from segmenters.model import Passage

_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class _Item:
    level: int
    ordered: bool
    number: int
    column: int


def passages_as_markdown(passages: Iterable[Passage], pictures: Mapping[str, str]) -> str:
    """Return passages as markdown; `pictures` gives the path of a picture's file by its digest."""
    lines: list[str] = []
    before: Passage | None = None
    items: tuple[_Item, ...] = ()
    for passage in passages:
        if before is None or not _same_list(before, passage):
            items = ()
        if not items:
            lines.append("")
        lines.append(" " * (items[-1].column if items else 0) + block_anchor(passage))
        if isinstance(passage.block, ListItem):
            items = _open(items, passage.block)
            lines.append(_list_item(passage.block, items))
        else:
            lines += _markdown(passage.block, pictures)
        before = passage
    return "\n".join(lines[1:])


def _same_list(before: Passage, after: Passage) -> bool:
    if not (isinstance(before.block, ListItem) and isinstance(after.block, ListItem)):
        return False
    # Each slide is a page of its own, but a procedure runs on; a list in a PDF or a text file does anyway.
    numbered = before.block.ordered and after.block.ordered
    apart = isinstance(after.block.at, SlideRef) and before.block.at != after.block.at and not numbered
    return before.source == after.source and not apart


def _open(items: tuple[_Item, ...], block: ListItem) -> tuple[_Item, ...]:
    outer = tuple(item for item in items if item.level < block.level)
    beside = next((item for item in items if item.level == block.level and item.ordered == block.ordered), None)
    number = beside.number + 1 if beside else 1
    indent = outer[-1].column if outer else 0
    return (*outer, _Item(block.level, block.ordered, number, indent + len(_marker(block.ordered, number))))


def _list_item(block: ListItem, items: tuple[_Item, ...]) -> str:
    indent = " " * (items[-2].column if len(items) > 1 else 0)
    return indent + _marker(block.ordered, items[-1].number) + flowing(block.text, " " * items[-1].column)


def _marker(ordered: bool, number: int) -> str:
    return f"{number}. " if ordered else "- "


def _markdown(block: Block, pictures: Mapping[str, str]) -> list[str]:
    match block:
        case Heading(text=text, level=level):
            return [f"{'#' * min(level + 1, _DEEPEST_HEADING)} {inline(text)}"]
        case Paragraph(text=text, layer=Layer.NOTES, at=at):
            return [f"({inline(describe(at))}) {flowing(text)}"]
        case Paragraph(text=text) | ListItem(text=text):
            return [flowing(text)]
        case Preformatted(text=text):
            return [flowing(text)]
        case Table(rows=rows, header_rows=header_rows):
            return _table(rows, header_rows)
        case Figure(asset=asset, alt=alt):
            return [_figure(pictures.get(asset, ""), alt)]
        case Media(name=name):
            return [f"Video or sound in the source: {inline(name)}"]
        case Utterance(text=text, speaker=speaker, at=at):
            said_by = f"**{inline(speaker)}** " if speaker else ""
            return [f"{said_by}({inline(describe(at))}) {flowing(text)}"]
        case _ as never:
            assert_never(never)


def _table(rows: tuple[tuple[str, ...], ...], header_rows: int) -> list[str]:
    if not rows or not rows[0]:
        return []
    # A markdown table always has a heading row.
    whole = rows if header_rows else (("",) * len(rows[0]), *rows)
    lines = [f"| {' | '.join(cell(text) for text in row)} |" for row in whole]
    return [lines[0], "| " + " | ".join(["---"] * len(rows[0])) + " |", *lines[1:]]


def _figure(path: str, alt: str) -> str:
    if path:
        return f"![{label(alt)}]({path})"
    return f"Picture that is not in the source: {inline(alt)}"
