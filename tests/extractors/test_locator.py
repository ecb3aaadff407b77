"""Places named as a person would name them."""

from __future__ import annotations

import pytest

from extractors.locator import LineRef, Locator, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef, clock, describe


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (SlideRef(256, 12), "slide 12"),
        (PageRef(4, ""), "page 4"),
        (PageRef(4, "4"), "page 4"),
        (PageRef(4, "iv"), "page iv (4)"),
        (TimeSpan(843_000, 850_000), "00:14:03"),
        (LineRef(7), "line 7"),
        (ParagraphRef(12, ""), "paragraph 12"),
        (ParagraphRef(12, "Scope"), "paragraph 12 (under Scope)"),
        (WebRef("", "rungs", 40), "#rungs, line 40"),
        (WebRef("pages/intro.html", "", 3), "pages/intro.html, line 3"),
        (WebRef("html5/data/js/5x.js", "", None), "html5/data/js/5x.js"),
        (WebRef("", "", None), "the page"),
    ],
)
def test_a_place_has_a_name(at: Locator, words: str) -> None:
    assert describe(at) == words


@pytest.mark.parametrize(
    ("milliseconds", "written"),
    [(0, "00:00:00"), (999, "00:00:00"), (59_999, "00:00:59"), (3_599_999, "00:59:59"), (360_000_000, "100:00:00")],
)
def test_a_time_is_cut_to_whole_seconds(milliseconds: int, written: str) -> None:
    assert clock(milliseconds) == written
