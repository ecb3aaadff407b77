"""Text that has entered the model can be carried by every format."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from extractors.hygiene import as_typed, clean, one_line, permitted

ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text("a \t\n\r\x00\x0b\x1f\x85\xa0\xad\u2028\ufeff\ufffe")


@given(ANY_TEXT)
def test_clean_text_goes_through_xml_unchanged(text: str) -> None:
    element = etree.Element("p")
    element.text = clean(text)
    assert (etree.fromstring(etree.tostring(element)).text or "") == clean(text)


@given(ANY_TEXT)
def test_clean_text_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    assert one_line(text).splitlines() in ([], [one_line(text)])


@given(st.text(st.characters(categories=["L", "N", "P"])))
def test_letters_numbers_and_punctuation_are_kept(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Step\x0bone", "Step\none"),
        ("Step\r\none\rtwo", "Step\none\ntwo"),
        ("a\tb \u00a0 c", "a b c"),
        ("  a  \n  b  \n\n", "a\nb"),
        ("so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"),
        ("\x1b[31mred", "[31mred"),
        ("e\u0301", "é"),
        ("\ud83d", ""),
    ],
)
def test_what_people_do_not_see_is_put_right(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(ANY_TEXT)
def test_typed_text_keeps_its_spaces_and_goes_through_xml(text: str) -> None:
    typed = as_typed(text)
    element = etree.Element("pre")
    element.text = typed
    assert (etree.fromstring(etree.tostring(element)).text or "") == typed
    assert as_typed(typed) == typed
    assert "".join(typed.split()) == "".join(clean(text).split())


def test_typed_text_keeps_its_shape() -> None:
    assert as_typed("\n\n  a\tb  \r\n\x0b    c\u00a0d \n\n") == "  a\tb\n\n    c\u00a0d"
    assert permitted(" a\x00\x0bb ") == " a\nb "
