"""The source's open questions as discussion starters."""

from __future__ import annotations

from documents import ENGLISH, deck, slide, teach
from lessons import lesson

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.open_questions import Answered
from segmenters.open_starters import starters_of

LADDERS = lesson("Ladders", "A ladder is inspected before use.", "Rungs are cleaned of oil and mud.")
TOWERS = lesson("Towers", "A tower has an outrigger on each side.", "Wheels are locked before anybody climbs.")


def asked(stem: str, answer: str) -> Answered:
    def place(quote: str) -> Evidence:
        return Evidence("check.pptx", f"k {quote}", SlideRef(9, 9), quote)

    return Answered(stem, answer, place(answer), place(stem))


def test_a_question_is_discussed_where_it_is_taught() -> None:
    one = asked("Why are the wheels of a tower locked?", "Wheels are locked so that it stays.")
    (prompt,) = starters_of((LADDERS, TOWERS), (one,), ENGLISH)
    assert prompt.unit == TOWERS.uid
    assert prompt.text == (
        "Why are the wheels of a tower locked? The source answers: “Wheels are locked so that it stays.”"
    )
    assert prompt.evidence == one.evidence


def test_a_question_that_no_unit_speaks_of_is_left() -> None:
    assert starters_of((LADDERS, TOWERS), (asked("Who pays the invoice?", "Our bookkeeper."),), ENGLISH) == ()


def test_a_unit_has_three_at_most() -> None:
    many = tuple(asked(f"Why are {n} rungs cleaned of mud?", "Mud on rungs is slippery.") for n in range(5))
    assert len(starters_of((LADDERS,), many, ENGLISH)) == 3


def test_they_stand_in_the_journey_of_a_pack() -> None:
    made = teach(
        deck(
            slide("# Ladders", "A ladder is inspected before each use.", "Rungs are cleaned of oil and mud."),
            slide("# Check your understanding", "- Why are rungs cleaned?", note="Oil and mud on rungs are slippery."),
        )
    )
    assert [prompt.text for prompt in made.pack.journey.discussion] == [
        "Why are rungs cleaned? The source answers: “Oil and mud on rungs are slippery.”"
    ]
