"""What readers wrote on a PDF: comments with their author, text on the page as text of the page."""

from __future__ import annotations

from pdf_overlays import overlaid, remark
from pdfs import LOREM, Page, Text, extracted, flow, make

from extractors.model import Layer, Paragraph

PAGE = Page((*flow(LOREM, top=760), Text("Belts are checked each morning.", 72, 600), *flow(LOREM, top=400)))
SPOT = [80, 595, 95, 610]


def paragraphs(*notes: tuple[int, dict[str, object]], pages: int = 1) -> list[tuple[str, Layer, str]]:
    document = extracted(overlaid(make(*[PAGE] * pages), *notes)).document
    return [(one.text, one.layer, one.author) for one in document.blocks if isinstance(one, Paragraph)]


def test_a_comment_stands_after_what_it_is_about() -> None:
    found = paragraphs((1, remark(SPOT, "Each morning?\rOr each shift?", "Ana")))
    assert found[1:3] == [
        ("Belts are checked each morning.", Layer.BODY, ""),
        ("Each morning? Or each shift?", Layer.COMMENT, "Ana"),
    ]


def test_marked_text_with_a_comment_and_without_one() -> None:
    assert len(paragraphs((1, remark(SPOT, "", "Ana", "/Highlight")))) == 3
    assert paragraphs((1, remark(SPOT, "Why?", "Ana", "/Highlight")))[2] == ("Why?", Layer.COMMENT, "Ana")


def test_text_written_on_the_page_is_text() -> None:
    assert paragraphs((1, remark(SPOT, "Valid until May", "Ana", "/FreeText")))[2] == (
        "Valid until May",
        Layer.BODY,
        "",
    )


def test_a_stamp_on_every_page_is_furniture() -> None:
    stamps = [(n, remark(SPOT, "Licensed to ACME", kind="/FreeText")) for n in range(1, 5)]
    assert {layer for text, layer, _ in paragraphs(*stamps, pages=4) if text == "Licensed to ACME"} == {Layer.FURNITURE}
