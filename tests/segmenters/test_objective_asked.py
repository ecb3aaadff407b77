"""Objectives from what the headings of a unit ask."""

from __future__ import annotations

from documents import ENGLISH, passages, report

from segmenters.letter_case import Spelling
from segmenters.objective_asked import asked_wordings
from segmenters.objective_flaws import flaws_of
from segmenters.objective_shapes import Shape

TEXT = "we keep the rungs, ladder storage and rope access of ladder care"
STORED = ("# What is ladder storage?", "a b c d")
ROPES = ("# What is rope access and why is it important?", "a b c")


def best(title: str, *lines: str, about: str = "Ladder Care") -> str:
    shape = Shape(title, passages(report(*lines)), TEXT, (), Spelling.of((TEXT,)), ENGLISH, about)
    found = next(asked_wordings(shape), "")
    assert not found or not flaws_of(found[0].upper() + found[1:])
    return found


def test_under_the_title_of_the_lesson_what_is_asked_is_named() -> None:
    assert best("Ladder care", *STORED, *ROPES) == "explain ladder storage and rope access"
    other = ("# How does ladder storage help?", "word " * 20)
    assert best("Ladder care", *STORED, *ROPES, *other) == "explain ladder storage and rope access"


def test_a_title_that_names_them_is_worded_alike_and_any_other_is_not() -> None:
    assert best("Ladder storage and rope access", *STORED, *ROPES, about="") == "explain ladder storage and rope access"
    assert best("Rungs", *STORED, *ROPES) == ""


def test_one_question_is_worded_alone_when_half_of_the_unit_answers_it() -> None:
    assert best("Ladder care", *STORED, "# Rungs", "a b") == "explain what ladder storage is"
    assert best("Ladder care", *STORED, "# Rungs", "word " * 30) == ""


def test_two_of_three_topics_do_not_stand_for_the_unit() -> None:
    assert best("Ladder care", *STORED, *ROPES, "# Which hooks are there?", "word " * 9) == ""


def test_what_belongs_to_something_has_its_article_and_what_is_pointed_at_is_no_topic() -> None:
    parts = ("# What is a rung?", "a b c", "# What is the end of a rung?", "a b c")
    assert best("Ladder care", *parts) == "explain rungs and the end of a rung"
    assert best("Ladder care", "# What is this page?", "a", "# What is a rung?", "a b c") == "explain what a rung is"
