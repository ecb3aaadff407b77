"""Tables become questions on their rows."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.model import ChoiceQuestion
from segmenters.quiz_tables import ask_rows

RATINGS = ("| Type | Maximum load", "| III | 90 kg", "| II | 102 kg", "| I | 113 kg", "| IA | 136 kg")


def asked(*lines: str) -> list[ChoiceQuestion]:
    found = ask_rows(passages(deck(slide("# Ratings", *lines))))
    return [candidate.question for candidate in found if isinstance(candidate.question, ChoiceQuestion)]


def test_a_row_is_asked_by_its_value() -> None:
    (question,) = asked(*RATINGS)
    assert question.stem == "Which type has the maximum load “113 kg”?"
    assert [choice.text for choice in question.choices if choice.correct] == ["I"]
    assert {choice.text for choice in question.choices} == {"I", "II", "III", "IA"}
    assert question.evidence.quote == "I | 113 kg"


def test_a_wrong_row_is_told_its_own_value() -> None:
    (question,) = asked(*RATINGS)
    wrong = next(choice for choice in question.choices if choice.text == "II")
    assert "102 kg" in wrong.feedback


def test_a_column_with_equal_values_is_passed_over() -> None:
    (question,) = asked("| Type | Colour | Load", "| A | red | 1 kg", "| B | red | 2 kg", "| C | blue | 3 kg")
    assert "load" in question.stem


def test_a_table_that_tells_nothing_apart_is_not_asked() -> None:
    assert asked("| Type | Colour", "| A | red", "| B | red", "| C | red") == []
    assert asked("| Type | Load", "| A | 1 kg", "| A | 2 kg", "| B | 3 kg") == []
    assert asked("| Type | Load", "| A | 1 kg", "| B | 2 kg") == []
