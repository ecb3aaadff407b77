"""Words in their styles, and what stands above or below the line."""

from __future__ import annotations

import pytest
from web_pages import lines, marked_words, read_web


def test_styles_become_marks() -> None:
    page = "<p><strong>a</strong> <em>b</em> <code>c d</code> <a href=' x.html '>e <i>f</i></a> <kbd>Esc</kbd></p>"
    (block,) = read_web(page).document.blocks
    assert marked_words(block) == [
        "strong: a",
        "emphasis: b",
        "code: c d",
        "link x.html: e f",
        "emphasis: f",
        "code: Esc",
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("10<sup>6</sup> and H<sub>2</sub>O", "10⁶ and H₂O"),
        ("10<sup>-3</sup>", "10⁻³"),
        ("1<sup>st</sup>", "1st"),
        ("a&nbsp;b&hellip;&#x2019;", "a b…’"),
        ("a\n   b<br>c <br> d", "a b\nc\nd"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("so<wbr>ft", "soft"),
        ("a note <a href='#r1'>\u21a9\ufe0e</a>", "a note"),
        ("press <a href='keys.html'>\u21b5</a> <a href='#k'>here</a>", "press \u21b5 here"),
    ],
)
def test_what_is_seen_is_read(inner: str, text: str) -> None:
    assert lines(read_web(f"<p>{inner}</p>")) == [f"p {text}"]


def test_a_style_that_runs_over_several_paragraphs_marks_all() -> None:
    found = read_web("<p><a href=x>one<span><div>two</div></span></a>three")
    assert [marked_words(block) for block in found.document.blocks] == [["link x: one"], ["link x: two"], []]
