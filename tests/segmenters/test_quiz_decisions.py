"""Scenarios from decision rules."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.decisions import Decision, decisions_in
from segmenters.evidence import Bloom
from segmenters.item_flaws import is_fit
from segmenters.question import ChoiceQuestion
from segmenters.quiz_decisions import ask_decisions

DOOR = "If a door opens towards the ladder, lock the door."
GROUND = "If the ground is soft, put a board under the feet."
WIND = "If a storm comes up, call the site office."


def rules(*lines: str) -> tuple[Decision, ...]:
    return decisions_in(passages(deck(slide(*lines))), ENGLISH)


def test_a_case_is_told_and_what_is_done_in_other_cases_is_wrong() -> None:
    candidate = ask_decisions(rules(DOOR, GROUND, WIND), (), ENGLISH)[0]
    question = candidate.question
    assert isinstance(question, ChoiceQuestion)
    assert (question.situation, question.stem) == ("A door opens towards the ladder.", "What do you do?")
    assert {c.text: c.feedback for c in question.choices} == {
        "Lock the door": f"The source says: “{DOOR}”",
        "Put a board under the feet": f"That is for another case: “{GROUND}”",
        "Call the site office": f"That is for another case: “{WIND}”",
    }
    assert [c.text for c in question.choices if c.correct] == ["Lock the door"]
    assert question.profile.level is Bloom.APPLY
    assert is_fit(question)


def test_with_too_few_rules_nothing_is_asked() -> None:
    assert ask_decisions(rules(DOOR, GROUND), (), ENGLISH) == []
    orders = ("Clean the feet of the ladder.", "Store the rope in the van.")
    assert ask_decisions(rules(DOOR, GROUND, *orders), (), ENGLISH) == [], "what holds in every case is no wrong option"


def test_a_rule_for_the_same_case_or_with_the_same_action_is_no_wrong_option() -> None:
    same_case = "If a door opens towards a ladder, put up a sign."
    same_action = "If the room is empty, lock the door."
    found = ask_decisions(rules(DOOR, same_case, same_action, GROUND), (), ENGLISH)
    assert not any(
        "towards the ladder" in c.question.situation for c in found if isinstance(c.question, ChoiceQuestion)
    )


def test_cases_near_by_serve_as_well_but_are_not_asked_for() -> None:
    found = ask_decisions(rules(DOOR), rules(GROUND, WIND), ENGLISH)
    assert len(found) == 1
    assert found == ask_decisions(rules(DOOR, GROUND, WIND), (), ENGLISH)[:1]
