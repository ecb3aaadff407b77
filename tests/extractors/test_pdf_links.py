"""Links lie on the right words of the text, after lines were joined."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_overlays import jump, link, overlaid
from pdfs import El, Page, Text, extracted, line, make, sheet, stack

from extractors.model import Heading, ListItem, Mark, Paragraph, Style, Table
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Line
from extractors.pdf_links import with_links
from extractors.pdf_page import LinkBox


def box(over: Line, words: str, target: str = "https://example.org") -> LinkBox:
    """Return a link box on words of a line, as a program draws it: a little larger than the words."""
    at = over.text.index(words)
    width = (over.end - over.x) / len(over.text)
    left = over.x + at * width
    return LinkBox(left - 1, over.y - 3, left + len(words) * width + 1, over.y + over.size, target, None)


def clicked(piece: Piece, *boxes: LinkBox) -> list[str]:
    """Return the words of a piece that are links."""
    (linked,), _ = with_links([piece], [sheet(*piece.lines)], {1: boxes})
    return [linked.text[one.start : one.end] for one in linked.links]


def paragraph(text: str, *lines: Line) -> Piece:
    return Piece(Kind.TEXT, 1, text, lines=lines)


def test_words_in_the_middle_of_a_line() -> None:
    only = line("Read the safety rules before you start the machine")
    assert clicked(paragraph(only.text, only), box(only, "safety rules")) == ["safety rules"]


def test_the_second_of_two_equal_words() -> None:
    only = line("Click here for belts and click here for wheels")
    piece = paragraph(only.text, only)
    at = only.text.rindex("here")
    width = (only.end - only.x) / len(only.text)
    second = LinkBox(only.x + at * width, 695, only.x + (at + 4) * width, 712, "x:y", None)
    (linked,), _ = with_links([piece], [sheet(only)], {1: [second]})
    assert [(one.start, one.end) for one in linked.links] == [(at, at + 4)]


def test_a_link_that_goes_on_in_the_next_line_is_one() -> None:
    first, second = line("You will find all of this in the com-"), line("plete handbook of the plant", y=688)
    piece = paragraph("You will find all of this in the complete handbook of the plant", first, second)
    assert clicked(piece, box(first, "com-"), box(second, "plete handbook")) == ["complete handbook"]


def test_an_address_keeps_its_last_slash_and_loses_the_full_stop() -> None:
    only = line("See https://example.org/rules/. It says more.")
    assert clicked(paragraph(only.text, only), box(only, "https://example.org/rules/.")) == [
        "https://example.org/rules/"
    ]


def test_a_stretch_of_a_row_and_a_cell_of_a_table() -> None:
    left, right = line("Fault"), line("Stop the line", x=200)
    row = left._replace(text="Fault | Stop the line", end=right.end, cells=2)
    piece = paragraph(row.text, row)
    (linked,), _ = with_links([piece], [sheet(left, right)], {1: [box(right, "Stop the line")]})
    assert [linked.text[one.start : one.end] for one in linked.links] == ["Stop the line"]


def test_a_link_on_no_words_is_given_back() -> None:
    only = line("Stop the line")
    nowhere = LinkBox(400, 100, 450, 120, "https://example.org/video", None)
    _, lost = with_links([paragraph(only.text, only)], [sheet(only)], {1: [nowhere, box(only, "Stop")]})
    assert lost == (nowhere,)


def test_letters_without_spaces_are_told_apart_by_place() -> None:
    only = line("安全規則を読む")
    assert clicked(paragraph(only.text, only), box(only, "規則")) == ["規則"]


def test_links_become_marks_of_blocks() -> None:
    page = Page((
        Text("Stopping the line", 72, 740, 18, "bold"),
        Text("Read the rules before work. They are short and they are kept beside the machine.", 72, 700),
        *stack("• Ask the leader", "• Stop the line", top=670),
    ))  # fmt: skip
    data = overlaid(
        make(page, Page((Text("The rules", 72, 740, 18, "bold"), Text("Nobody works alone at night.", 72, 700)))),
        (1, jump([114, 697, 136, 710], 2)),
        (1, link([79, 656, 150, 668], "https://example.org/stop")),
    )
    document = extracted(data).document
    heading, text, _, item = document.sections[0].blocks
    rules = document.sections[1]
    assert isinstance(heading, Heading)
    assert heading.marks == ()
    assert isinstance(text, Paragraph)
    assert text.marks == (Mark(9, 14, Style.LINK, f"#{rules.key}"),)
    assert isinstance(item, ListItem)
    assert [(item.text[mark.start : mark.end], mark.target) for mark in item.marks] == [
        ("Stop the line", "https://example.org/stop")
    ]
    assert {count.what: count.number for count in document.counts}["links"] == 2


def test_links_in_a_tagged_table_stand_in_their_cell() -> None:
    page = Page((Text("Fault", 72, 700, mark=0), Text("Act", 300, 700, mark=1),
                 Text("Smoke", 72, 680, mark=2), Text("Leave the hall", 300, 680, mark=3)))  # fmt: skip
    cells = [El("TR", [El("TH", [(1, 0)]), El("TH", [(1, 1)])]), El("TR", [El("TD", [(1, 2)]), El("TD", [(1, 3)])])]
    data = overlaid(make(page, tree=[El("Table", cells)]), (1, link([298, 677, 372, 690], "https://example.org/exit")))
    (table,) = extracted(data).document.blocks
    assert isinstance(table, Table)
    assert [(one.row, one.column, one.marks) for one in table.marks] == [
        (1, 1, (Mark(0, 14, Style.LINK, "https://example.org/exit"),))
    ]


@pytest.mark.parametrize("name", ["nist_sp800_61r2", "bssw_handson_tagged", "oc_supplier_leaflet_2col"])
def test_addresses_that_are_spelled_out_lead_where_they_say(corpus: Path, name: str) -> None:
    path = corpus / "pdf" / f"{name}.pdf"
    document = extracted(path.read_bytes(), path.name).document
    spelled = [
        (block.text[mark.start : mark.end], mark.target)
        for block in document.blocks
        if isinstance(block, Heading | Paragraph | ListItem)
        for mark in block.marks
    ]
    addresses = [(text, target) for text, target in spelled if text.startswith("http")]
    assert addresses
    wrong = [(text, target) for text, target in addresses if text.rstrip("/") not in target]
    # One link of the guide does lead elsewhere than it says: the address of another footnote.
    assert len(wrong) <= 0.03 * len(addresses), wrong
