"""Questions on tables."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, passages, slide

from extractors.locator import SlideRef
from extractors.model import Table
from segmenters.item_flaws import is_fit
from segmenters.question import ChoiceQuestion, MatchQuestion, Question
from segmenters.quiz_tables import ask_rows

TABLE = ("| Type | Duty rating", "| III | 90 kg", "| II | 102 kg", "| I | 113 kg")
WORDS = (
    "| Sign | Meaning for climbers",
    "| Red tag | out of use",
    "| Green tag | safe to climb",
    "| Blue tag | on loan",
)


def asked(*lines: str) -> list[Question]:
    return [candidate.question for candidate in ask_rows(passages(deck(slide("# Ladders", *lines))))]


def test_the_row_of_a_value_is_asked_for() -> None:
    question = asked("| Type | Load", "| III | 90", "| II | 102", "| I | 113")[0]
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which type has the load “102”?"
    assert {c.text: c.feedback for c in question.choices} == {
        "II": "The table of the source says: Type: II; Load: 102.",
        "III": "III has “90” under load.",
        "I": "I has “113” under load.",
    }
    assert question.evidence.quote == "II | 102"
    assert is_fit(question)


def test_names_are_matched_with_values_in_words() -> None:
    question = asked(*WORDS)[0]
    assert isinstance(question, MatchQuestion)
    assert question.stem == "Match each sign with its meaning for climbers: Ladders."
    assert next((p.left, p.right, p.evidence.quote) for p in question.pairs) == (
        "Red tag",
        "out of use",
        "Red tag | out of use",
    )


def test_a_value_that_repeats_its_name_is_not_matched() -> None:
    given_away = (*WORDS[:3], "| Blue tag | blue things are on loan")
    assert isinstance(asked(*given_away)[0], ChoiceQuestion)


def test_a_column_with_the_same_value_twice_is_passed_over() -> None:
    same = ("| Type | Used in | Load", "| III | sites | 90", "| II | sites | 102", "| I | sites | 113")
    assert asked(*same)[0].stem == "Which type has the load “102”?"


@pytest.mark.parametrize(
    "rows",
    [
        TABLE[:3],
        ("| | Rating", "| III | 90 kg", "| II | 102 kg", "| I | 113 kg"),
        ("| Type | Rating", "| II | 90 kg", "| II | 102 kg", "| I | 113 kg"),
        ("| Type | Rating", "| III | 90 kg", "| II | 90 kg", "| I | 90 kg"),
        ("| Type | Rating", "| III | 90 kg", "| II |  | ", "| I | 113 kg"),
        ("| Check the rungs before each use | Clean the feet after it", "| a | b", "| c | d", "| e | f"),
        ("| Type | Do you own it?", "| III | 90 kg", "| II | 102 kg", "| I | 113 kg"),
    ],
)
def test_tables_that_tell_too_little_are_not_asked_about(rows: tuple[str, ...]) -> None:
    assert asked(*rows) == []


def test_a_first_row_that_explains_names_the_columns_though_it_is_not_marked() -> None:
    lines = ("| Tag | Definition", *WORDS[1:])
    (question,) = asked_without_head(*lines)
    assert question.stem == "Match each tag with its definition: Ladders."
    assert isinstance(question, MatchQuestion)
    assert len(question.pairs) == 3


def test_names_are_matched_with_what_is_said_of_them_without_a_heading_row() -> None:
    told = ("| Red tag | out of use", "| Green tag | safe to climb", "| Blue tag | given on loan")
    (question,) = asked_without_head(*told)
    assert question.stem == "Match each ladder with its description."
    assert asked_without_head("| Red tag | out", *told[1:]) == [], "a word says too little"


def asked_without_head(*lines: str) -> list[Question]:
    unit = passages(deck(slide("# Ladders", *lines)))
    bare = tuple(replace(p, block=replace(p.block, header_rows=0)) if isinstance(p.block, Table) else p for p in unit)
    return [candidate.question for candidate in ask_rows(bare)]


def test_the_lines_of_a_cell_are_parted() -> None:
    table = Table(
        "t", SlideRef(1, 1), (("Gate", "Keeps people out\nRings at night"), ("Lamp", "Shows the way home")), 0
    )
    more = replace(table, rows=(*table.rows, ("Horn", "Warns of a fire")))
    heading, *_ = passages(deck(slide("# Means of safety", "text")))
    (found,) = ask_rows((heading, replace(heading, block=more)))
    assert isinstance(found.question, MatchQuestion)
    assert found.question.pairs[0].right == "Keeps people out; Rings at night"


def test_a_share_that_was_measured_once_is_not_asked_for() -> None:
    assert asked("| Gate | Used", "| Old | 25,6%", "| New | 13 %", "| Side | 5%") == []
