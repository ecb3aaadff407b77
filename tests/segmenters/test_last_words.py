"""Slides under one title for all, and the last words of a talk."""

from __future__ import annotations

from documents import ENGLISH, deck, slide

from extractors.model import text_of
from segmenters.cleaning import clean
from segmenters.last_words import nothing_but_last_words

TITLE = "# The ladder framework"
TAUGHT = [slide(TITLE, f"PART {n}", f"- Rung {n} carries a load of {n} kg") for n in range(5)]


def test_a_slide_under_the_title_of_all_goes_by_its_first_line_in_capitals() -> None:
    plans = slide(TITLE, "FUTURE PLANS", "- Clean up", "- Stabilise the feet", "- Later: a roof")
    cleaned = clean((deck(*TAUGHT, plans),), ENGLISH)
    assert [text_of(cut.block) for cut in cleaned.cuts][1:] == [
        "FUTURE PLANS",
        "Clean up",
        "Stabilise the feet",
        "Later: a roof",
    ]
    few = clean((deck(TAUGHT[0], TAUGHT[1], plans),), ENGLISH)
    assert not few.cuts


def test_a_last_slide_of_demo_questions_and_an_address_closes_the_talk() -> None:
    last = ("- Demo", "- Questions", "To see it at work, go to:", "example.org/ladders")
    (section,) = deck(slide(TITLE, *last)).sections
    found = nothing_but_last_words(section, 1.0)
    assert found is not None
    assert found.ruling.rule == "nothing-but-last-words"
    assert nothing_but_last_words(section, 0.5) is None
    (more,) = deck(slide(TITLE, *last, "- Check the rungs")).sections
    assert nothing_but_last_words(more, 1.0) is None


def test_thanks_with_an_address_and_no_heading_close_a_talk() -> None:
    cleaned = clean((deck(*TAUGHT, slide("Thank you!", "http://ladders.example.org")),), ENGLISH)
    assert [text_of(cut.block) for cut in cleaned.cuts] == ["Thank you!", "http://ladders.example.org"]
