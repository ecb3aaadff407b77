"""Options and their ids give nothing away and stay the same."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from segmenters.model import Evidence
from segmenters.quiz_items import Option, Stem, choice_question, first_sentence, letters_for

STEM = Stem("term", "Which term?", Evidence("deck.pptx", "k", SlideRef(1, 1), "A rung is a step of a ladder."))
OPTIONS = tuple(Option(text, correct=text == "Rung", feedback="") for text in ("Rung", "Stile", "Foot", "Lock"))


def test_the_order_does_not_depend_on_how_the_options_were_found() -> None:
    shown = [choice.text for choice in choice_question(STEM, OPTIONS).choices]
    assert [choice.text for choice in choice_question(STEM, OPTIONS[::-1]).choices] == shown
    assert [choice.id for choice in choice_question(STEM, OPTIONS).choices] == ["a", "b", "c", "d"]


def test_the_key_has_no_fixed_place() -> None:
    places = set()
    for number in range(12):
        evidence = Evidence("deck.pptx", f"k{number}", SlideRef(1, 1), "A rung is a step of a ladder.")
        made = choice_question(Stem("term", "Which term?", evidence), OPTIONS)
        places.add(next(n for n, choice in enumerate(made.choices) if choice.correct))
    assert len(places) > 2


def test_numbers_keep_their_order() -> None:
    options = tuple(Option(f"{n} metres", correct=n == 4, feedback="") for n in (2, 4, 6))
    shown = [choice.text for choice in choice_question(STEM, options, ordered=True).choices]
    assert shown == ["2 metres", "4 metres", "6 metres"]


def test_the_explanation_quotes_the_source() -> None:
    assert "A rung is a step of a ladder." in choice_question(STEM, OPTIONS).feedback


def test_letters_are_distinct_and_do_not_tell_the_order() -> None:
    texts = tuple(f"Step {n}" for n in range(6))
    letters = letters_for("q1", texts)
    assert sorted(letters) == list("abcdef")
    assert letters != tuple("abcdef")


@pytest.mark.parametrize(
    ("text", "first"),
    [("Climb. Then rest.", "Climb"), ("Read\nthe label;", "Read the label"), ("Is it dry? Go on.", "Is it dry?")],
)
def test_an_option_is_one_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first
