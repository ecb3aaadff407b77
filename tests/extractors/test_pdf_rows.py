"""Stretches of one row are one line."""

from __future__ import annotations

import pytest
from pdfs import LOREM, Page, Text, extracted, flow, line, make, said

from extractors.pdf_rows import join_rows
from extractors.pdf_tags import Role, Tag


@pytest.mark.parametrize(
    ("cells", "row", "count"),
    [
        (("Name", "Task", "Day"), "Name | Task | Day", 3),
        (("Owner:", "Night shift"), "Owner: Night shift", 1),
        (("•", "Stop"), "• Stop", 1),
        (("2.1", "Scope"), "2.1 Scope", 1),
        (("a)", "Stop"), "a) Stop", 1),
        (("Scope …", "7"), "Scope … 7", 1),
    ],
)
def test_cells_of_a_row_are_joined(cells: tuple[str, ...], row: str, count: int) -> None:
    (joined,) = join_rows([line(cell, 72 + 50 * n) for n, cell in enumerate(cells)])
    assert (joined.text, joined.cells) == (row, count)


def test_words_beside_each_other_in_a_drawing_stay_apart() -> None:
    boxes, item = [line("Web"), line("Source package", 200)], [line("1."), line("Stop", 90)]
    assert [one.text for one in join_rows(boxes, drawn=True)] == ["Web", "Source package"]
    assert [one.text for one in join_rows(item, drawn=True)] == ["1. Stop"]


def test_words_of_one_element_are_no_cells() -> None:
    """Browsers set headings in justified lines, with gaps as wide as those of a table."""
    one, other = (line(text, x)._replace(tag=Tag(1, Role.TEXT)) for text, x in (("Bill", 72), ("of Materials", 200)))
    (joined,) = join_rows([one, other])
    assert (joined.text, joined.cells) == ("Bill of Materials", 1)


def test_lines_of_different_height_or_size_are_not() -> None:
    assert len(join_rows([line("Name"), line("Task", 200, 690)])) == 2
    assert len(join_rows([line("7", size=20), line("Introduction", 200, size=40)])) == 2


def test_the_last_cell_of_a_row_may_run_on() -> None:
    cells = [Text("Belt torn", 72, 560), Text("Stop the line and call the fitter who is on", 192, 560)]
    more = [Text("duty, day or night.", 192, 548), Text("Lamp dark", 72, 536), Text("Tell the leader.", 192, 536)]
    shown = said(extracted(make(Page((*flow(LOREM), *cells, *more)))))
    call = "Stop the line and call the fitter who is on duty, day or night."
    assert shown[1:] == [f"Belt torn | {call}", "Lamp dark | Tell the leader."]


def test_rows_of_a_table_without_tags_are_paragraphs_of_their_own() -> None:
    rows = (("Fault", "Who"), ("Belt torn", "Fitter"), ("Lamp dark", "Anyone"))
    cells = [Text(cell, 72 + 120 * x, 560 - 14 * y) for y, row in enumerate(rows) for x, cell in enumerate(row)]
    shown = said(extracted(make(Page((*flow(LOREM), *cells)))))
    assert shown[1:] == ["Fault | Who", "Belt torn | Fitter", "Lamp dark | Anyone"]
