"""How wide strings are, by what fonts say of themselves."""

from __future__ import annotations

import pytest

from extractors.pdf_objects import PdfDict
from extractors.pdf_widths import WidthTables


def width(font: PdfDict, shown: bytes) -> float:
    return WidthTables().of(font).of(shown)


def test_simple_fonts_list_widths_from_a_first_code() -> None:
    font: PdfDict = {"/FirstChar": 65, "/Widths": [700, 600.5]}
    assert width(font, b"AB") == pytest.approx(1300.5)


def test_what_is_not_listed_has_the_missing_width() -> None:
    assert width({"/FontDescriptor": {"/MissingWidth": 333}}, b"xyz") == pytest.approx(999)
    assert width({}, b"xyz") == pytest.approx(1500)


def test_drawn_fonts_have_their_own_scale() -> None:
    font: PdfDict = {"/Subtype": "/Type3", "/FontMatrix": [0.01, 0, 0, 0.01, 0, 0], "/FirstChar": 65, "/Widths": [50]}
    assert width(font, b"A") == pytest.approx(500)


def test_composite_fonts_list_widths_in_two_ways() -> None:
    descendant: PdfDict = {"/W": [1, [400, 500], 10, 12, 250], "/DW": 900}
    font: PdfDict = {"/Subtype": "/Type0", "/DescendantFonts": [descendant]}
    assert width(font, b"\x00\x01\x00\x02\x00\x0b\x01\x00") == pytest.approx(400 + 500 + 250 + 900)


@pytest.mark.parametrize("widths", [[1], [1, 2], ["x", "y", "z"], [5, 2_000_000_000, 500], [[1], [2]]])
def test_nonsense_is_passed_over(widths: list[object]) -> None:
    descendant: PdfDict = {"/W": widths, "/DW": 900}
    assert width({"/Subtype": "/Type0", "/DescendantFonts": [descendant]}, b"\x00\x01") == pytest.approx(900)
    assert width({"/Subtype": "/Type0"}, b"\x00\x01") == pytest.approx(500)


def test_a_font_is_read_once() -> None:
    tables, font = WidthTables(), {"/Widths": [500]}
    assert tables.of(font) is tables.of(font)
