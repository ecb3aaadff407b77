"""Running heads and feet come once, as furniture."""

from __future__ import annotations

from word_files import STYLES, cell, changed, drawing, link, para, picture, read, row, run, table, word_file

from extractors.locator import ParagraphRef
from extractors.model import Count, Layer, Paragraph, text_of

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
PNG = b"\x89PNG\r\n\x1a\nlogo"
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
        ("ACME | Ladder safety\nInternal", ParagraphRef(1, "")),
        ("Internal", ParagraphRef(1, "")),
        ("Annex", ParagraphRef(3, "Ladders")),
    ]


def test_a_head_that_cannot_be_read_is_named() -> None:
    data = changed(word_file(para(run("Text")) + SECTION, parts=PARTS), "word/header1.xml", b"<broken")
    found = [entry.message for entry in read(data).diagnostics if entry.code == "X503"]
    assert found == ["the part of the file that holds a running head (header1.xml) cannot be read: its data is damaged"]


def test_bold_words_in_cells_keep_their_marks() -> None:
    head = table(row(cell(para(run("ACME", "<w:b/>"))), cell(para("")), cell(para(run("Ladders", "<w:b/>")))))
    body = para("One", properties='<w:sectPr><w:headerReference r:id="rel_header1"/></w:sectPr>')
    found = read(word_file(body, parts={"header1": head})).document.blocks[-1]
    assert isinstance(found, Paragraph)
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["ACME", "Ladders"]


def test_a_picture_in_a_head_stands_for_its_text_alternative() -> None:
    head = para(drawing(picture("r1"), alt="The sign of ACME")) + para(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    links = f'<Relationships xmlns="{RELATIONSHIPS}">{link("r1", "image", "media/logo.png")}</Relationships>'
    parts = {"header1": head, "word/_rels/header1.xml.rels": links.encode(), "word/media/logo.png": PNG}
    body = para("One", properties='<w:sectPr><w:headerReference r:id="rel_header1"/></w:sectPr>')
    found = read(word_file(body, parts=parts)).document
    assert [text_of(block) for block in found.blocks] == ["One", "The sign of ACME\nDraft"]
    assert Count("pictures", 1, "headers and footers") in found.counts
    assert found.assets == ()
