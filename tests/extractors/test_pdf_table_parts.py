"""A table on several pages is one table."""

from __future__ import annotations

from pdfs import Page, Text, extracted, line, make, ruled

from extractors.model import Merge, Table
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_table_parts import whole_tables

HEAD = ("Sign", "Meaning")


def part(page: int, *rows: tuple[str, ...], header_rows: int = 1, merged: tuple[Merge, ...] = ()) -> Piece:
    lines = (line("Sign", page=page),)
    text = "\n".join(" | ".join(row) for row in rows)
    return Piece(Kind.TABLE, page, text, rows=rows, header_rows=header_rows, merged=merged, lines=lines)


def test_parts_with_the_same_headings_are_joined() -> None:
    (table,) = whole_tables(
        (part(1, HEAD, ("Red", "Stop")), part(2, HEAD, ("Green", "Go")), part(3, HEAD, ("Off", "Wait")))
    )
    assert table.rows == (HEAD, ("Red", "Stop"), ("Green", "Go"), ("Off", "Wait"))
    assert table.text == "Sign | Meaning\nRed | Stop\nGreen | Go\nOff | Wait"
    assert table.header_rows == 1


def test_a_first_row_that_comes_again_is_a_heading() -> None:
    (table,) = whole_tables(
        (part(1, HEAD, ("Red", "Stop"), header_rows=0), part(2, HEAD, ("Green", "Go"), header_rows=0))
    )
    assert table.header_rows == 1


def test_merged_cells_move_with_their_rows() -> None:
    second = part(2, HEAD, ("Both", ""), merged=(Merge(1, 0, 1, 2), Merge(0, 0, 1, 1)))
    (table,) = whole_tables((part(1, HEAD, ("Red", "Stop")), second))
    assert table.merged == (Merge(2, 0, 1, 2),)


def test_other_tables_and_later_pages_stay_apart() -> None:
    first = part(1, HEAD, ("Red", "Stop"))
    for other in (
        part(2, ("Fault", "Act"), ("Smoke", "Leave")),
        part(3, HEAD, ("Off", "Wait")),
        part(1, HEAD, ("Off", "Wait")),
    ):
        assert whole_tables((first, other)) == (first, other)


def test_the_headings_on_each_page_of_a_long_table_are_no_running_heads() -> None:
    pages = []
    for number in range(1, 5):
        cells = [Text(cell, 76 + 128 * n, 755, font="bold") for n, cell in enumerate(HEAD)]
        cells += [Text(f"{word} {number}{row}", x, 725 - 100 * row) for row in range(5)
                  for x, word in ((76, "sign"), (204, "means"))]  # fmt: skip
        pages.append(Page((ruled((72, 200, 400), (775, 745, 645, 545, 445, 345, 245)), *cells)))
    (table,) = extracted(make(*pages)).document.blocks
    assert isinstance(table, Table)
    assert (table.rows[0], len(table.rows), table.header_rows) == (HEAD, 21, 1)
