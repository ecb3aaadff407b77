"""Running heads and feet come once, as furniture."""

from __future__ import annotations

from word_files import STYLES, changed, para, read, row, run, table, word_file

from extractors.locator import ParagraphRef
from extractors.model import Layer, Paragraph

SECTION = '<w:sectPr><w:headerReference r:id="rel_header1"/><w:footerReference r:id="rel_footer1"/></w:sectPr>'
OTHER = '<w:sectPr><w:headerReference r:id="rel_header2"/><w:footerReference r:id="rel_gone"/></w:sectPr>'
PARTS = {
    "styles": STYLES,
    "header1": table(row("ACME", "Ladder safety")) + para("Internal"),
    "header2": para("Annex"),
    "footer1": para("Internal"),
}


def furniture(body: str) -> list[tuple[str, ParagraphRef]]:
    found = read(word_file(body, parts=PARTS)).document.blocks
    return [
        (block.text, block.at)
        for block in found
        if isinstance(block, Paragraph) and block.layer is Layer.FURNITURE and isinstance(block.at, ParagraphRef)
    ]


def test_each_text_once_at_the_paragraph_from_which_on_it_is_shown() -> None:
    body = para("One", properties=SECTION) + para("Two", properties=SECTION) + para("Ladders", "Heading1") + OTHER
    assert furniture(body) == [
        ("Internal", ParagraphRef(1, "")),
        ("Annex", ParagraphRef(3, "Ladders")),
    ]


def test_a_head_that_cannot_be_read_is_named() -> None:
    data = changed(word_file(para(run("Text")) + SECTION, parts=PARTS), "word/header1.xml", b"<broken")
    found = [entry.message for entry in read(data).diagnostics if entry.code == "X503"]
    assert found == ["the part of the file that holds a running head cannot be read: its data is damaged"]
