"""Scanned pages are read by text recognition where it is there, and what it read is marked as such."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdfs import LOREM, Page, Picture, Raw, extracted, filler, flow, make, told
from sources import source_of

from extractors import pdf
from extractors.diagnostics import MaterialError
from extractors.model import Extraction, Layer, Paragraph
from extractors.source import ReadLine

DRAWING = Page((Raw(b"0 0 9 9 re f " * 40),))
LINES = (ReadLine("Stop the con-", 90), ReadLine("veyor at once.", 80))


def recognised(data: bytes, *paragraphs: tuple[ReadLine, ...], options: pdf.Options | None = None) -> Extraction:
    """Read a PDF with a recognition that finds these paragraphs on every picture."""
    pictures = list[bytes]()

    def read(picture: bytes) -> tuple[tuple[ReadLine, ...], ...]:
        pictures.append(picture)
        assert picture.startswith(b"P5 ")
        return paragraphs

    return pdf.extract(replace(source_of(data, "scan.pdf"), read_picture=read), options or pdf.Options())


def test_paragraphs_are_joined_and_marked() -> None:
    extraction = recognised(make(DRAWING), LINES, (ReadLine("Conveyor rules", 99),), (ReadLine(" | ", 5),))
    assert [
        (one.text, one.layer, one.confidence) for one in extraction.document.blocks if isinstance(one, Paragraph)
    ] == [
        ("Stop the conveyor at once.", Layer.OCR, 85),
        ("Conveyor rules", Layer.OCR, 99),
    ]
    assert told(extraction)["X250"].startswith("the text on page 1 was read from pictures by text recognition (OCR)")


def test_pages_with_text_are_left_alone() -> None:
    extraction = recognised(make(*filler(), DRAWING, Page(flow(LOREM))), LINES)
    assert [getattr(one, "layer", None) for one in extraction.document.blocks] == [Layer.BODY, Layer.OCR, Layer.BODY]
    assert "X207" not in told(extraction)


def test_an_unsure_page_is_named() -> None:
    extraction = recognised(make(DRAWING), (ReadLine("Bieiitheir MOG", 41),))
    assert told(extraction)["X251"] == "text recognition (OCR) was only 41 % sure of what it read on this page"
    assert "X251" not in told(recognised(make(DRAWING), LINES))


def test_a_picture_without_text_is_named() -> None:
    assert told(recognised(make(*filler(), DRAWING)))["X252"] == "text recognition (OCR) found no text on page 2"
    with pytest.raises(MaterialError, match="no page holds any text"):
        recognised(make(DRAWING))


def test_recognition_can_be_switched_off() -> None:
    never = recognised(make(*filler(), DRAWING), LINES, options=pdf.Options(ocr="never"))
    assert len(never.document.blocks) == 1


def test_without_recognition_the_way_to_it_is_named() -> None:
    extraction = extracted(make(*filler(), DRAWING))
    (hint,) = [item.hint for item in extraction.diagnostics if item.code == "X207"]
    assert "tesseract-ocr" in hint
    with pytest.raises(MaterialError) as caught:
        extracted(make(Page((Picture(),))))
    assert "unitsmith doctor" in caught.value.diagnostic.hint


def test_text_that_a_scanner_put_over_the_picture_is_marked() -> None:
    words = flow("Stop the line at once", x=55, top=100, letters=14, size=6)
    scanned = Page((Picture(), Raw(b"3 Tr"), *words), size=(110, 110))
    extraction = extracted(make(scanned))
    assert [
        (one.text, getattr(one, "layer", "")) for one in extraction.document.blocks if isinstance(one, Paragraph)
    ] == [("Stop the line at once", Layer.OCR)]
    assert told(extraction)["X260"].startswith("the text on page 1 lies invisible over a picture")
    seen = Page((Picture(), *words), size=(110, 110))
    assert "X260" not in told(extracted(make(seen)))
