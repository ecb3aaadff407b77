"""Words that a layout broke are made whole, and others are left as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfs import Page, extracted, extracted_carefully, make, said, stack

from extractors.pdf_words import Vocabulary, plain_letters, superscript

WORDS = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("We com-", "ply with it", "We comply with it"),
        ("We com -", "ply with it", "We comply with it"),
        ("a well-", "known risk", "a well-known risk"),
        ("a third-", "party audit", "a third-party audit"),
        ("hand-in-", "hand work", "hand-in-hand work"),
        ("see ISO-", "9001 for it", "see ISO-9001 for it"),
        ("soft\u00ad", "ware", "software"),
        ("third\u00ad", "party", "thirdparty"),
        ("Stop -", "and wait", "Stop - and wait"),
        ("Stop \u2013", "and wait", "Stop \u2013 and wait"),
        ("to be", "read", "to be read"),
        ("https://example.org/a-", "b/c.html", "https://example.org/a-b/c.html"),
        ("https://example.org/", "Read it", "https://example.org/ Read it"),
        ("the guide (https:", "//example.org/a)", "the guide (https://example.org/a)"),
        ("", "alone", "alone"),
    ],
)
def test_lines_are_joined(left: str, right: str, joined: str) -> None:
    page = ["They comply.", "The third of the party.", "Stop here and there", left, right, *(["xyz-", "zyx"] * 3)]
    assert Vocabulary.of(page).join(left, right) == joined


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        ("Ver\u00a8offentlichung f\u00a8ur", "Ver\u00f6ffentlichung f\u00fcr"),
        ("\u00a8Uber", "\u00dcber"),
        ("Beno\u02c6\u0131t", "Beno\u00eet"),
        ("caf\u00b4e", "caf\u00e9"),
        ("HEAD\u02c6 x", "HEAD\u02c6 x"),
        ("5\u02c6a", "5\u02c6a"),
        ("\u00a8k", "\u00a8k"),
    ],
)
def test_accents_that_stand_before_their_letter_go_onto_it(apart: str, whole: str) -> None:
    assert plain_letters(apart) == whole


def test_a_document_that_never_breaks_words_keeps_its_hyphens() -> None:
    lines = ["Much text without any hyphen"] * 99
    assert Vocabulary.of([*lines, "a robot-", "guided arm"]).join("a robot-", "guided arm") == "a robot-guided arm"
    many = [line for n in range(20) for line in (f"some{n * 'x'}-", "thing")]
    assert Vocabulary.of([*lines, *many]).join("a ro-", "bot") == "a robot"


def test_a_broken_word_is_no_evidence_for_its_own_halves() -> None:
    assert Vocabulary.of(["the devel -", "opment of it"]).join("the devel -", "opment of it") == "the development of it"


@given(st.lists(WORDS, min_size=1), st.lists(WORDS, min_size=1))
def test_joining_lines_loses_no_word(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), " ".join(right)
    assert Vocabulary.of([one, other]).join(one, other).split() == [*left, *right]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("o\ufb03ce and \ufb02ow", "office and flow"),
        ("C  O  M  P  U  T  E  R     S  A  F  E  T  Y", "COMPUTER SAFETY"),
        ("Pick A B or C", "Pick A B or C"),
        ("the company \u2019s duty", "the company\u2019s duty"),
        ("Scope . . . . . . . . . 7", "Scope … 7"),
        ("Scope ____________ 7", "Scope … 7"),
        ("Name: ____________", "Name: ____________"),
        ("up to¹\u20444 inch", "up to 1\u20444 inch"),
    ],
)
def test_letters_are_plain(raw: str, plain: str) -> None:
    assert plain_letters(raw) == plain


def test_raised_digits_stay_raised() -> None:
    assert superscript("12") == "¹²"


def test_hyphens_are_repaired_in_a_document() -> None:
    lines = stack("Whoever finds a fault stops the produc-", "tion line. The production goes on after that.", top=600)
    assert said(extracted(make(Page(lines)))) == [
        "Whoever finds a fault stops the production line. The production goes on after that."
    ]


def test_a_soft_hyphen_never_stays() -> None:
    lines = stack("Stop the ma\u00adchine and the con\u00ad", "veyor at once, then call.")
    # In the encoding of these fonts PDFium takes it for a hyphen, as the standard says.
    extraction = extracted_carefully(make(Page(lines)))
    assert said(extraction) == ["Stop the machine and the conveyor at once, then call."]


@pytest.mark.parametrize(
    ("spaced", "closed"),
    [
        ("the \u201ctesting \u201d release", "the \u201ctesting\u201d release"),
        (
            "about \u201dtesting\u201d and \u201d.deb\u201d files",
            "about \u201dtesting\u201d and \u201d.deb\u201d files",
        ),
        ("it is called \u2018unstable \u2019!", "it is called \u2018unstable\u2019!"),
        ("rock \u2019n\u2019 roll", "rock \u2019n\u2019 roll"),
    ],
)
def test_a_space_before_a_closing_quotation_mark_goes_and_one_before_an_opening_stays(spaced: str, closed: str) -> None:
    assert plain_letters(spaced) == closed


def test_three_dots_that_were_spaced_out_are_closed_up() -> None:
    assert plain_letters("Step by step. . .") == "Step by step..."
    assert plain_letters("Perl, Python, . . . and more") == "Perl, Python, ... and more"
    assert plain_letters("What is it? . . . . 5") == "What is it? . . . . 5"


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Po\u7200\u7400ing the \u6600\u6900rst", "Porting the first"),
        ("Sta\u6600\u6600, e\u6600\ucf00cient, shu\u6600\ud200e", "Staff, efficient, shuffle"),
    ],
)
def test_ligatures_whose_bytes_are_swapped_are_letters(raw: str, plain: str) -> None:
    assert plain_letters(raw) == plain


@pytest.mark.parametrize(
    "text",
    [
        "iPhone\u6700\u65b0",
        "\u6700",
        "B\u6600 and A\u6900",
        "\u6600\u6900",
        "the \u6600\u6900 sign",
        "a\u6600\u6900\u4e2d",
        "\u4e2d\u6600\u6900a",
        "a\u6700\u6701",
    ],
)
def test_chinese_beside_latin_words_stays(text: str) -> None:
    assert plain_letters(text) == text
