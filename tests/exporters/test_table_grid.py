"""A table as a grid: spans cover places, hide no words and stay inside their part of the table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exporters.table_grid import Cell, grid_of
from extractors.locator import SlideRef
from extractors.model import CellMarks, Mark, Merge, Style, Table

AT = SlideRef(256, 1)


def shape(table: Table) -> list[list[tuple[int, int]]]:
    return [[(cell.rows, cell.columns) for cell in row] for row in grid_of(table)]


def empty(rows: int, columns: int, *merged: Merge, header_rows: int = 0) -> Table:
    return Table("t", AT, tuple(("",) * columns for _ in range(rows)), header_rows, merged)


def test_a_cell_that_spans_others_covers_their_places() -> None:
    table = Table("t", AT, (("a", "", "b"), ("c", "d", "")), 0, (Merge(0, 0, 1, 2), Merge(0, 2, 2, 1)))
    assert grid_of(table) == (
        (Cell("a", (), 1, 2), Cell("", (), 0, 0, left=True), Cell("b", (), 2, 1)),
        (Cell("c", ()), Cell("d", ()), Cell("", (), 0, 0)),
    )


def test_marks_stand_in_their_cell() -> None:
    mark = Mark(0, 1, Style.STRONG)
    table = Table("t", AT, (("a", "b"),), 0, marks=(CellMarks(0, 1, (mark,)),))
    assert [cell.marks for cell in grid_of(table)[0]] == [(), (mark,)]


def test_a_span_that_would_hide_words_is_not_made() -> None:
    table = Table("t", AT, (("a", "b"),), 0, (Merge(0, 0, 1, 2),))
    assert shape(table) == [[(1, 1), (1, 1)]]


def test_no_span_leaves_the_headings() -> None:
    assert shape(empty(3, 1, Merge(0, 0, 3, 1), header_rows=2)) == [[(2, 1)], [(0, 0)], [(1, 1)]]


def test_of_two_spans_that_meet_the_first_is_made() -> None:
    assert shape(empty(2, 2, Merge(0, 0, 1, 2), Merge(0, 1, 2, 1))) == [[(1, 2), (0, 0)], [(1, 1), (1, 1)]]


@given(
    st.builds(
        lambda rows, columns, heads, merged: empty(rows, columns, *merged, header_rows=heads),
        st.integers(0, 4),
        st.integers(1, 4),
        st.integers(0, 2),
        st.lists(st.builds(Merge, *(st.integers(-2, 6),) * 4), max_size=4),
    )
)
def test_whatever_a_source_claims_each_place_is_taken_once(table: Table) -> None:
    grid = grid_of(table)
    taken = [
        (row + down, column + right)
        for row, cells in enumerate(grid)
        for column, cell in enumerate(cells)
        for down in range(cell.rows)
        for right in range(cell.columns)
    ]
    assert sorted(taken) == [(row, column) for row, cells in enumerate(grid) for column in range(len(cells))]
