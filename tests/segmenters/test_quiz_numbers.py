"""Questions on limits."""

from __future__ import annotations

from decimal import Decimal

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import flaws_of
from segmenters.model import ChoiceQuestion
from segmenters.quiz_numbers import ask_numbers


def asked(*lines: str) -> list[ChoiceQuestion]:
    made = ask_numbers(passages(deck(slide("# Ladders", *lines))), ENGLISH)
    return [c.question for c in made if isinstance(c.question, ChoiceQuestion)]


def options(question: ChoiceQuestion) -> list[str]:
    return [choice.text for choice in question.choices]


def test_the_number_of_a_rule_is_asked_for() -> None:
    question = asked("A ladder must reach at least 3 metres above the landing.")[0]
    assert question.stem == ("Which value completes the rule? “A ladder must reach at least ____ above the landing.”")
    assert [c.text for c in question.choices if c.correct] == ["3 metres"]
    assert question.evidence.quote == "A ladder must reach at least 3 metres above the landing."
    assert flaws_of(question) == ()


def test_values_rise_and_are_all_different() -> None:
    values = [Decimal(text.split()[0]) for text in options(asked("Keep it for no more than 30 days in the store.")[0])]
    assert values == sorted(set(values))
    assert len(values) == 4


def test_no_per_cent_is_above_a_hundred_and_no_value_below_zero() -> None:
    values = [Decimal(text.rstrip("%")) for text in options(asked("The tank must be filled to at least 80% of it.")[0])]
    assert max(values) <= 100
    assert min(values) > 0


def test_the_rivals_have_the_form_of_the_key() -> None:
    assert all(text.endswith(" kg") for text in options(asked("The load must stay under 175 kg on every type.")[0]))
    whole = options(asked("The bolt must be at least 7 mm thick in every case.")[0])
    assert not any("." in text for text in whole)
    decimals = options(asked("The bolt must be at least 2.5 mm thick in every case.")[0])
    assert all("." in text for text in decimals)


@pytest.mark.parametrize(
    "line",
    [
        "The company was founded 120 years ago in a small town.",
        "It must be at least 3 metres above the landing of the floor.",
        "A ladder must have 3 metres above 2 metres of landing.",
        "Always 3 metres.",
        "You must read section 3.2 before the first use of a ladder.",
        "Version 2.14 must be installed on every one of the computers.",
        "| Ladders must reach at least 3 metres above the landing |",
    ],
)
def test_other_numbers_are_not_asked_for(line: str) -> None:
    assert asked(line) == []
