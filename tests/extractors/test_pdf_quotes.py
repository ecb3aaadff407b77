"""TeX's opening quotation mark, drawn as an accent on an empty space, is read as the quotation mark that it is."""

from __future__ import annotations

from pdfs import Page, Text, extracted, make, said

from extractors.pdf_pen import UNMARKED, Fragment
from extractors.pdf_quotes import with_quotes

ACCENT, EMPTY = "\u0300", "\u00a0"


def fragment(text: str, x: float, y: float = 700, *, end: float = 0) -> Fragment:
    width = 5 * len(text.rstrip())
    return Fragment(text, x, y, end or x + width, 10, "Sans", upright=True, mark=UNMARKED, artifact=False)


def accent(x: float, y: float = 702) -> Fragment:
    return fragment(ACCENT, x, y, end=x)


def texts(*fragments: Fragment) -> list[str]:
    return [item.text for item in with_quotes(fragments)]


def test_an_empty_place_takes_the_accent_above_it() -> None:
    assert texts(fragment(f"the {EMPTY}stable\u2019 release", 72), accent(93)) == ["the \u2018stable\u2019 release"]


def test_the_mark_closes_up_to_the_text_behind_it() -> None:
    found = with_quotes([fragment(f"Why is {EMPTY} ", 72, end=107), accent(114), fragment("foo\u2019 kept?", 112)])
    assert [item.text for item in found] == ["Why is \u2018", "foo\u2019 kept?"]
    assert found[0].end == 114


def test_a_mark_at_the_beginning_of_a_line_has_no_empty_place() -> None:
    line = (fragment(f"start\u2019, {EMPTY} ", 72, end=112), fragment("stop\u2019.", 122))
    assert texts(*line, accent(73.2), accent(123.2)) == ["\u2018start\u2019, \u2018", "stop\u2019."]


def test_an_accent_in_the_text_is_one_with_its_space() -> None:
    assert texts(fragment(f"the {EMPTY}{ACCENT}stable\u2019 release", 72)) == ["the \u2018stable\u2019 release"]


def test_accents_that_may_stand_on_letters_stay() -> None:
    """Without an empty place on their line, or with another number of them, nothing tells what they stand on."""
    letters = (fragment("citta", 72), accent(97))
    assert texts(*letters) == ["citta", ACCENT]
    assert texts(fragment("citta\u0300 vecchia", 72)) == ["citta\u0300 vecchia"]
    several = (fragment(f"the {EMPTY}one\u2019 and {EMPTY}two\u2019", 72), accent(93))
    assert texts(*several) == [several[0].text, ACCENT]
    far = (fragment(f"the {EMPTY}one\u2019", 72), accent(93, 712))
    assert texts(*far) == [far[0].text, ACCENT]


def test_a_space_that_holds_words_together_is_no_empty_place() -> None:
    line = (fragment(f"see Section{EMPTY}5 for {EMPTY}stable\u2019", 72), accent(150))
    assert texts(*line) == [f"see Section{EMPTY}5 for \u2018stable\u2019"]


def test_a_page_is_read_so() -> None:
    words = (Text("Is it _frozen', and for how long?", 72, 700, font="backquoting"),)
    page = Page((*words, Text("`", 104, 702, font="backquoting")))
    assert said(extracted(make(page))) == ["Is it \u2018frozen', and for how long?"]
