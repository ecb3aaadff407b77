"""Questions on the columns of tables."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import is_fit
from segmenters.question import ChoiceQuestion, Question
from segmenters.quiz_columns import ask_columns

LICENCES = (
    "| Licence | Type | Year",
    "| Apache | Permissive | 2004",
    "| BSD | Permissive | 1988",
    "| GPL | Copyleft | 1989",
    "| LGPL | Weak copyleft | 1991",
)
FAILURES = (
    "| Failure | Avoidance",
    "| Nobody counts anything | This kind of failure can be avoided by a daily count at the gate",
    "| The label is wrong | This kind of failure can be avoided by a second pair of eyes on labels",
)
MORE = (
    "| Failure | Avoidance",
    "| A van leaves late | This kind of failure can be avoided by loading the goods at night",
    "| Rain comes in | This kind of failure can be avoided by a better roof over the ramp",
)


def asked(*slides: tuple[str, ...]) -> list[Question]:
    unit = passages(deck(*(slide("# Records", *lines) for lines in slides)))
    return [candidate.question for candidate in ask_columns(unit, ENGLISH)]


def test_rows_that_share_a_value_are_asked_for() -> None:
    (question,) = asked(LICENCES)
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these records have the type “Permissive”? Choose all that apply."
    assert {choice.text: choice.correct for choice in question.choices} == {
        "Apache": True,
        "BSD": True,
        "GPL": False,
        "LGPL": False,
    }
    assert question.evidence.quote == "Apache | Permissive | 2004"
    assert is_fit(question)


def test_a_value_that_one_row_or_all_rows_have_is_not_asked_for() -> None:
    assert asked(LICENCES[:4]) == []
    assert asked(LICENCES[:3]) == []


def test_a_text_is_asked_for_among_those_of_the_other_rows() -> None:
    (question,) = asked(FAILURES, MORE)
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which avoidance is given for “Nobody counts anything”?"
    assert {choice.text: choice.correct for choice in question.choices} == {
        "A second pair of eyes on labels": False,
        "A daily count at the gate": True,
        "A better roof over the ramp": False,
    }


def test_tables_with_other_headings_are_not_read_as_one() -> None:
    assert asked(FAILURES, ("| Failure | Cure", *MORE[1:])) == []


def test_a_mere_yes_in_a_cell_is_nothing_to_ask_for() -> None:
    marked = [line.replace("Permissive", "yes").replace("Weak copyleft", "silent") for line in LICENCES]
    assert asked(LICENCES)
    assert asked(tuple(marked)) == []
