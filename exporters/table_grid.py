"""Lays a table out as a grid: which cell spans others, which is covered, which belongs to the headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Mark, Merge, Table


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the grid: its text with marks, how many rows and columns it takes.

    A covered place takes no row; `left` is then true when the cell that covers it stands beside it, not only above.
    """

    text: str
    marks: tuple[Mark, ...]
    rows: int = 1
    columns: int = 1
    left: bool = False

    @property
    def covered(self) -> bool:
        """Tell whether another cell spans this place."""
        return self.rows == 0


def grid_of(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells of a table, all rows of the same length.

    A span that would hide words, meet another span or reach outside is cut back or not made; none goes from the
    headings into the rows below them, which HTML does not know.
    """
    marks = {(cell.row, cell.column): cell.marks for cell in table.marks}
    spans: dict[tuple[int, int], Merge] = {}
    covered: dict[tuple[int, int], bool] = {}
    for merge in table.merged:
        span = _clipped(merge, table)
        area = set(_places(span))
        if len(area) > 1 and not area & (covered.keys() | spans.keys()) and _hides_nothing(span, table):
            spans[span.row, span.column] = span
            covered |= {place: place[1] > span.column for place in area - {(span.row, span.column)}}

    def cell(row: int, column: int, text: str) -> Cell:
        if (row, column) in covered:
            return Cell("", (), 0, 0, covered[row, column])
        span = spans.get((row, column), Merge(row, column, 1, 1))
        return Cell(text, marks.get((row, column), ()), span.rows, span.columns)

    return tuple(
        tuple(cell(row, column, text) for column, text in enumerate(texts)) for row, texts in enumerate(table.rows)
    )


def _clipped(merge: Merge, table: Table) -> Merge:
    last = table.header_rows if merge.row < table.header_rows else len(table.rows)
    width = len(table.rows[0]) if table.rows else 0
    inside = 0 <= merge.row < len(table.rows) and 0 <= merge.column < width
    rows = min(merge.rows, last - merge.row) if inside else 0
    return Merge(merge.row, merge.column, rows, min(merge.columns, width - merge.column))


def _places(span: Merge) -> Iterator[tuple[int, int]]:
    return (
        (row, column)
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    )


def _hides_nothing(span: Merge, table: Table) -> bool:
    return not any(table.rows[row][column] for row, column in _places(span) if (row, column) != (span.row, span.column))
