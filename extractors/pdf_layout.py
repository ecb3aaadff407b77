"""Pages of lines to pieces of text in reading order: headings, paragraphs, list items, tables, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import reduce
from typing import NamedTuple

from extractors.model import Layer, Merge
from extractors.pdf_cells import stands_beside
from extractors.pdf_code import code_text, join_code, may_hold_code
from extractors.pdf_columns import mark_columns, spaced_text
from extractors.pdf_flow import runs_on
from extractors.pdf_footnotes import NOTE, SMALLER, part_notes, put_behind
from extractors.pdf_groups import Group, group_lines
from extractors.pdf_headings import heading_levels
from extractors.pdf_item_numbers import join_item_numbers
from extractors.pdf_lines import Head, Line, Sheet
from extractors.pdf_lists import run_in_items
from extractors.pdf_note_marks import join_note_marks
from extractors.pdf_order import in_reading_order
from extractors.pdf_outline import OutlineEntry, mark_outline
from extractors.pdf_page import LinkBox
from extractors.pdf_rows import join_rows
from extractors.pdf_style import Style, style_of
from extractors.pdf_tables import together
from extractors.pdf_tags import Role
from extractors.pdf_titles import mark_titles
from extractors.pdf_words import Vocabulary

_FEW_HEADINGS = 0.2


class Kind(Enum):
    """What a piece is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"
    SPACED = "spaced"
    CODE = "code"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Linked:
    """A stretch of the text of a piece that is a link: characters `start` up to `end`, and where it leads."""

    start: int
    end: int
    to: LinkBox


class Piece(NamedTuple):
    """A block before it has a key. `level` counts from 1 for headings and from 0 for items; `rows` are of tables.

    `lines` are those it was made of, in reading order; `note` tells that it is a footnote; `label` is the number of
    an item as the page shows it; `asset` the digest of a picture; `author` and `confidence` as in Paragraph.
    """

    kind: Kind
    page: int
    text: str
    level: int = 0
    ordered: bool = False
    inferred: bool = False
    order: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    header_rows: int = 0
    merged: tuple[Merge, ...] = ()
    lines: tuple[Line, ...] = ()
    links: tuple[Linked, ...] = ()
    note: bool = False
    label: str = ""
    asset: str = ""
    layer: Layer = Layer.BODY
    author: str = ""
    confidence: int | None = None


def lay_out(sheets: Sequence[Sheet], outline: Sequence[OutlineEntry], *, slides: bool) -> tuple[Piece, ...]:
    """Return what pages say, in reading order, running heads and page numbers already taken out.

    With `slides`, the only heading of a page is its title. Otherwise headings are those of the tag tree and of
    the outline, or, where these say little, what stands out from the running text.
    """
    code = may_hold_code(sheets)
    drawn = frozenset(sheet.number for sheet in sheets if sheet.drawn and slides)
    marked = (sheet.lines if sheet.number in drawn else mark_columns(sheet.lines) for sheet in sheets)
    ordered = [join_note_marks(join_item_numbers(together(in_reading_order(lines)))) for lines in marked]
    pages = [
        join_rows(lines, with_code=code, drawn=sheet.number in drawn)
        for sheet, lines in zip(sheets, ordered, strict=True)
    ]
    pages = [[_tagged_head(line) for line in lines] for lines in pages]
    tagged = {line.head.number for lines in pages for line in lines if line.head}
    if not tagged:
        pages = mark_outline(pages, outline)
    if slides:
        pages = [mark_titles(sheet, lines) for sheet, lines in zip(sheets, pages, strict=True)]
    lines = [line for page in pages for line in page]
    style = style_of(lines)
    parted = [part_notes(lines, style) for lines in pages]
    groups = group_lines((page.text for page in parted), style)
    groups = put_behind(join_code(groups, drawn) if code else groups, [page.notes for page in parted], style)
    by_font = not slides and len(tagged) < max(2.0, _FEW_HEADINGS * len(sheets))
    levels = heading_levels(groups, style, by_font=by_font)
    notes = {n for n, group in enumerate(groups) if _is_note(group, style)}
    words = Vocabulary.of(line.text for line in lines)
    pieces = _pieces(groups, levels, notes, words, drawn)
    return tuple(part for piece in pieces for part in _items(piece))


def _items(piece: Piece) -> tuple[Piece, ...]:
    """Return the items of a list that is set as one paragraph, or the piece itself."""
    if not piece.ordered:
        return (piece,)
    items = run_in_items(piece.label, piece.text)
    return tuple(piece._replace(text=text, label=label) for label, text in items) if len(items) > 1 else (piece,)


def _tagged_head(line: Line) -> Line:
    if line.tag and line.tag.role is Role.HEADING:
        return line._replace(head=Head(line.tag.level, -line.tag.block, inferred=False))
    return line


def _is_note(group: Group, style: Style) -> bool:
    if group.first.tag:
        return group.first.tag.role is Role.NOTE
    small = group.first.size < SMALLER * style.size
    return small and bool(NOTE.match(group.first.text)) and group.first.cells == 1


def _pieces(
    groups: Sequence[Group], levels: dict[int, int], notes: set[int], words: Vocabulary, drawn: frozenset[int]
) -> list[Piece]:
    """Make a piece of each group; a paragraph that runs on over notes, pages and columns is one.

    Those of the pages that are `drawn` stay apart: they can be the labels of a drawing.
    """
    pieces, table = list[Piece](), list[Group]()
    open_group, open_at = None, 0
    for place, group in enumerate(groups):
        if table and _table(group) != _table(table[0]):
            pieces.append(table_piece(table, words))
            table = []
        if _table(group):
            table.append(group)
            continue
        if as_set := _as_set(group):
            pieces.append(as_set)
            open_group = None
            continue
        free = place not in levels and place not in notes and group.first.page not in drawn
        if joined := _joined(open_group, group, pieces[open_at], words) if open_group and free else "":
            pieces[open_at] = pieces[open_at]._replace(text=joined, lines=(*pieces[open_at].lines, *group.lines))
            open_group = group
            continue
        note = place in notes
        pieces.append(_heading(group, levels[place], words) if place in levels else _block(group, words, note=note))
        if place not in notes:
            open_group, open_at = (None if place in levels else group), len(pieces) - 1
    return [*pieces, table_piece(table, words)] if table else pieces


def _as_set(group: Group) -> Piece | None:
    """Return a group whose spaces and line breaks carry meaning as a piece; None for all others."""
    tag = group.first.tag
    if tag and tag.role is Role.SPACED:
        return Piece(Kind.SPACED, group.first.page, spaced_text(group.lines), lines=tuple(group.lines))
    if tag and tag.role is Role.CODE:
        text, lines = code_text(group.lines), tuple(group.lines)
        return Piece(Kind.CODE, group.first.page, text, order=tag.block, lines=lines)
    return None


def _joined(above: Group, group: Group, piece: Piece, words: Vocabulary) -> str:
    """Return the text of a piece with that of a group that goes on with it, or nothing when it does not."""
    if stands_beside(above, group):
        return f"{piece.text} | {_text(group, words)}"
    return words.join(piece.text, _text(group, words)) if runs_on(above, group) else ""


def _is_tagged(group: Group, role: Role) -> bool:
    return group.first.tag is not None and group.first.tag.role is role


def _table(group: Group) -> int:
    """Return the number of the tagged table whose cell a group is, or 0."""
    tag = group.first.tag
    return tag.table if tag and tag.row else 0


def _heading(group: Group, level: int, words: Vocabulary) -> Piece:
    inferred = group.first.head is None or group.first.head.inferred
    order = group.first.tag.block if group.first.tag else 0
    text, lines = _text(group, words), tuple(group.lines)
    return Piece(Kind.HEADING, group.first.page, text, level, inferred=inferred, order=order, lines=lines)


def _block(group: Group, words: Vocabulary, *, note: bool) -> Piece:
    text, tag, lines = _text(group, words), group.first.tag, tuple(group.lines)
    order, page = tag.block if tag else 0, group.first.page
    if group.marker or _is_tagged(group, Role.ITEM):
        ordered = group.marker is not None and group.marker.ordered
        label = group.first.text[: group.marker.length].strip() if group.marker and ordered else ""
        return Piece(Kind.ITEM, page, text, group.level, ordered, order=order, lines=lines, note=note, label=label)
    return Piece(Kind.TEXT, page, text, order=order, lines=lines, note=note)


def _text(group: Group, words: Vocabulary) -> str:
    texts = [line.text for line in group.lines]
    if group.marker:
        texts[0] = texts[0][group.marker.length :]
    return reduce(words.join, texts).rstrip("\u00ad")


def table_piece(cells: Sequence[Group], words: Vocabulary) -> Piece:
    """Return a tagged table as a piece with rows of equal length; cells that hold nothing are empty texts."""
    rows = dict[int, dict[int, str]]()
    headers = dict[int, bool]()
    spans = dict[tuple[int, int], tuple[int, int]]()
    for cell in cells:
        tag = cell.first.tag
        if tag:
            row = rows.setdefault(tag.row, {})
            row[tag.column] = words.join(row.get(tag.column, ""), _text(cell, words))
            headers[tag.row] = headers.get(tag.row, True) and tag.header
            if max(tag.rows, tag.columns) > 1:
                spans[tag.row, tag.column] = (tag.rows, tag.columns)
    width = 1 + max(column for row in rows.values() for column in row)
    filled = tuple(tuple(row.get(column, "") for column in range(width)) for row in rows.values())
    header_rows = next((n for n, header in enumerate(headers.values()) if not header), len(headers))
    first = cells[0].first
    text = "\n".join(" | ".join(row) for row in filled)
    order = first.tag.block if first.tag else 0
    lines = tuple(line for cell in cells for line in cell.lines)
    merged = _merged(spans, list(rows), width)
    return Piece(
        Kind.TABLE, first.page, text, order=order, rows=filled, header_rows=header_rows, merged=merged, lines=lines
    )


def _merged(spans: dict[tuple[int, int], tuple[int, int]], rows: list[int], width: int) -> tuple[Merge, ...]:
    """Return the cells that span several, none of them reaching over the edge of the table."""
    places = {number: place for place, number in enumerate(rows)}
    found = []
    for (row, column), (down, across) in spans.items():
        place = places[row]
        merge = Merge(place, column, min(down, len(rows) - place), min(across, width - column))
        if max(merge.rows, merge.columns) > 1:
            found.append(merge)
    return tuple(found)
