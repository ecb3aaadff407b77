"""Tables of a web page: rows of cells with what they span and the marks in them; tables that only lay out a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractors.marked_text import marked
from extractors.model import CellMarks, Merge, Style
from extractors.table_heads import reads_as_head
from extractors.web_inline import inline_runs
from extractors.web_tree import Element

MAX_PLACES = 100_000
"""Rows times columns; a page may claim a cell over 65,534 rows and 1,000 columns (HTML, section 4.9.11)."""

_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534
_OF_A_PAGE = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "form", "main", "article", "nav", "video", "iframe")


@dataclass(slots=True)
class Grid:
    """A table as it is laid out: the text of each row's places, the merged cells, the marks, rows of headings."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[Merge] = field(default_factory=list)
    marks: list[CellMarks] = field(default_factory=list)
    header_rows: int = 0
    width: int = 0

    @property
    def too_large(self) -> bool:
        """Tell whether the table has more places than MAX_PLACES."""
        return len(self.rows) * self.width > MAX_PLACES

    def even_rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows, all as long as the longest."""
        return tuple(tuple(row + [""] * (self.width - len(row))) for row in self.rows)


def is_layout(table: Element) -> bool:
    """Tell whether a table only puts parts of a page side by side, so that it is read as if it were none."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = [_cells(row) for row in rows_of(table)]
    if table.find("caption") is not None or any(cell.tag == "th" for cells in rows for cell in cells):
        return False
    return max(map(len, rows), default=0) <= 1 or next(table.iterdescendants(*_OF_A_PAGE), None) is not None


def rows_of(table: Element) -> Iterator[Element]:
    """Give the rows of a table, not those of a table within it; the foot comes last wherever it stands."""
    feet = table.findall("tfoot")
    for part in (*(child for child in table if child.tag != "tfoot"), *feet):
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from part.findall("tr")


def read_grid(table: Element) -> Grid:
    """Return a table by the rules of HTML (section 4.9.12, forming a table); stops when it is too large."""
    grid = Grid()
    reach = dict[int, int]()
    rows = list(rows_of(table))
    only_headings = True
    for number, row in enumerate(rows):
        cells = _cells(row)
        only_headings = only_headings and _is_heading(row, cells)
        grid.header_rows += only_headings
        grid.rows.append([])
        for cell in cells:
            _place(cell, grid, reach, len(rows) - number)
            grid.width = max(grid.width, len(grid.rows[-1]))
            if grid.too_large:
                return grid
    grid.header_rows = min(grid.header_rows, max(len(grid.rows) - 1, 0))
    _drop_empty_head(grid)
    return grid


def _drop_empty_head(grid: Grid) -> None:
    """Take out a row of headings without a word, which Markdown asks for; the next may be one by its shape."""
    if grid.header_rows != 1 or any(grid.rows[0]) or any(merge.row == 0 for merge in grid.merged):
        return
    del grid.rows[0]
    grid.merged = [replace(merge, row=merge.row - 1) for merge in grid.merged]
    grid.marks = [replace(marks, row=marks.row - 1) for marks in grid.marks]
    bold = {
        (cell.row, cell.column)
        for cell in grid.marks
        for mark in cell.marks
        if mark.style is Style.STRONG and mark.end - mark.start == len(grid.rows[cell.row][cell.column])
    }
    looks = ["bold" * all((n, at) in bold for at in range(len(row))) for n, row in enumerate(grid.rows)]
    grid.header_rows = int(reads_as_head(grid.even_rows(), looks))


def _place(cell: Element, grid: Grid, reach: dict[int, int], left: int) -> None:
    """Put a cell into the next free place of the last row; `reach` tells up to which row a column is taken."""
    number, row = len(grid.rows) - 1, grid.rows[-1]
    while reach.get(len(row), 0) > number:
        row.append("")
    column = len(row)
    columns = _span(cell, "colspan", _MOST_COLUMNS)
    rows = left if cell.get("rowspan", "").strip() == "0" else min(_span(cell, "rowspan", _MOST_ROWS), left)
    text, marks = marked(inline_runs(cell))
    row += [text] + [""] * (columns - 1)
    if rows > 1:
        reach.update(dict.fromkeys(range(column, column + columns), number + rows))
    if rows > 1 or columns > 1:
        grid.merged.append(Merge(number, column, rows, columns))
    if marks:
        grid.marks.append(CellMarks(number, column, marks))


def _span(cell: Element, name: str, most: int) -> int:
    stated = cell.get(name, "").strip()
    return min(max(int(stated), 1), most) if stated.isascii() and stated.isdigit() and len(stated) < 9 else 1


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _is_heading(row: Element, cells: list[Element]) -> bool:
    in_head = row.getparent().tag == "thead"
    return bool(cells) and (in_head or all(cell.tag == "th" and cell.get("scope") != "row" for cell in cells))
