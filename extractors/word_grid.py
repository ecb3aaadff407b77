"""The grid of a Word table: which cell stands where, how far it reaches, and which rows are headings.

ECMA-376 part 1, section 17.4. Rows of a Word table may begin late, end early, and be divided differently; a cell that
reaches down says so in every row that it covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.word_xml import MC, W, chosen_branch, number, switch, value

WIDEST_SPAN = 63
"""Columns that one cell may take; Word itself allows no more in a whole table."""
MOST_PLACES = 1_000_000
"""Places in a grid; a small file could otherwise declare a table that fills the memory."""

_FIRST_ROW_BIT = 0x0020
_HOLDERS = (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo")


@dataclass(slots=True)
class Cell:
    """A cell: the w:tc that it is written in with those that it covers, its place from 0, how far it reaches."""

    elements: list[_Element]
    row: int
    column: int
    columns: int
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """The cells of a table in the order of reading.

    `stated_heads` rows repeat on every page; `looks_headed` says that the first row is shown in a look of its own, if
    the table style `style` has one; `changes` counts rows and cells that tracked changes brought or took.
    """

    cells: list[Cell] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    stated_heads: int = 0
    looks_headed: bool = False
    style: str = ""
    changes: int = 0


def read_grid(table: _Element) -> Grid:
    """Return the grid of a w:tbl. Rows that a tracked change has deleted are left out and counted in `changes`."""
    properties = table.find(f"{W}tblPr")
    grid = Grid(looks_headed=_looks_headed(properties), style=value(properties, "tblStyle") or "")
    reaching: dict[int, Cell] = {}
    for row in _through(table, f"{W}tr"):
        settings = row.find(f"{W}trPr")
        changed = settings is not None and any(settings.find(f"{W}{name}") is not None for name in ("ins", "del"))
        grid.changes += changed
        if settings is not None and settings.find(f"{W}del") is not None:
            continue
        if switch(settings, "tblHeader") and grid.stated_heads == grid.rows:
            grid.stated_heads += 1
        reaching = _row(grid, row, number(value(settings, "gridBefore"), 0) or 0, reaching)
        grid.rows += 1
    if grid.rows * grid.columns > MOST_PLACES:
        _squeeze(grid)
    return grid


def _row(grid: Grid, row: _Element, before: int, above: dict[int, Cell]) -> dict[int, Cell]:
    """Add the cells of one row; return those that may reach on, by their column."""
    column, reaching = _within(before, 0), dict[int, Cell]()
    last: Cell | None = None
    for element in _through(row, f"{W}tc"):
        settings = element.find(f"{W}tcPr")
        if settings is not None and settings.find(f"{W}cellDel") is not None:
            grid.changes += 1
            continue
        span = _within(number(value(settings, "gridSpan"), 1) or 1, 1)
        down, across = _merging(settings, "vMerge"), _merging(settings, "hMerge")
        if across == "continue" and last is not None:
            last.columns += span
            last.elements.append(element)
        elif down == "continue" and column in above:
            last = above[column]
            last.rows += 1
            last.elements.append(element)
            reaching[column] = last
        else:
            last = Cell([element], grid.rows, column, span)
            grid.cells.append(last)
            if down:
                reaching[column] = last
        column += span
    grid.columns = max(grid.columns, column)
    return reaching


def _merging(settings: _Element | None, name: str) -> str:
    """Return "restart", "continue", or empty for a cell that is not merged in this way."""
    mark = None if settings is None else settings.find(f"{W}{name}")
    return "" if mark is None else mark.get(f"{W}val", "continue")


def _within(number_of_columns: int, least: int) -> int:
    return max(least, min(number_of_columns, WIDEST_SPAN))


def _looks_headed(properties: _Element | None) -> bool:
    """Tell whether the look of a table (section 17.4.56) gives its first row a format of its own."""
    look = None if properties is None else properties.find(f"{W}tblLook")
    if look is None:
        return False
    stated = look.get(f"{W}firstRow")
    if stated is not None:
        return stated not in ("0", "false", "off")
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & _FIRST_ROW_BIT)
    except ValueError:
        return False


def _through(holder: _Element, tag: str) -> Iterator[_Element]:
    """Yield the rows or cells in a holder, also those inside content controls."""
    waiting = list(reversed(holder))
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            waiting.extend(reversed(child))
        elif child.tag == f"{MC}AlternateContent":
            waiting.extend(reversed(chosen_branch(child)))


def _squeeze(grid: Grid) -> None:
    """Put each row into one place; no genuine table is that large."""
    rows: dict[int, Cell] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, Cell([], cell.row, 0, 1)).elements.extend(cell.elements)
    grid.cells, grid.columns = list(rows.values()), 1
