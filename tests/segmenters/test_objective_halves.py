"""Stated objectives with two verbs, and lines that state two."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.objective_halves import parted, put_together
from segmenters.stated import Stated


def stated(text: str, block: str = "b1", *, promised: bool = False) -> Stated:
    return Stated(text, Evidence("d", block, SlideRef(1, 1), "the line"), promised)


def test_each_verb_takes_the_object_that_two_share() -> None:
    halves = parted((stated("train and evaluate regression models"),))
    assert [(half.goal.text, half.whole, half.verb) for half in halves] == [
        ("train regression models", 0, "train"),
        ("evaluate regression models", 0, "evaluate"),
    ]


def test_a_set_phrase_and_a_topic_stay_whole() -> None:
    whole = (stated("Compare and contrast two ladders"), stated("Test and measure", promised=True))
    assert [half.goal for half in parted(whole)] == list(whole)


def test_two_units_take_a_half_each() -> None:
    goals = (stated("Train and evaluate models"),)
    chosen = put_together(parted(goals), (1, 0), goals, 2, ENGLISH)
    assert [goal and goal.text for goal in chosen] == ["evaluate models", "Train models"]


def test_one_unit_takes_the_whole() -> None:
    goals = (stated("Train and evaluate models"),)
    assert put_together(parted(goals), (None, 1), goals, 2, ENGLISH) == [None, goals[0]]


def test_of_a_line_that_one_unit_serves_the_part_that_says_more_is_kept() -> None:
    goals = (stated("Find authentic tasks"), stated("Explain why teaching authentic tasks matters"))
    assert put_together(parted(goals), (0, None), goals, 1, ENGLISH) == [goals[1]]


def test_another_line_is_never_put_in_its_place() -> None:
    goals = (stated("Find authentic tasks"), stated("Explain why teaching authentic tasks matters", "b2"))
    assert put_together(parted(goals), (0, None), goals, 1, ENGLISH) == [goals[0]]
