"""Lines that nobody means to teach."""

from __future__ import annotations

import pytest
from documents import Slide, deck, slide

from extractors.model import text_of
from segmenters.leftovers import judge_leftovers


def gone(given: Slide) -> dict[str, str]:
    """Return the rule of each line that goes."""
    (section,) = deck(given).sections
    judged = judge_leftovers(section)
    return {text_of(b): judged[b.key].ruling.rule for b in section.blocks if b.key in judged}


@pytest.mark.parametrize(
    "line",
    [
        "Speaker Name",
        "Your name here",
        "Click to add text",
        "[Insert Components]",
        "<your company>",
        "Lorem ipsum dolor",
    ],
)
def test_what_a_template_asks_to_fill_in_goes(line: str) -> None:
    assert gone(slide("# Ladders", line, "- Check the rungs")) == {line: "template-not-filled-in"}


def test_a_bare_title_goes_only_beside_what_is_surely_of_a_template() -> None:
    assert set(gone(slide("# Ladders", "Speaker Name", "Title", "- Check the rungs"))) == {"Speaker Name", "Title"}
    assert gone(slide("# Ladders", "Title", "- Check the rungs")) == {}


def test_a_placeholder_in_double_angles_goes_but_no_code() -> None:
    for line in (
        "<<This is a placeholder slide for the rules of your company>>",
        "<<Put the rules of your company here (section 1.1)>>",
        "<<本スライドは、社内の規則の置き場所を示すために使ってください>>",
    ):
        assert gone(slide("# Rules", f"- {line}", "- Wear gloves")) == {line: "placeholder"}
    assert gone(slide("# Rules", "- <<T>>", "- cout << x >> y")) == {}


def test_a_survey_goes_with_the_address_behind_it() -> None:
    asks = "Please tell us how you liked this workshop by filling out this survey:"
    told = gone(slide("# Next steps", "- Read the book", asks, "https://example.org/survey"))
    assert told == {asks: "link-to-a-survey", "https://example.org/survey": "link-to-a-survey"}
    assert gone(slide("# Polls", "- A survey asks people what they did", "https://example.org/x")) == {}


def test_a_slide_with_nothing_but_links_goes() -> None:
    assert set(gone(slide("# Live demo", "- https://example.org/demo", "Demo: www.example.org")).values()) == {
        "nothing-but-links"
    }


@pytest.mark.parametrize(
    "given",
    [
        slide("# Live demo", "https://example.org/demo", "- Open the page and choose a ladder"),
        slide("# Live demo", "https://example.org/demo", "![aa] A ladder that leans on a wall"),
        slide("# Live demo", "https://example.org/demo", note="word " * 20),
        slide("# Live demo", "The list of all ladders is at https://example.org/demo"),
    ],
)
def test_links_beside_something_else_stay(given: Slide) -> None:
    assert gone(given) == {}


LINKS = (
    "- Example with one ladder",
    "- https://example.org/one",
    "- Example with two ladders",
    "- See module 3, slide 9",
)


def test_a_slide_that_mostly_says_where_else_to_look_goes_whole() -> None:
    lines = (*LINKS, "- Put up your yellow note")
    assert set(gone(slide("# Exercises", *lines, "- https://example.org/two")).values()) == {"mostly-links"}


@pytest.mark.parametrize(
    "lines",
    [
        (*LINKS[2:], "- Put up the ladder", "- Tie it to the wall"),
        ("- A ladder must be tied", "- https://example.org/one", "- It must be checked", "- See module 3, slide 9"),
        (*LINKS, "| Type | Load", "| I | 175 kg"),
    ],
)
def test_links_beside_what_teaches_stay(lines: tuple[str, ...]) -> None:
    assert gone(slide("# Exercises", *lines)) == {}


def test_a_pointer_beside_a_placeholder_goes_with_it() -> None:
    hole, pointer = "<<This slide says where your policy is>>", "You can get an example at https://example.org/policy"
    assert gone(slide("# Policy", hole, f"- {pointer}"))[pointer] == "beside-a-placeholder"
    assert list(gone(slide("# Policy", hole, f"- {pointer}", "- Sign the policy"))) == [hole]


def test_a_line_of_code_in_brackets_is_no_template() -> None:
    code = ("(insert buffer)", "(newline)", "(delete-region start end)")
    assert gone(slide("# Changing text", *code)) == {}
    assert set(gone(slide("# Components", "(insert component)", "Speaker Name"))) == {
        "(insert component)",
        "Speaker Name",
    }


def test_a_line_on_another_part_of_the_conference_goes() -> None:
    line = "Don't miss the Ladders Hands On workshop tomorrow, Sat, 16.00!"
    assert gone(slide("# Where to get", "Ladders are kept in the store", line)) == {line: "line-about-the-event"}
    assert gone(slide("# Rungs", "Do not forget to check each rung ahead of tomorrow")) == {}
