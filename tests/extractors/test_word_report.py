"""What is told about a document, and the counts to check it by."""

from __future__ import annotations

from extractors.locator import ParagraphRef
from extractors.model import (
    Block,
    CellMarks,
    Count,
    Figure,
    Heading,
    Layer,
    ListItem,
    Mark,
    Paragraph,
    Preformatted,
    Style,
    Table,
)
from extractors.word_report import counts, remarks
from extractors.word_words import Tally

AT = ParagraphRef(1, "")
LINK = (Mark(0, 1, Style.LINK, "https://a.example"), Mark(0, 1, Style.STRONG))
BLOCKS: list[Block] = [
    Heading("h", AT, "Ladders", 1, inferred=True),
    Paragraph("p", AT, "x", LINK),
    Paragraph("n", AT, "[1] y"),
    Paragraph("c", AT, "z", layer=Layer.COMMENT),
    Paragraph("t", AT, "Ladders 1", layer=Layer.FURNITURE),
    Paragraph("r", AT, "Page", layer=Layer.FURNITURE),
    ListItem("i", AT, "Climb", 0, ordered=False),
    Preformatted("f", AT, "ls"),
    Table("g", AT, (("a",),), 0, marks=(CellMarks(0, 0, LINK),)),
    Figure("1", AT, "", "A hook", link="https://a.example"),
    Figure("2", AT, "", "", decorative=True),
    Figure("3", AT, "", ""),
]


def test_counts_say_what_is_in_the_document() -> None:
    found = counts(BLOCKS, Tally(changes=4, footnotes=1, comments=1, head_pictures=2), running=1, skipped=2)
    assert {(count.what, count.of): count.number for count in found} == {
        ("headings", ""): 1,
        ("inferred", "headings"): 1,
        ("paragraphs", ""): 1,
        ("list items", ""): 1,
        ("code blocks", ""): 1,
        ("tables", ""): 1,
        ("pictures", ""): 3,
        ("with alt text", "pictures"): 1,
        ("decorative", "pictures"): 1,
        ("links", ""): 3,
        ("footnotes", ""): 1,
        ("comments", ""): 1,
        ("tracked changes", ""): 4,
        ("contents entries", ""): 1,
        ("headers and footers", ""): 1,
        ("pictures", "headers and footers"): 2,
        ("skipped", ""): 2,
    }
    assert found[0] == Count("headings", 1)


def test_what_is_worth_knowing_is_told_once() -> None:
    found = remarks("a.docx", BLOCKS, Tally(changes=4, hidden=2))
    assert [(entry.code, entry.message) for entry in found] == [
        ("X511", "the document has 4 tracked changes; the text was read as if all of them were accepted"),
        ("X512", "2 stretches of hidden text were left out"),
        ("X513", "1 of 3 pictures have no text alternative"),
        ("X514", "the document uses no heading styles; 1 headings were inferred from how its paragraphs look"),
    ]
    assert [entry.code for entry in remarks("a.docx", [Paragraph("p", AT, "x")], Tally())] == ["X515"]


def test_a_document_in_order_needs_no_remark() -> None:
    assert remarks("a.docx", [Heading("h", AT, "Ladders", 1)], Tally()) == ()
