"""Writes the passages of a unit as markdown, each block under its anchor.

The anchor of a list item stands inside the item before it, so that a list stays one list: an HTML comment at the
margin would end it (CommonMark 0.31, section 5.2), which is what happens where the numbers of the source make a leap.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import assert_never

from exporters.draft_anchor import block_anchor
from exporters.draft_around import Around
from exporters.draft_media import figure_as_markdown, media_as_markdown
from exporters.draft_tables import table_as_markdown
from exporters.list_labels import numbering_of
from exporters.markdown_runs import marked_lines
from exporters.markdown_text import has_draft_syntax, inline, paragraph
from extractors.locator import SlideRef, WebRef, describe
from extractors.model import (
    Block,
    Figure,
    Heading,
    Layer,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Table,
    Utterance,
    is_said,
)
from segmenters.model import Passage

_DEEPEST_HEADING = 6
_BULLET = "- "
_BACKTICKS = re.compile("`+")
_SHORTEST_FENCE = 3

FindAddress = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Item:
    """An open point of a list: its marker, the number in it (0 for a bullet), and where its text begins."""

    level: int
    marker: str
    number: int
    column: int


def passages_as_markdown(passages: Iterable[Passage], around: Around) -> str:
    """Return passages as markdown."""
    lines: list[str] = []
    before: Passage | None = None
    items: tuple[_Item, ...] = ()
    for passage in passages:
        address = around.destination(passage.source)
        if before is None or not _same_list(before, passage):
            items = ()
        if not items:
            lines.append("")
        if isinstance(passage.block, ListItem):
            opened = _open(items, passage.block)
            lines.append(" " * _margin(items, opened) + block_anchor(passage))
            lines.append(_list_item(passage.block, opened, address))
            items = opened
        else:
            lines += [block_anchor(passage), *_markdown(passage.block, around, address)]
        before = passage
    return "\n".join(lines[1:])


def _same_list(before: Passage, after: Passage) -> bool:
    if not (isinstance(before.block, ListItem) and isinstance(after.block, ListItem)):
        return False
    # Each slide is a page of its own, but a procedure runs on; a list in a PDF or a text file does anyway.
    numbered = before.block.ordered and after.block.ordered
    apart = _page(before.block) != _page(after.block) and not numbered
    return before.source == after.source and not apart


def _page(block: Block) -> object:
    match block.at:
        case SlideRef():
            return block.at
        case WebRef(page=page):
            return page
        case _:
            return None


def _open(items: tuple[_Item, ...], block: ListItem) -> tuple[_Item, ...]:
    outer = tuple(item for item in items if item.level < block.level)
    beside = next((item for item in items if item.level == block.level and bool(item.number) == block.ordered), None)
    marker, number = _marker(block, beside.number if beside else 0)
    indent = outer[-1].column if outer else 0
    return (*outer, _Item(block.level, marker, number, indent + len(marker)))


def _marker(block: ListItem, before: int) -> tuple[str, int]:
    """Return the marker of a point and its number; a label that markdown cannot number stands behind a bullet."""
    if not block.ordered:
        return _BULLET, 0
    if not block.label:
        return f"{before + 1}. ", before + 1
    found = numbering_of([block.label])
    if found is None or found.type != "1" or found.wrap == "()":
        return _BULLET, 0
    return f"{found.numbers[0]}{found.wrap} ", found.numbers[0]


def _margin(items: tuple[_Item, ...], opened: tuple[_Item, ...]) -> int:
    """Return where the anchor of a new point stands: inside the one before, or at the margin of a list to be ended."""
    level, number = opened[-1].level, opened[-1].number
    beside = next((item for item in items if item.level == level), None)
    if beside and beside.number and number and number != beside.number + 1:
        return opened[-2].column if len(opened) > 1 else 0
    return items[-1].column if items else 0


def _list_item(block: ListItem, items: tuple[_Item, ...], address: FindAddress) -> str:
    own = items[-1]
    first, *others = marked_lines(block.text, block.marks, address)
    label = f"{inline(block.label)} " if block.ordered and block.label and own.marker == _BULLET else ""
    lines = [f"{_remark(block)}{label}{first}", *others]
    return " " * (own.column - len(own.marker)) + own.marker + paragraph(lines, " " * own.column)


def _markdown(block: Block, around: Around, address: FindAddress) -> list[str]:
    match block:
        case Heading() | Paragraph() | ListItem() | Utterance():
            return [_text(block, address)]
        case Preformatted(text=text):
            return _preformatted(text)
        case Table():
            return table_as_markdown(block, address)
        case Figure():
            return [figure_as_markdown(block, around.pictures.get(block.asset, ""), address)]
        case Media():
            return [media_as_markdown(block, address)]
        case _ as never:
            assert_never(never)


def _text(block: Heading | Paragraph | ListItem | Utterance, address: FindAddress) -> str:
    marks = () if isinstance(block, Utterance) else block.marks
    lines = marked_lines(block.text, marks, address)
    if isinstance(block, Heading):
        return f"{'#' * min(block.level + 1, _DEEPEST_HEADING)} {' '.join(lines)}"
    return paragraph([f"{_remark(block)}{lines[0]}", *lines[1:]])


def _remark(block: Paragraph | ListItem | Utterance) -> str:
    """Return what a reviewer has to know before the words: who said them and where, or how far they can be trusted."""
    speaker = f"**{inline(block.speaker)}** " if isinstance(block, Utterance) and block.speaker else ""
    if is_said(block):
        return f"{speaker}({inline(describe(block.at))}) "
    if isinstance(block, Utterance) or block.layer is not Layer.OCR:
        return ""
    sure = f", {block.confidence} % sure" if isinstance(block, Paragraph) and block.confidence is not None else ""
    return f"(read from a picture{sure}: check) "


def _preformatted(text: str) -> list[str]:
    """Return text line by line as it is; HTML holds what a fence cannot, since nothing in it can be escaped."""
    body = text.strip("\n")
    if has_draft_syntax(body):
        return [f"<pre><code>{html.escape(body, quote=False).replace('{', '&#123;')}</code></pre>"]
    longest = max((len(row) for row in _BACKTICKS.findall(body)), default=0)
    fence = "`" * max(_SHORTEST_FENCE, longest + 1)
    return [fence, *body.split("\n"), fence]
