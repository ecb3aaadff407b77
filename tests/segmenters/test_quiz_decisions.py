"""Questions on what to do in a situation."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import flaws_of
from segmenters.model import ChoiceQuestion
from segmenters.quiz_decisions import Rule, ask_actions, rules_in

NOTE = (
    "If a door opens towards the ladder, lock the door. When the ground is soft, put a board under the feet. "
    "Before you climb, you must close the gate because it swings."
)


def rules(*lines: str, note: str = "") -> tuple[Rule, ...]:
    return rules_in(passages(deck(slide("# Ladders", *lines, note=(note,) if note else ()))), ENGLISH)


def test_a_rule_is_a_situation_and_what_to_do() -> None:
    assert [(rule.situation, rule.action) for rule in rules(note=NOTE)] == [
        ("If a door opens towards the ladder", "Lock the door"),
        ("When the ground is soft", "Put a board under the feet"),
        ("Before you climb", "Close the gate"),
    ]


def test_the_actions_of_other_rules_are_the_distractors() -> None:
    own = rules(note=NOTE)
    question = ask_actions(own[:1], own[1:])[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "If a door opens towards the ladder: what do you do?"
    assert [c.text for c in question.choices if c.correct] == ["Lock the door"]
    assert {c.feedback for c in question.choices if not c.correct} == {
        f"That is for another case: “{rule.evidence.quote}”" for rule in own[1:]
    }
    assert question.evidence.quote == "If a door opens towards the ladder, lock the door."
    assert flaws_of(question) == ()


def test_one_other_action_is_too_few_and_the_same_action_no_distractor() -> None:
    own = rules(note=NOTE)
    assert ask_actions(own[:1], own[1:2]) == []
    assert ask_actions(own[:1], (own[0], own[0], own[1])) == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("If the valve leaks, then close the tap.", "Close the tap"),
        ("If the valve leaks, the operator must close the tap.", "Close the tap"),
        ("If the valve leaks: please close the tap.", "Close the tap"),
        ("- If the valve leaks, close the tap", "Close the tap"),
    ],
)
def test_an_action_is_told_as_an_order(text: str, action: str) -> None:
    assert [rule.action for rule in rules(text)] == [action]


@pytest.mark.parametrize(
    "text",
    [
        "If the valve leaks, the water rises in the tank.",
        "If the valve leaks, it must be escalated to a manager.",
        "If the valve leaks, the case should be escalated to a manager.",
        "If the valve leaks, close the tap (unless it is open.",
        "If so, close the tap.",
        "Close the tap if the valve leaks.",
        "# If the valve leaks, close the tap",
    ],
)
def test_other_sentences_are_no_rules(text: str) -> None:
    assert rules(text) == ()
