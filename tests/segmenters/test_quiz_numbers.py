"""Limits become questions on their number."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.model import ChoiceQuestion
from segmenters.quiz_items import GAP
from segmenters.quiz_numbers import ask_numbers


def asked(*lines: str) -> list[ChoiceQuestion]:
    found = ask_numbers(passages(deck(slide("# Rules", *lines))), ENGLISH)
    return [c.question for c in found if isinstance(c.question, ChoiceQuestion)]


def test_a_limit_is_asked_with_other_values_of_its_form() -> None:
    (question,) = asked("- Keep at least 6 metres away from any power line.")
    assert question.stem == f"Which value completes the rule? “Keep at least {GAP} away from any power line.”"
    assert [choice.text for choice in question.choices if choice.correct] == ["6 metres"]
    assert len({choice.text for choice in question.choices}) == 4
    values = [int(choice.text.split()[0]) for choice in question.choices]
    assert values == sorted(values)


def test_per_cents_stay_below_a_hundred() -> None:
    (question,) = asked("- The battery must always be charged to at least 80% before a long drive.")
    assert all(float(choice.text.rstrip("%")) <= 100 for choice in question.choices)


def test_one_keeps_its_distractors_apart() -> None:
    (question,) = asked("- The base must stand 1 metre away from the wall of the house.")
    assert len({choice.text for choice in question.choices}) == len(question.choices)


@pytest.mark.parametrize(
    "line",
    [
        "- The firm was founded 25 years ago by two brothers from the valley.",
        "- It must be at least 4 metres, and never more than 9 metres, from the wall.",
        "- This must be done within 5 days after the report was filed.",
        "- Within 5 days.",
        "- Version 2.4.1 must be installed on every machine in the workshop.",
    ],
)
def test_numbers_that_tell_no_rule_are_left_alone(line: str) -> None:
    assert asked(line) == []


def test_headings_and_tables_are_not_asked() -> None:
    assert asked("| Rule | Value", "| You must keep at least this far away at all times | 6 metres") == []
