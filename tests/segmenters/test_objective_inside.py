"""Objectives from the headings inside a unit."""

from __future__ import annotations

from documents import ENGLISH, passages, report

from segmenters.letter_case import Spelling
from segmenters.objective_flaws import flaws_of
from segmenters.objective_inside import inside_wordings
from segmenters.objective_shapes import Shape

TEXT = (
    "we execute the plan, keep the ladders, the designer, the fixed ladders, loose ladders, "
    "a process for levelling and our yard"
)


def best(title: str, *lines: str) -> str:
    shape = Shape(title, passages(report(*lines)), "\n".join((TEXT, *lines)), (), Spelling.of((TEXT,)), ENGLISH)
    found = next(inside_wordings(shape), "")
    assert not found or not flaws_of(found[0].upper() + found[1:])
    return found


def test_numbered_steps_are_followed() -> None:
    steps = [line for number in (1, 2, 3, 4) for line in (f"# Step {number}", "a b c")]
    assert best("Executing the plan", *steps) == "follow the four steps to execute the plan"
    assert best("Plan", *steps[:4]) == ""
    assert best("Executing the plan", *steps, "# Reviews", "word " * 40) == ""


def test_people_have_roles() -> None:
    people = (
        "# The Designer",
        "She must draw, he checks and reviews, they shall sign",
        "# The Safety Officer",
        "b",
        "# The Yard Manager",
        "c",
    )
    told = "describe the roles of the designer, the safety officer and the yard manager"
    assert best("Personas", *people) == told
    assert best("Personas", *people[:4]) == ""
    met = ("# The Designer", "a", *people[2:])
    assert best("Personas", *met) == "describe the designer, the safety officer and the yard manager"


def test_two_kinds_of_what_the_title_names_are_told_apart() -> None:
    kinds = ("# Fixed Ladders", "a b c", "# Storage & Loose Ladders", "a b c")
    assert best("Ladders", *kinds) == "distinguish fixed and loose ladders"
    assert best("Ladders", *kinds[:2]) == ""
    assert best("Ladders", *kinds, "# Boards", "word " * 40) == ""


def test_what_is_used_is_named_where_steps_show_how() -> None:
    shown = ("# How to use a plumb line", "- Run it down the wall", "- Collect the string", "# Why?", "a b c d e")
    assert best("Levelling", *shown) == "use a plumb line for levelling"
    assert best("Levelling", "# How to use a plumb line", "It is a fine thing.", "# Why?", "a b") == ""


def test_a_process_belongs_to_what_stands_above_it() -> None:
    assert best("Ladder care: Storage Process", "# Storage Process", "a").endswith("storage process of ladder care")
    assert best("Ladder care: Rungs", "# Rungs", "a") == ""
