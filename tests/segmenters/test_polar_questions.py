"""Questions for yes or no as statements to be judged."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.language import AUTO, open_language
from segmenters.open_questions import Answered
from segmenters.polar_questions import judged

PARSING = open_language("en", AUTO)


def pair(stem: str, answer: str) -> Answered:
    place = Evidence("d", "k", SlideRef(1, 1), answer)
    return Answered(stem, answer, place, place)


@pytest.mark.parametrize(
    ("stem", "answer", "statement", "right"),
    [
        ("Should you remove a label?", "No – the label is kept.", "You should remove a label.", False),
        ("Must we sign the form?", "Yes, before every shift.", "We must sign the form.", True),
        ("Do you need a permit?", "Yes, on every site.", "You need a permit.", True),
        ("Can software be sold?", "Software can be sold.", "Software can be sold.", True),
    ],
)
def test_what_is_asked_becomes_a_statement(stem: str, answer: str, statement: str, right: bool) -> None:
    item = judged(pair(stem, answer), ENGLISH)
    assert item is not None
    assert (item.stem, item.answer) == (statement, right)
    bare = answer.removeprefix("No – ").removeprefix("Yes, ")
    assert item.feedback == f"The source says: “{bare[0].upper()}{bare[1:]}”"


def test_the_subject_is_found_by_the_parser() -> None:
    stem, answer = "Are the records kept for a year?", "The records are not kept for a year."
    assert judged(pair(stem, answer), ENGLISH) is None, "without a parser its end is not known"
    item = judged(pair(stem, answer), PARSING)
    assert item is not None
    assert (item.stem, item.answer) == ("The records are kept for a year.", False)


@pytest.mark.parametrize(
    ("stem", "answer"),
    [
        ("Should you remove a label?", "It depends on the label."),
        ("Should you remove a label?", "Yes, sometimes."),
        ("Can ladders slip?", "Ask the site manager first."),
        ("Who removes the label?", "No one removes the label."),
        ("Can a ladder slip? A scaffold?", "Yes, both."),
    ],
)
def test_what_is_neither_right_nor_wrong_is_no_statement(stem: str, answer: str) -> None:
    assert judged(pair(stem, answer), ENGLISH) is None
