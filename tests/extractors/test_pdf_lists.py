"""Bullets and numbers: which begin a list item, and on which level it stands."""

from __future__ import annotations

import pytest
from pdfs import LOREM, Page, Text, extracted, flow, make, said, stack

from extractors.pdf_lists import OpenLists, marker_of, run_in_items


@pytest.mark.parametrize(
    "text", ["• stop", "● stop", "\u25aa stop", "- stop", "– stop", "* stop", "✓ stop", "▶ stop", "» stop"]
)
def test_a_bullet_is_known(text: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert not marker.ordered
    assert text[marker.length :] == "stop"


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("1. stop", ("1.", 1)),
        ("12) stop", ("1)", 12)),
        ("(3) stop", ("(1)", 3)),
        ("a) stop", ("a)", 1)),
        ("B. stop", ("A.", 2)),
        ("(iv) stop", ("(i)", 4)),
        ("2\uff0estop", ("1.", 2)),
        ("3\uff09 stop", ("1)", 3)),
    ],
)
def test_a_number_is_known(text: str, style: tuple[str, int]) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert marker.ordered
    assert style in marker.styles


@pytest.mark.parametrize(
    "text", ["-5 degrees", "1.5 metres", "(see there) stop", "stop", "e.g. stop", "(a] stop", "2024. "]
)
def test_a_beginning_that_is_no_marker(text: str) -> None:
    assert marker_of(text) is None


def begins(
    text: str, before: str, *, apart: bool = False, shifted: bool = False, lists: OpenLists | None = None
) -> bool:
    marker = marker_of(text)
    assert marker is not None
    return (lists or OpenLists()).begins_item(marker, 72, before, apart=apart, shifted=shifted)


def test_a_number_begins_an_item_when_it_is_the_first_or_the_next() -> None:
    assert begins("1. stop", "Do this:")
    assert not begins("1. stop", "as we said in step")
    assert not begins("5. stop", "as we said in step")
    lists = OpenLists()
    first = marker_of("1. stop")
    assert first is not None
    lists.enter(first, 72)
    assert begins("2. call", "no end here", lists=lists)
    assert not begins("4. call", "no end here", lists=lists)


def test_a_dash_in_running_text_is_none() -> None:
    assert not begins("- and wait", "Stop the line")
    assert begins("- and wait", "Do this:")
    assert begins("- and wait", "Stop the line", shifted=True)


def test_bullets_numbers_and_levels_come_out_of_a_page() -> None:
    lines = (
        *stack("Do this when you find a fault:", top=720),
        *stack("1. Stop the line and wait beside the machine until", top=700, x=90),
        *stack("the team leader has come.", top=688, x=108),
        *stack("2. Tell the leader:", top=676, x=90),
        *stack("a) what you saw", "b) when you saw it", top=664, x=120),
        *stack("3. Go back to work.", top=640, x=90),
    )
    assert said(extracted(make(Page(lines)))) == [
        "Do this when you find a fault:",
        "1. Stop the line and wait beside the machine until the team leader has come.",
        "1. Tell the leader:",
        "  1. what you saw",
        "  1. when you saw it",
        "1. Go back to work.",
    ]


@pytest.mark.parametrize(("glyph", "font"), [("n", "wingdings"), ("§", "wingdings"), ("o", "courier")])
def test_a_glyph_of_a_symbol_font_is_a_bullet(glyph: str, font: str) -> None:
    """Word writes its bullets as letters of Wingdings and Symbol, and those of the second level as an o of Courier."""
    items = [
        (Text(glyph, 90, y, 10, font), Text(text, 108, y)) for y, text in ((600, "Stop it"), (586, "Call for help"))
    ]
    lines = [text for item in items for text in item]
    assert said(extracted(make(Page((*flow(LOREM), *lines))))) == [LOREM, "- Stop it", "- Call for help"]


def test_a_sentence_that_starts_with_a_year_is_no_item() -> None:
    lines = stack("The rule was made after the fire of the year", "19. It has not changed since then.", top=600)
    assert len(said(extracted(make(Page(lines))))) == 1


def test_a_paragraph_closes_the_lists() -> None:
    lists = OpenLists()
    bullet = marker_of("• stop")
    assert bullet is not None
    assert [lists.enter(bullet, x) for x in (90, 108, 126, 108)] == [0, 1, 2, 1]
    lists.leave(72)
    assert lists.enter(bullet, 126) == 0


def test_items_that_run_on_in_one_paragraph_are_items() -> None:
    assert run_in_items("1.", "Look around. 2. Ask the others. 3. Act on it.") == (
        ("1.", "Look around."),
        ("2.", "Ask the others."),
        ("3.", "Act on it."),
    )


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("1.", "Look at figure 2. Then ask."),
        ("1.", "Look around. 2. Ask the others."),
        ("1.", "It costs 2. 3. and more"),
        ("2.", "Ask. 3. Act. 4. Report. 5. Learn."),
        ("", "Look. 2. Ask. 3. Act."),
    ],
)
def test_numbers_in_a_text_are_no_items(label: str, text: str) -> None:
    assert run_in_items(label, text) == ((label, text),)
