"""Questions from rules for things."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.language import AUTO, open_language
from segmenters.question import ChoiceQuestion
from segmenters.quiz_objects import Ruled, ask_ruled, ruled_in

PARSING = open_language("en", AUTO)
LOGS = "Inspection logs should be kept for three years after the last use."
ROPES = "Worn ropes must be replaced by new ones before the next climb."
LABELS = "Faded labels should be renewed with paint at the next inspection."


def ruled(*lines: str) -> tuple[Ruled, ...]:
    return ruled_in(passages(deck(slide(*lines))), PARSING)


def test_things_with_other_rules_are_the_wrong_ones() -> None:
    question = ask_ruled(ruled(LOGS), ruled(ROPES, LABELS), PARSING)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these should be kept for three years after the last use?"
    told = {c.text: c.correct for c in question.choices}
    assert told == {"Inspection logs": True, "Worn ropes": False, "Faded labels": False}
    assert f"The rule is another: “{ROPES}”" in {c.feedback for c in question.choices}
    assert question.evidence.quote == LOGS


def test_two_things_are_too_few_and_so_are_things_with_nearly_the_same_rule() -> None:
    assert ask_ruled(ruled(LOGS), ruled(ROPES), PARSING) == []
    again = "Purchase slips should be kept for three years after the sale."
    assert ask_ruled(ruled(LOGS), ruled(ROPES, again), PARSING) == []


def test_a_rule_that_needs_its_sentence_before_is_none() -> None:
    assert ruled("Inspection logs should be kept with them until the ladder is sold.") == ()
    assert ruled("Inspection logs should be kept.") == ()
    assert ruled("If possible, logs should be kept for three years after the last use.") == ()


def test_each_thing_is_asked_about_once() -> None:
    assert len(ruled(LOGS, "Inspection logs must be signed by two people of the team.")) == 1
