"""Objectives worded from what a unit tells of its subject."""

from __future__ import annotations

import pytest
from documents import ENGLISH, passages, report

from segmenters.letter_case import Spelling
from segmenters.objective_flaws import flaws_of
from segmenters.objective_shapes import Shape
from segmenters.objective_slots import slot_wordings

TEXT = "we keep the ladder system, the sales personnel, its rungs and the stages, tools, forms and limits of testing"


def best(title: str, *lines: str, terms: tuple[str, ...] = (), about: str = "") -> str:
    shape = Shape(title, passages(report(*lines)), TEXT, terms, Spelling.of((TEXT,)), ENGLISH, about)
    found = next(slot_wordings(shape), "")
    assert not found or not flaws_of(found[0].upper() + found[1:])
    return found


def test_the_slots_of_a_tool_are_named() -> None:
    lines = ("# Rung scanner: Solved Problem", "a b c", "# Rung scanner: Technical", "a b c")
    assert best("Rung scanner", *lines) == "explain the purpose and operation of a rung scanner"
    assert best("Rung scanner", *lines[:2]) == ""
    assert best("Check a rung", *lines) == ""


def test_labels_in_the_text_are_slots_too() -> None:
    lines = ("# Rung scanner", "Purpose:", "a b c", "Limitations:", "a b c")
    assert best("Rung scanner", *lines) == "explain the purpose and limits of a rung scanner"


def test_numbered_cases_are_told_apart() -> None:
    short = ("# Scenario 1: rungs with access", "a", "# Scenario 2: old rungs", "b")
    assert best("Scenarios 1 and 2", *short) == "distinguish rungs with access and old rungs"
    long = ("# Scenario 1: " + "rungs and " * 9 + "rungs", "a", "# Scenario 2: old rungs", "b")
    assert best("Scenarios 1 and 2", *long) == "compare scenarios 1 and 2"


def test_roles_have_responsibilities() -> None:
    lines = ("# Sales personnel", "a", "# Developers", "b", "# Managers", "c")
    told = "state the responsibilities of sales personnel, developers and managers"
    assert best("Roles and responsibilities for ladder care", *lines) == told
    assert best("Roles and responsibilities", *lines) == told
    assert best("Sales", *lines) == ""


def test_what_is_told_of_one_subject_is_described() -> None:
    assert best("Acme: challenges, solution and benefits", "# Challenges", "a") == (
        "describe the challenges, solution and benefits of Acme"
    )
    kinds = ("# Testing", "a", "# Challenges of testing", "b", "# Stages and types of testing", "c")
    assert best("Testing", *kinds) == "describe the challenges, stages and types of testing"


def test_the_columns_of_a_table_tell_what_of_each() -> None:
    table = ("| Kind | Discovery | Avoidance |", "| x | y | z |")
    assert best("Ladder pitfalls", *table) == "describe the discovery and avoidance of ladder pitfalls"
    assert best("Ladder pitfalls", "| Kind | Size | Avoidance |", "| x | y | z |") == ""
    assert best("Ladder pitfalls", *table, "# Again", "| Kind | Cost |", "| x | y |") == ""


@pytest.mark.parametrize(
    ("title", "wording"),
    [
        ("Ladder system receiving inheritance", "describe how the ladder system receives inheritance"),
        ("Ladder systems receiving inheritance", "describe how ladder systems receive inheritance"),
        ("Rung scanning tools", ""),
        ("Rung care and ladder system receiving inheritance", ""),
        ("Ladder key concepts", "explain the key concepts of ladder"),
        ("Ladders and other key concepts", ""),
        ("Experience – ladders 1-5", "summarise the experience with ladders 1-5"),
    ],
)
def test_titles_that_say_who_does_what(title: str, wording: str) -> None:
    assert best(title, "# Rungs", "a b c") == wording


def test_what_comes_before_is_before_the_subject_of_the_pack() -> None:
    assert best("Before starting", "# Rungs", "a", about="Testing with ladders") == (
        "describe what to do before starting testing"
    )
    assert best("Before starting", "# Rungs", "a") == ""


def test_terms_of_the_pack_are_distinguished_where_they_are_defined() -> None:
    terms = ("Rungs", "Stiles")
    assert best("A place for all", "# Rungs", "a", terms=terms, about="Rungs and stiles") == (
        "distinguish rungs and stiles"
    )
    assert best("A place for all", "# Rungs", "a", terms=terms[:1], about="Rungs and stiles") == ""


def test_a_checklist_is_applied_and_requirements_are_listed() -> None:
    assert best("Ladder care", "# Rung checklist", "a") == "apply the checklist for ladder care"
    musts = tuple(f"- Rung {number} must be dry." for number in range(5))
    assert best("Ladder care", "# Ladder care", *musts) == "list the requirements for ladder care"
    assert best("Ladder care", "# Ladder care", *musts[:3]) == ""
    assert best("Ladder requirements", "# Ladder requirements", *musts) == ""


def test_what_is_told_of_a_subject_belongs_to_it() -> None:
    lines = ("# Challenge", "a", "# Current situation", "b")
    assert best("Medium company: challenge and current situation", *lines) == (
        "describe the challenge and current situation of a medium company"
    )
    assert best("Ladders: challenge and situation", *lines) == "describe the challenge and situation of ladders"


def test_what_small_headings_tell_is_not_the_whole_subject() -> None:
    rest = ("# Yard testing", "word " * 30)
    small = ("# Testing", "a", "# Limits of testing", "b c", "# Testing tools", "b c", *rest)
    assert best("Testing", *small) == ""
    asked = ("# Which testing tools must be kept?", "word " * 30, "# Limits of testing", "b c")
    assert best("Testing", *asked) == "describe the tools and limits of testing"
