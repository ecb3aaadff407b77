"""Grids of tables: merged cells, rows that begin late, headings."""

from __future__ import annotations

import pytest
from word_files import cell, element, para, row, table

from extractors.word_grid import Grid, read_grid


def read(*rows: str, properties: str = "") -> Grid:
    return read_grid(element(table(*rows, properties=properties)))


def shape(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    return [
        (
            found.row,
            found.column,
            found.rows,
            found.columns,
            "".join("".join(part.itertext()) for part in found.elements),
        )
        for found in grid.cells
    ]


def test_a_plain_table() -> None:
    grid = read(row("a", "b"), row("c", "d"))
    assert (grid.rows, grid.columns) == (2, 2)
    assert shape(grid) == [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d")]


def test_cells_that_reach_across_and_down() -> None:
    grid = read(
        row(cell(para("wide"), '<w:gridSpan w:val="2"/>'), cell(para("tall"), '<w:vMerge w:val="restart"/>')),
        row("x", "y", cell(para(), "<w:vMerge/>")),
        row("z", cell(para("w"), '<w:gridSpan w:val="2"/>')),
    )
    assert (grid.rows, grid.columns) == (3, 3)
    assert [(r, c, down, across) for r, c, down, across, _ in shape(grid) if down * across > 1] == [
        (0, 0, 1, 2),
        (0, 2, 2, 1),
        (2, 1, 1, 2),
    ]


def test_words_in_a_covered_cell_are_kept_with_the_cell_that_covers_it() -> None:
    grid = read(
        row(cell(para("top"), '<w:vMerge w:val="restart"/>'), "a"), row(cell(para(" left over"), "<w:vMerge/>"), "b")
    )
    assert shape(grid)[0] == (0, 0, 2, 1, "top left over")


def test_cells_merged_across_in_the_old_way() -> None:
    grid = read(
        row(cell(para("both"), '<w:hMerge w:val="restart"/>'), cell(para(), '<w:hMerge w:val="continue"/>'), "c")
    )
    assert [(column, across) for _, column, _, across, _ in shape(grid)] == [(0, 2), (2, 1)]


def test_a_cell_that_continues_nothing_stands_for_itself() -> None:
    assert shape(read(row(cell(para("x"), "<w:vMerge/>")), row("y")))[0] == (0, 0, 1, 1, "x")


def test_a_row_may_begin_late() -> None:
    grid = read(row("a", "b"), row("c", properties='<w:gridBefore w:val="1"/>'))
    assert shape(grid)[2][:2] == (1, 1)


def test_rows_inside_content_controls_are_rows() -> None:
    inner = f"<w:sdt><w:sdtPr/><w:sdtContent>{row('b')}</w:sdtContent></w:sdt>"
    assert [found[4] for found in shape(read(row("a"), inner, row("c")))] == ["a", "b", "c"]


def test_deleted_rows_and_cells_are_gone_and_counted() -> None:
    grid = read(
        row("a", cell(para("x"), "<w:cellDel/>")), row("gone", properties="<w:del/>"), row("new", properties="<w:ins/>")
    )
    assert [found[4] for found in shape(grid)] == ["a", "new"]
    assert (grid.rows, grid.changes) == (2, 3)


def test_only_leading_rows_are_stated_as_headings() -> None:
    head = "<w:tblHeader/>"
    assert (
        read(row("a", properties=head), row("b", properties=head), row("c"), row("d", properties=head)).stated_heads
        == 2
    )


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ('w:val="04A0"', True),
        ('w:val="0480"', False),
        ('w:firstRow="1"', True),
        ('w:firstRow="0" w:val="04A0"', False),
        ('w:val="none"', False),
    ],
)
def test_the_look_of_the_first_row(look: str, expected: bool) -> None:
    assert read(row("a"), properties=f"<w:tblLook {look}/>").looks_headed is expected


def test_a_table_that_would_fill_the_memory_is_squeezed() -> None:
    wide = row(*[cell(para("x"), '<w:gridSpan w:val="2000000000"/>')] * 200)
    grid = read(wide, *[row("y")] * 100)
    assert grid.rows * grid.columns <= 1_000_000
    assert len(grid.cells) == 101
