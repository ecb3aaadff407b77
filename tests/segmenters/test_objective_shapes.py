"""Objectives worded from the shape of a unit's content."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, report, slide

from segmenters.letter_case import Spelling
from segmenters.objective_flaws import is_sound
from segmenters.objective_shapes import Shape, impersonal, shaped_wordings, wordings_of_part

TEXT = "we keep the notices, the rungs, the stiles and the plan of linking, translation and modification by hand"


def shape(title: str, *lines: str, terms: tuple[str, ...] = ()) -> Shape:
    made = passages(report(*lines))
    return Shape(title, made, TEXT, terms, Spelling.of((TEXT,)), ENGLISH)


def best(title: str, *lines: str, terms: tuple[str, ...] = ()) -> str:
    found = next(shaped_wordings(shape(title, *lines, terms=terms)), "")
    assert not found or is_sound(found[0].upper() + found[1:])
    return found


def test_sibling_headings_are_told_apart() -> None:
    lines = ("# Linking", "a b c", "# Translation", "a b c", "# Modification", "a b c")
    assert best("Key concepts", *lines) == "distinguish linking, translation and modification"
    policies = ("# Policy elements", "a b c", "# Plan elements", "a b c", "# Procedure elements", "a b c")
    assert best("Papers", *policies) == "distinguish policy, plan and procedure elements"


def test_siblings_of_a_small_part_tell_nothing_of_the_unit() -> None:
    lines = ("# Linking", "a", "# Translation", "a", "# Modification", "a", "# What else is there?", "word " * 40)
    assert best("Key concepts", *lines) == ""


def test_labelled_points_under_a_plural_are_named() -> None:
    points = ("- Catalog: a set of controls", "- Profile: a choice of them", "- Metrics: how well they work")
    assert best("Future components", *points) == "name the three future components"
    assert best("Future work", *points) == ""
    other = ("# Future components", "More are to come.", "# Layers", *points)
    assert best("Future components", *other) == "", "the points stand under another heading"


@pytest.mark.parametrize(
    ("title", "wording"),
    [
        ("Executing our plan: steps 1 to 4", "execute the plan (steps 1 to 4)"),
        ("Medium company: steps 1 and 2", "follow steps 1 and 2 of"),
        ("Doing it: steps 5 and 6, and reviews", "describe doing it, steps 5 and 6, and reviews"),
        ("Ladders: recommendations", "apply the recommendations for"),
        ("Frequently asked questions", "find the answers to frequently asked questions"),
        ("Questions and answers", "find the answers to questions about this subject"),
        ("0:04:16 to 0:22:28", "summarise what is said from 0:04:16 to 0:22:28"),
        ("Pages 3 to 5", "summarise what is told from pages 3 to 5"),
        ("Ladders: guidelines and themes", "identify the guidelines for"),
        ("How to check rungs and store ladders", "describe checking rungs and storing ladders"),
    ],
)
def test_titles_of_a_known_shape(title: str, wording: str) -> None:
    assert best(title).startswith(wording)


def test_of_a_part_the_line_before_its_list_tells() -> None:
    lead = "The following are recommendations for making the work easier:"
    made = shape("Work: recommendations for making the work easier", lead, "- Ask", "- Wait")
    assert list(wordings_of_part(made)) == ["apply the recommendations for making the work easier"]
    assert list(wordings_of_part(shape("Work (2 of 2)", "This is how it goes:", "- Ask"))) == []


def test_numbered_cases_are_worked_through() -> None:
    cases = passages(deck(slide("Scenario 4: Leak", "x y"), slide("Scenario 5: Fire", "x y")))
    made = Shape("Cases: scenarios 4 and 5", cases, "", (), Spelling.of(()), ENGLISH)
    assert list(wordings_of_part(made)) == ["work through scenarios 4 and 5"]


def test_whose_it_is_is_left_out() -> None:
    assert impersonal("Planning our strategy") == "Planning the strategy"
    assert impersonal("Our results") == "results"
    assert impersonal("what to do about our own rungs") == "what to do about your own rungs"
    assert impersonal("You are not your learners") == "You are not your learners"


def test_examples_are_not_named_one_by_one() -> None:
    points = ("- Rust: it eats iron", "- Rot: it eats wood", "- Wear: it eats all")
    assert best("Examples of faults", *points) == ""
