"""Pieces of a Word text: blocks that do not know yet which heading they stand under, and so have no key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, CellMarks, Heading, ListItem, Mark, Merge, Paragraph, Preformatted, Table
from extractors.word_grid import Cell, Grid


@dataclass(frozen=True, slots=True)
class Piece:
    """A block without key, whose place has a number and no heading yet.

    `native` is a key made from the id that Word gave the paragraph, empty when it gave none. `bookmarks` are the names
    that links use for this place. `is_strong` and `size` (half points) tell how a paragraph looks. `is_aside` marks a
    note, comment, picture or text of a box, which stands beside the text that it belongs to; `is_title` the title of
    the document.
    """

    block: Block
    native: str = ""
    bookmarks: tuple[str, ...] = ()
    is_strong: bool = False
    size: int = 0
    is_aside: bool = False
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """The words of several pieces as one text with its marks, whether all of it is bold, and what is no words."""

    text: str
    marks: tuple[Mark, ...]
    is_strong: bool
    rest: tuple[Piece, ...]


def joined(pieces: Iterable[Piece]) -> Joined:
    """Return what stands in a cell, note or comment as one text, a line for each paragraph, with its labels."""
    text, marks, is_strong, rest = "", list[Mark](), True, list[Piece]()
    for piece in pieces:
        block = piece.block
        if piece.is_aside or not isinstance(block, Heading | Paragraph | ListItem | Preformatted):
            rest.append(piece)
            continue
        text += "\n" if text else ""
        text += f"{block.label} " if isinstance(block, ListItem) and block.label else ""
        marks += moved(() if isinstance(block, Preformatted) else block.marks, len(text))
        text += block.text
        is_strong = is_strong and piece.is_strong
    return Joined(text, tuple(marks), is_strong, tuple(rest))


def moved(marks: Iterable[Mark], distance: int) -> tuple[Mark, ...]:
    """Return marks for a text that begins so many characters later."""
    return tuple(replace(mark, start=mark.start + distance, end=mark.end + distance) for mark in marks)


def laid_out(grid: Grid, cells: Sequence[tuple[Cell, Joined]], empty: Table) -> Table:
    """Return a table whose cells hold the given words; `empty` is one at its place without rows."""
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    merged, marks = list[Merge](), list[CellMarks]()
    for cell, words in cells:
        rows[cell.row][cell.column] = words.text
        if cell.rows > 1 or cell.columns > 1:
            merged.append(Merge(cell.row, cell.column, cell.rows, cell.columns))
        if words.marks:
            marks.append(CellMarks(cell.row, cell.column, words.marks))
    return replace(empty, rows=tuple(map(tuple, rows)), merged=tuple(merged), marks=tuple(marks))
