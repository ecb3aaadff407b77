"""Codes that mean nothing become the letters that the font names."""

from __future__ import annotations

import pytest

from extractors.pdf_glyphs import letters_of, needs_letters, with_letters
from extractors.pdf_objects import PdfDict
from extractors.pdf_pen import Fragment


def fragment(text: str, font: str = "Sans") -> Fragment:
    return Fragment(text, 72, 700, 100, 10, font, upright=True, mark=-1, artifact=False)


def resources(*differences: object) -> PdfDict:
    return {"/Font": {"/F1": {"/BaseFont": "/Sans", "/Encoding": {"/Differences": list(differences)}}}}


@pytest.mark.parametrize(
    ("name", "letters"),
    [("/ff", "ff"), ("/f_f_i", "ffi"), ("/ffi.alt", "ffi"), ("/uni00660066", "ff"), ("/u1F600", ""), ("/T_h", "Th")],
)
def test_a_name_spells_letters(name: str, letters: str) -> None:
    known = letters_of(resources(30, name)).get("Sans", {})
    assert known.get("\x1e", "") == letters


def test_letters_are_put_in_for_codes_of_their_own_font() -> None:
    known = letters_of(resources(29, "/ffi", "/ff", 65, "/A"))
    before = [fragment("di\x1eerent o\x1dce"), fragment("di\x1eerent", "Serif")]
    assert [item.text for item in with_letters(before, known)] == ["different office", "di\x1eerent"]


def test_fonts_of_forms_count_too() -> None:
    form = {"/Resources": resources(30, "/ff")}
    assert letters_of({"/XObject": {"/Fm": form}}) == {"Sans": {"\x1e": "ff"}}


def test_a_form_that_holds_itself_ends() -> None:
    form: PdfDict = {}
    form["/Resources"] = {"/XObject": {"/Fm": form}}
    assert letters_of({"/XObject": {"/Fm": form}}) == {}


def test_only_codes_that_mean_nothing_need_letters() -> None:
    assert needs_letters([fragment("plain"), fragment("di\x1eerent")])
    assert not needs_letters([fragment("Gr\u00fc\u00dfe \u2013 \u00ad \n")])
