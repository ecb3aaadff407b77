"""Rules of the form "if this, do that" become questions on what to do."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.model import ChoiceQuestion
from segmenters.quiz_decisions import Rule, ask_actions, rules_in

RULES = (
    "- If the label cannot be read, treat the ladder as defective.",
    "- If the ladder is only dirty, clean it and inspect it again.",
    "- When a door opens towards the ladder, you must lock the door.",
)


def rules(*lines: str) -> tuple[Rule, ...]:
    return rules_in(passages(deck(slide("# Rules", *lines))), ENGLISH)


def test_situation_and_action_are_taken_apart() -> None:
    assert [(rule.situation, rule.action) for rule in rules(*RULES)] == [
        ("If the label cannot be read", "Treat the ladder as defective"),
        ("If the ladder is only dirty", "Clean it and inspect it again"),
        ("When a door opens towards the ladder", "Lock the door"),
    ]


def test_the_reason_is_no_part_of_the_action() -> None:
    (rule,) = rules("- When the sum comes close to the limit, take the next higher type, because people guess low.")
    assert rule.action == "Take the next higher type"


@pytest.mark.parametrize(
    "line",
    [
        "- If the weather is fine, the view from the roof is lovely.",
        "- When we started the company, nobody had a ladder.",
        "- Clean the ladder if it is dirty.",
    ],
)
def test_a_sentence_that_asks_for_nothing_is_no_rule(line: str) -> None:
    assert rules(line) == ()


def test_the_actions_of_other_rules_are_the_distractors() -> None:
    found = rules(*RULES)
    questions = [candidate.question for candidate in ask_actions(found, ())]
    first = questions[0]
    assert isinstance(first, ChoiceQuestion)
    assert first.stem == "If the label cannot be read: what do you do?"
    assert {choice.text for choice in first.choices} == {rule.action for rule in found}
    assert [choice.text for choice in first.choices if choice.correct] == ["Treat the ladder as defective"]
    wrong = next(choice for choice in first.choices if not choice.correct)
    assert wrong.feedback.startswith("That is for another case")


def test_without_enough_other_actions_nothing_is_asked() -> None:
    assert ask_actions(rules(RULES[0], RULES[1]), ()) == []
    assert len(ask_actions(rules(RULES[0]), rules(*RULES[1:]))) == 1


def test_the_same_action_is_never_offered_twice() -> None:
    same = rules(RULES[0], "- If a rung is bent, treat the ladder as defective.", *RULES[1:])
    for candidate in ask_actions(same, ()):
        assert isinstance(candidate.question, ChoiceQuestion)
        texts = [choice.text for choice in candidate.question.choices]
        assert len(set(texts)) == len(texts)
