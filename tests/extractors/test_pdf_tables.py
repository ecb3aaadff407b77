"""Tables that lines rule: every text in its cell, merged cells, headers, and none where there is no table."""

from __future__ import annotations

from pathlib import Path

from pdfs import LOREM, El, Page, Raw, Text, extracted, flow, make, ruled, said

from extractors.model import Merge, Table


def tables(*items: Text | Raw) -> list[Table]:
    return [block for block in extracted(make(Page(items))).document.blocks if isinstance(block, Table)]


GRID = ruled((72, 200, 400), (700, 670, 640, 610))
ROWS = (
    Text("Sign", 76, 680, font="bold"), Text("Meaning", 204, 680, font="bold"),
    Text("Red", 76, 650), Text("Stop the line and call", 204, 656), Text("the team leader", 204, 644),
    Text("Green", 76, 620), Text("Go on", 204, 620),
)  # fmt: skip


def test_cells_and_header() -> None:
    (table,) = tables(*flow(LOREM, top=780), GRID, *ROWS)
    assert table.rows == (("Sign", "Meaning"), ("Red", "Stop the line and call the team leader"), ("Green", "Go on"))
    assert table.header_rows == 1


def test_text_around_a_table_stays_around_it() -> None:
    page = Page((*flow(LOREM, top=780), GRID, *ROWS, Text("After the table comes the rest of the text.", 72, 560)))
    lines = said(extracted(make(page)))
    assert [line[:12] for line in lines] == [LOREM[:12], "| Sign | Mea", "| Red | Stop", "| Green | Go", "After the ta"]


def test_a_table_drawn_column_by_column_is_read_row_by_row() -> None:
    left, right = ROWS[::2], ROWS[1::2]
    drawn = (ROWS[0], ROWS[2], ROWS[5], ROWS[1], ROWS[3], ROWS[4], ROWS[6])
    assert len(left) + len(right) == len(drawn)
    assert tables(GRID, *drawn)[0].rows == tables(GRID, *ROWS)[0].rows


def test_narrow_cells_are_told_apart_by_their_lines() -> None:
    cells = (Text("A", 74, 680), Text("B", 82, 680), Text("1 2", 73.5, 650), Text("x", 74, 620), Text("y", 84, 620))
    (table,) = tables(ruled((72, 80, 90), (700, 670, 640, 610)), *cells)
    assert table.rows == (("A", "B"), ("1", "2"), ("x", "y"))


def test_a_merged_cell_spans_its_columns() -> None:
    grid = Raw(b"72 700 m 400 700 l S 72 670 m 400 670 l S 72 640 m 400 640 l S 72 610 m 400 610 l S "
               b"72 700 m 72 610 l S 400 700 m 400 610 l S 200 670 m 200 610 l S")  # fmt: skip
    (table,) = tables(grid, Text("Signs of the line and what they mean", 76, 680), *ROWS[2:])
    assert table.merged == (Merge(0, 0, 1, 2),)
    assert table.rows[0] == ("Signs of the line and what they mean", "")


def test_a_frame_around_text_is_no_table() -> None:
    frame = ruled((60, 560), (790, 600))
    assert tables(frame, *flow(LOREM, top=780)) == []


def test_a_form_of_empty_boxes_is_no_table() -> None:
    assert tables(ruled((72, 100, 130, 160, 190), (700, 670, 640, 610)), Text("Name", 76, 680)) == []


def test_columns_of_prose_between_lines_are_no_table() -> None:
    columns = (*flow(LOREM * 5, top=690, letters=30), *flow(LOREM * 5, x=300, top=690, letters=30))
    assert tables(ruled((60, 290, 560), (700, 350, 30)), *columns) == []


def test_no_tables_are_invented_in_prose(corpus: Path) -> None:
    for name in ("oc_supplier_leaflet_2col", "oc_case_interneuron_multicol", "nasa_newsletter_2023_07"):
        path = corpus / "pdf" / f"{name}.pdf"
        found = [block for block in extracted(path.read_bytes(), path.name).document.blocks if isinstance(block, Table)]
        assert found == [], name


def test_cells_that_the_tag_tree_spans_are_merged() -> None:
    words = ("Sign", "Meaning", "Red", "Stop", "the line", "Call")
    page = Page(tuple(Text(word, 72 + 150 * (n % 3), 700 - 20 * (n // 3), mark=n) for n, word in enumerate(words)))
    rows = [
        El("TR", [El("TH", [(1, 0)], down=2), El("TH", [(1, 1)], span=2)]),
        El("TR", [El("TD", [(1, 2)]), El("TD", [(1, 3)])]),
        El("TR", [El("TD", [(1, 4)]), El("TD", [(1, 5)])]),
    ]
    (table,) = extracted(make(page, tree=[El("Table", rows)])).document.blocks
    assert isinstance(table, Table)
    assert table.rows == (("Sign", "Meaning", ""), ("", "Red", "Stop"), ("the line", "Call", ""))
    assert table.merged == (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2))


def test_boxes_that_hold_few_words_are_a_drawing() -> None:
    """A table has at least one filled cell for each row and each column, as its headings alone fill them."""
    grid = ruled((72, 150, 230, 310, 400), (700, 670, 640, 610, 580, 550))
    words = (Text("Source", 76, 680), Text("Package", 154, 650), Text("Upload", 234, 620), Text("Build", 314, 590),
             Text("Test", 76, 560), Text("Sign", 154, 560), Text("Wait", 234, 560))  # fmt: skip
    assert tables(*flow(LOREM, top=780), grid, *words) == []
    heads = tuple(Text(f"Head {n}", 74 + 80 * n, 680) for n in range(4))
    labels = tuple(Text(f"Row {n}", 76, 650 - 30 * n) for n in range(4))
    assert len(tables(*flow(LOREM, top=780), grid, *heads, *labels)) == 1
