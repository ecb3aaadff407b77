"""Tables that only spacing makes keep their columns; prose and lists never become one."""

from __future__ import annotations

from pathlib import Path

from pdfs import LOREM, Page, Text, extracted, flow, line, make, stack, told

from extractors.model import Preformatted
from extractors.pdf_columns import mark_columns, spaced_text
from extractors.pdf_lines import Line


def grid(*rows: tuple[str, ...], step: float = 100, top: float = 700) -> list[Line]:
    """Return rows of cells; an empty text is no cell."""
    return [
        line(cell, 72 + step * column, top - 14 * n)
        for n, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]


STOCK = (("Product", "Place", "Count"), ("Belt", "A-12", "450"), ("Wheel", "", "12"), ("Bolt", "B-7", "9,300"))


def is_table(lines: list[Line]) -> bool:
    return any(one.tag for one in mark_columns(lines))


def test_short_texts_under_each_other_are_a_table() -> None:
    assert is_table(grid(*STOCK))
    assert spaced_text(grid(*STOCK)).splitlines() == [
        "Product             Place               Count",
        "Belt                A-12                450",
        "Wheel                                   12",
        "Bolt                B-7                 9,300",
    ]


def test_a_line_over_two_columns_is_divided_between_them() -> None:
    rows = grid(*STOCK[1:], step=40)
    head = line("Product Place", 72, 714)
    assert spaced_text([head, line("Count", 152, 714), *rows]).splitlines()[0].split() == ["Product", "Place", "Count"]


def test_numbers_that_end_under_each_other_are_a_column() -> None:
    ends = [line(text, 400 - 5 * len(text), 700 - 14 * n) for n, text in enumerate(("9", "1,200", "35", "810"))]
    names = [line(text, 72, 700 - 14 * n) for n, text in enumerate(("Belt", "Wheel", "Bolt", "Nut"))]
    places = [line(text, 200, 700 - 14 * n) for n, text in enumerate(("A", "B", "C", "D"))]
    assert is_table([*names, *places, *ends])


def test_prose_in_columns_is_no_table() -> None:
    words = LOREM.split()
    rows = [tuple(" ".join(words[at : at + 4]) for at in range(n, n + 36, 12)) for n in range(0, 12, 4)]
    assert not is_table(grid(*rows, step=160))


def test_lists_and_pairs_are_no_table() -> None:
    numbered = [(f"{n}.", "Stop the line", "page 4") for n in range(1, 6)]
    assert not is_table(grid(*numbered, step=30))
    assert not is_table(grid(*[("Name", "Ana"), ("Place", "Hall 2"), ("Shift", "Early"), ("Role", "Leader")]))


def test_a_table_is_kept_in_its_columns_and_reported() -> None:
    cells = [Text(one.text, one.x, one.y) for one in grid(*STOCK, top=640)]
    page = Page((*flow(LOREM, top=760), *cells, *stack("The stock is counted each month by the leader.", top=500)))
    extraction = extracted(make(page))
    kept = [block for block in extraction.document.blocks if isinstance(block, Preformatted)]
    assert [block.text.splitlines()[2].split() for block in kept] == [["Wheel", "12"]]
    assert told(extraction)["X258"] == "a table without ruled lines on page 1 was kept as text in columns"


def test_real_files(corpus: Path) -> None:
    path = corpus / "pdf" / "borderless_table.pdf"
    kept = [b for b in extracted(path.read_bytes(), path.name).document.blocks if isinstance(b, Preformatted)]
    (first,) = (block.text.splitlines() for block in kept)
    assert len(first) == 9
    status = first[0].index("Status")
    assert [row[status:] for row in first if len(row) > status] == ["Status", "OK", "CRITICAL", "OK"]
    for name in ("oc_supplier_leaflet_2col", "oc_playbook_medium", "nist_sp800_61r2", "bssw_testing_sections"):
        path = corpus / "pdf" / f"{name}.pdf"
        blocks = extracted(path.read_bytes(), path.name).document.blocks
        assert [block.text for block in blocks if isinstance(block, Preformatted)] == [], name
