"""Questions on limits."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import is_fit
from segmenters.question import NumericQuestion
from segmenters.quiz_numbers import ask_numbers, limits_in


def asked(*lines: str) -> list[NumericQuestion]:
    made = ask_numbers(limits_in(passages(deck(slide("# Ladders", *lines))), ENGLISH))
    return [c.question for c in made if isinstance(c.question, NumericQuestion)]


def test_the_number_of_a_rule_is_asked_for_and_its_unit_is_given() -> None:
    question = asked("A ladder must reach at least 3 metres above the landing.")[0]
    assert question.stem == (
        "Which number completes the rule? “A ladder must reach at least ____ metres above the landing.”"
    )
    assert (question.answer, question.unit) == ("3", "metres")
    assert question.evidence.quote == "A ladder must reach at least 3 metres above the landing."
    assert is_fit(question)


@pytest.mark.parametrize(
    ("line", "number", "unit"),
    [
        ("The bolt must be at least 2.5 mm thick in every case.", "2.5", "mm"),
        ("The tank must be filled to at least 80% of its height.", "80", "%"),
        ("Keep the record for no more than 30 working days after.", "30", "working days"),
        ("Hand in the form within a 14-day period or wait for 14 days.", "", ""),
    ],
)
def test_numbers_have_many_forms(line: str, number: str, unit: str) -> None:
    assert [(q.answer, q.unit) for q in asked(line)] == ([(number, unit)] if number else [])


@pytest.mark.parametrize(
    "line",
    [
        "The company was founded 120 years ago in a small town.",
        "It must be at least 3 metres above the landing of the floor.",
        "A ladder must have 3 metres above 2 metres of landing.",
        "Always 3 metres.",
        "You must read section 3.2 before the first use of a ladder.",
        "Version 2.14 must be installed on every one of the computers.",
        "The caller should wait for perhaps 15 minutes before a second call.",
        "| Ladders must reach at least 3 metres above the landing |",
    ],
)
def test_other_numbers_are_not_asked_for(line: str) -> None:
    assert asked(line) == []
