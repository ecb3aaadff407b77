"""Questions on tables."""

from __future__ import annotations

import pytest
from documents import deck, passages, slide

from segmenters.item_flaws import flaws_of
from segmenters.model import ChoiceQuestion
from segmenters.quiz_tables import ask_rows

TABLE = ("| Type | Used in | Duty rating", "| III | homes | 90 kg", "| II | shops | 102 kg", "| I | sites | 113 kg")


def asked(*lines: str) -> list[ChoiceQuestion]:
    made = ask_rows(passages(deck(slide("# Ladders", *lines))))
    return [c.question for c in made if isinstance(c.question, ChoiceQuestion)]


def test_the_row_of_a_value_is_asked_for() -> None:
    question = asked(*TABLE)[0]
    assert question.stem == "Which type has the used in “shops”?"
    assert {c.text: c.feedback for c in question.choices} == {
        "II": "The table of the source says: Type: II; Used in: shops.",
        "III": "III has “homes” under used in.",
        "I": "I has “sites” under used in.",
    }
    assert question.evidence.quote == "II | shops | 102 kg"
    assert flaws_of(question) == ()


def test_a_column_with_the_same_value_twice_is_passed_over() -> None:
    same = [row.replace("homes", "sites").replace("shops", "sites") for row in TABLE]
    assert asked(*same)[0].stem == "Which type has the duty rating “102 kg”?"


@pytest.mark.parametrize(
    "rows",
    [
        TABLE[:3],
        ("| | Rating", "| III | 90 kg", "| II | 102 kg", "| I | 113 kg"),
        ("| Type | Rating", "| II | 90 kg", "| II | 102 kg", "| I | 113 kg"),
        ("| Type | Rating", "| III | 90 kg", "| II | 90 kg", "| I | 90 kg"),
        ("| Type | Rating", "| III | 90 kg", "| II |  | ", "| I | 113 kg"),
        ("| Check the rungs before each use | Clean the feet after it", "| a | b", "| c | d", "| e | f"),
    ],
)
def test_tables_that_tell_too_little_are_not_asked_about(rows: tuple[str, ...]) -> None:
    assert asked(*rows) == []
