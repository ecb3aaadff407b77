"""A page as PDFium reads it: the same text at the same place as the other reader finds, with what stands beside it."""

from __future__ import annotations

import pytest
from pdfs import LOREM, El, Form, Page, Picture, Raw, Text, flow, make, said
from pdfs import extracted as read
from pdfs import extracted_carefully as read_slowly

from extractors.pdf_engine import opened
from extractors.pdf_page import ReadPage
from extractors.pdf_pdfium import UnreadablePageError, read_page


def first_page(*items: Text | Raw | Picture | Form, rotate: int = 0) -> ReadPage:
    with opened(make(Page(items, rotate=rotate)), "") as file:
        assert file is not None
        return read_page(file, 1, None)


def test_text_stands_where_it_is_drawn() -> None:
    (fragment,) = first_page(Text("Stopping the line", 72, 700, size=12)).fragments
    assert (fragment.text, fragment.font, fragment.upright) == ("Stopping the line", "Sans", True)
    assert (fragment.x, fragment.y, fragment.size) == pytest.approx((72, 700, 12), abs=0.01)
    assert fragment.end == pytest.approx(72 + 17 * 6, abs=1)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_displayed(rotate: int) -> None:
    page = first_page(Text("Stop", 100, 200), rotate=rotate)
    assert (page.frame.width, page.frame.height) == ((612, 792) if rotate == 180 else (792, 612))
    places = {90: (200, 512), 180: (512, 592), 270: (592, 100)}
    (fragment,) = page.fragments
    assert (fragment.x, fragment.y) == pytest.approx(places[rotate], abs=0.01)
    assert not fragment.upright


def test_an_empty_page_is_empty_and_one_that_is_not_there_is_refused() -> None:
    page = first_page()
    assert (page.fragments, page.boxes, page.rules, page.strokes, page.laid_over) == ((), (), (), 0, 0)
    with opened(make(Page()), "") as file:
        assert file is not None
        with pytest.raises(UnreadablePageError):
            read_page(file, 2, None)


@pytest.mark.parametrize(
    "page",
    [
        Page(flow(LOREM)),
        Page((Form(b"BT /plain 18 Tf 0 0 Td (Stopping the line) Tj ET", 72, 740), *flow(LOREM))),
        Page((Text("Side note", 30, 300, turned=True), *flow(LOREM))),
        Page(tuple(Text(word, 72 + 100 * n, 700, mark=n) for n, word in enumerate(("Fault", "Who", "When")))),
    ],
)
def test_both_readers_say_the_same(page: Page) -> None:
    data = make(page)
    assert said(read(data)) == said(read_slowly(data))


def test_both_readers_believe_the_same_tags() -> None:
    items = (Text("Stopping the line", 72, 740, mark=0), Text(LOREM[:90], 72, 700, mark=1))
    data = make(Page(items), tree=[El("H1", [(1, 0)]), El("P", [(1, 1)])])
    assert said(read(data)) == said(read_slowly(data)) == ["# Stopping the line", LOREM[:90]]
