"""Ruled lines, frames and pictures are found where they stand, in forms too."""

from __future__ import annotations

import pytest
from pdfs import Form, Page, Picture, Raw, make

from extractors.pdf_engine import opened
from extractors.pdf_page import ReadPage
from extractors.pdf_pdfium import read_page


def drawn(*items: Raw | Form | Picture, rotate: int = 0) -> ReadPage:
    with opened(make(Page(items, rotate=rotate)), "") as file:
        assert file is not None
        return read_page(file, 1, None)


def rules(*items: Raw | Form, rotate: int = 0) -> list[tuple[int, int, int, int]]:
    found = drawn(*items, rotate=rotate).rules
    return sorted((round(r.x0), round(r.y0), round(r.x1), round(r.y1)) for r in found)


def test_a_stroke_and_a_thin_bar_are_rules() -> None:
    assert rules(Raw(b"72 500 m 300 500 l S")) == [(72, 500, 300, 500)]
    assert rules(Raw(b"72 500 228 1 re f")) == [(72, 500, 300, 500)]
    assert rules(Raw(b"72 300 1 200 re f")) == [(72, 300, 72, 500)]


def test_a_frame_has_four_edges_and_a_filled_area_none() -> None:
    edges = [(72, 300, 72, 400), (72, 300, 272, 300), (72, 400, 272, 400), (272, 300, 272, 400)]
    assert rules(Raw(b"72 300 200 100 re S")) == edges
    assert rules(Raw(b"72 300 200 100 re f")) == []


def test_slanted_short_and_unpainted_lines_are_no_rules() -> None:
    assert rules(Raw(b"72 500 m 300 600 l S")) == []
    assert rules(Raw(b"72 500 m 75 500 l S")) == []
    assert rules(Raw(b"72 500 228 1 re n")) == []


def test_slanted_strokes_are_counted() -> None:
    assert drawn(Raw(b"72 500 m 300 600 l S 72 500 m 300 500 l S 72 500 m 75 503 l S")).slants == 1


def test_a_rule_in_a_form_stands_where_the_form_stands() -> None:
    assert rules(Form(b"0 0 m 200 0 l S", 72, 500)) == [(72, 500, 272, 500)]


def test_rules_of_a_turned_page_are_those_of_the_page_as_displayed() -> None:
    assert rules(Raw(b"100 200 m 300 200 l S"), rotate=90) == [(200, 312, 200, 512)]


def test_pictures_have_a_box_and_the_small_ones_have_none() -> None:
    page = drawn(Picture(200), Picture(12))
    assert len(page.boxes) == len(page.pictures) == 1
    assert page.boxes[0].index == 0


@pytest.mark.parametrize("strokes", [0, 3])
def test_painted_shapes_are_counted(strokes: int) -> None:
    assert drawn(Raw(b"72 500 m 300 600 l S\n" * strokes)).strokes == strokes
