"""Ruled lines are a grid only where they cross to make rows and columns."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from extractors.pdf_grid import Cell, grids_of
from extractors.pdf_page import Rule


def level(y: float, start: float = 100, end: float = 400) -> Rule:
    return Rule(start, y, end, y)


def upright(x: float, start: float = 600, end: float = 700) -> Rule:
    return Rule(x, start, x, end)


def shape(*rules: Rule) -> list[list[tuple[int, int, int, int]]]:
    """Return row, column, rows and columns of the cells of each grid."""
    return [[(c.row, c.column, c.rows, c.columns) for c in grid.cells] for grid in grids_of(rules)]


FRAME = (level(700), level(600), upright(100), upright(400))


def test_lines_that_cross_make_cells() -> None:
    assert shape(*FRAME, level(650), upright(250)) == [[(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]]
    (grid,) = grids_of((*FRAME, level(650), upright(250)))
    assert grid.cells[1] == Cell(0, 1, 1, 1, 250, 650, 400, 700)


def test_a_line_drawn_in_pieces_is_one() -> None:
    parts = [level(650, start, start + 50) for start in range(100, 400, 50)]
    assert len(shape(*FRAME, *parts, upright(250))[0]) == 4


def test_cells_without_a_line_between_them_are_merged() -> None:
    rules = (*FRAME, level(650), upright(250, 600, 650))
    assert shape(*rules, upright(330)) == [[(0, 0, 1, 2), (0, 2, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)]]
    rules = (*FRAME, level(650, 250, 400), upright(250), upright(330))
    assert shape(*rules)[0][0] == (0, 0, 2, 1)


def test_open_sides_count_as_ruled() -> None:
    rules = (level(700), level(650), level(600), upright(200), upright(300))
    assert [(cell.left, cell.right) for cell in grids_of(rules)[0].cells[:3]] == [(100, 200), (200, 300), (300, 400)]


def test_boxes_and_underlines_are_no_grid() -> None:
    assert shape(*FRAME) == []
    assert shape(*FRAME, level(650)) == []
    assert shape(level(700), level(690), level(400), level(380)) == []


def test_two_tables_on_a_page_come_from_the_top() -> None:
    low = [Rule(r.x0, r.y0 - 300, r.x1, r.y1 - 300) for r in (*FRAME, level(650), upright(250))]
    grids = grids_of((*low, *FRAME, level(650), upright(250)))
    assert [grid.box for grid in grids] == [(100, 600, 400, 700), (100, 300, 400, 400)]


def test_a_drawing_of_very_many_lines_is_no_table() -> None:
    assert shape(*(level(n / 5) for n in range(3_001)), *FRAME) == []


numbers = st.integers(0, 12).map(lambda n: 50.0 * n)


@given(st.lists(st.tuples(numbers, numbers, numbers, st.booleans()), max_size=30))
def test_cells_never_overlap(lines: Sequence[tuple[float, float, float, bool]]) -> None:
    rules = [Rule(a, at, b, at) if flat else Rule(at, a, at, b) for at, a, b, flat in lines]
    for grid in grids_of(rules):
        taken = [
            (row, column)
            for cell in grid.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        ]
        assert len(taken) == len(set(taken))
