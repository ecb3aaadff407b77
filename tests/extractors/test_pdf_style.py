"""How a document is set."""

from __future__ import annotations

import pytest
from pdfs import LETTER, SLIDE, line, sheet

from extractors.pdf_style import right_edges, slide_like, style_of

BODY = [line(f"Line {n} of the running text", y=700 - 14 * n) for n in range(20)]


def test_running_text_is_what_most_letters_are() -> None:
    style = style_of([line("A very large title", size=40), *BODY, line("small print", size=7)])
    assert (style.size, style.bold) == (10, False)
    assert style_of([line("All of it bold", bold=True)]).bold


def test_the_distance_of_lines_is_measured_where_they_are_close() -> None:
    assert style_of(BODY).leading(10) == pytest.approx(14)
    items = [line("Item", y=700 - 24 * n) for n in range(5)]
    assert style_of([*BODY, *items]).leading(10) == pytest.approx(14)
    assert style_of(BODY).leading(30) == pytest.approx(37.5)


def test_nothing_has_a_style_too() -> None:
    assert style_of([]).size > 0


def test_a_column_reaches_to_its_longest_line() -> None:
    left = [line("short", 50, 700), line("a much longer line", 50, 688)]
    right = [line("right of it all", 300, 700)]
    assert right_edges([*left, *right]) == [140, 140, 375]


def test_slides_are_wide_and_hold_little() -> None:
    few = [line("Faults", y=350, size=32)]
    assert slide_like([sheet(*few, size=SLIDE)] * 3)
    assert not slide_like([sheet(*few, size=LETTER)] * 3)
    assert not slide_like([sheet(*(line("x" * 100, y=n) for n in range(20)), size=SLIDE)] * 3)
    assert not slide_like([])
