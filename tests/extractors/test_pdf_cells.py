"""Cells of more than one line that stand side by side are one row."""

from __future__ import annotations

from pdfs import LOREM, Page, extracted, flow, make, said

LEFT = "The belt has torn or has come off the wheel"
RIGHT = "Stop the line and call the fitter who is on duty"


def test_cells_of_several_lines_make_one_row() -> None:
    rows = [item for y in (560, 500) for item in (*flow(LEFT, 72, y, letters=20), *flow(RIGHT, 250, y, letters=20))]
    assert said(extracted(make(Page((*flow(LOREM), *rows))))) == [LOREM, f"{LEFT} | {RIGHT}", f"{LEFT} | {RIGHT}"]


def test_a_cell_may_stand_in_the_middle_of_its_row() -> None:
    rows = (*flow("Torn belt", 72, 548, letters=20), *flow(RIGHT, 250, 560, letters=20))
    assert said(extracted(make(Page((*flow(LOREM), *rows)))))[1:] == [f"Torn belt | {RIGHT}"]


def test_columns_of_running_text_are_no_cells() -> None:
    columns = (*flow(LOREM, 72, 560, letters=36), *flow(LOREM, 330, 560, letters=36))
    assert said(extracted(make(Page((*flow(LOREM), *columns))))) == [LOREM, LOREM, LOREM]


def test_a_row_ends_with_its_page() -> None:
    pages = [Page((*flow(LOREM, top=700 - n), *flow(LEFT, 72 + 200 * n, 300, letters=20))) for n in range(2)]
    assert said(extracted(make(*pages))) == [LOREM, LEFT, LOREM, LEFT]
