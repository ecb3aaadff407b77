"""Questions in plain words: all that is needed to answer is there, and nothing that stands gives the answer away."""

from __future__ import annotations

from dataclasses import replace

import packs
import pytest

from exporters.question_text import card_of
from segmenters.question import Question


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        (packs.SINGLE, ("Tell everybody who works at the press",)),
        (packs.MULTIPLE, ("A loaded spring", "Pressure in an air line", "A raised ram")),
        (packs.TRUTH, ("False",)),
        (replace(packs.TRUTH, answer=True), ("True",)),
        (packs.GAP, ("key", "own key")),
        (packs.NUMBER, ("0.5 bar",)),
        (replace(packs.NUMBER, unit=""), ("0.5",)),
        (packs.ORDER, tuple(step.text for step in packs.ORDER.steps)),
    ],
)
def test_the_answer_is_what_the_question_says(question: Question, answers: tuple[str, ...]) -> None:
    card = card_of(question)
    assert card.answers == answers
    assert card.in_order == (question is packs.ORDER)
    assert card.evidence == question.evidence


def test_steps_are_all_given_and_not_in_their_order() -> None:
    card = card_of(packs.ORDER)
    assert sorted(card.choices) == sorted(card.answers)
    assert card.choices != card.answers


def test_what_is_matched_is_given_in_another_order_and_answered_side_by_side() -> None:
    card = card_of(packs.MATCH)
    assert card.choices == ("Electric", "Pneumatic", "Gravity")
    assert sorted(card.partners) == sorted(pair.right for pair in packs.MATCH.pairs)
    assert card.partners != tuple(pair.right for pair in packs.MATCH.pairs)
    assert card.answers[2] == "Gravity – Safety block under the ram"


def test_equal_partners_are_given_once() -> None:
    same = tuple(replace(pair, right="A lock") for pair in packs.MATCH.pairs[:2])
    assert sorted(card_of(replace(packs.MATCH, pairs=(*same, packs.MATCH.pairs[2]))).partners) == [
        "A lock",
        "Safety block under the ram",
    ]


def test_a_question_in_plain_lines_tells_its_situation_first() -> None:
    assert card_of(packs.CASE).question.split("\n") == [
        "Your shift begins. A lock hangs on the switch of the press,",
        "and nobody is there.",
        "What do you do?",
        "a) Wait for the person who hung the lock",
        "b) Cut the lock",
    ]
    assert card_of(packs.TRUTH).question.split("\n")[1:] == ["a) True", "b) False"]
    assert card_of(packs.MATCH).question.count("\n– ") == 3
