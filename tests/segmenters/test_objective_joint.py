"""Objectives for titles that were joined from headings."""

from __future__ import annotations

from documents import ENGLISH, passages, report

from segmenters.letter_case import Spelling
from segmenters.objective_flaws import is_sound
from segmenters.objective_joint import joint_title_wordings
from segmenters.objective_shapes import Shape

TEXT = "we keep the rungs, notices, stiles, components, scope of storing, choosing a plan, the install and code"


def best(title: str, *lines: str, about: str = "", steps: bool = False) -> str:
    shape = Shape(title, passages(report(*lines)), TEXT, (), Spelling.of((TEXT,)), ENGLISH, about, steps)
    found = next(joint_title_wordings(shape), "")
    assert not found or is_sound(found[0].upper() + found[1:])
    return found


def test_two_topics_have_one_verb() -> None:
    assert best("Notices and rungs", "# Notices", "a", "# Rungs", "b") == "describe notices and rungs"
    assert best("Notices and rungs", "# Stiles", "a", "# Rungs", "b") == ""


def test_verbs_alone_are_no_topics() -> None:
    assert best("Hand over and close", "# Hand over", "a", "# Close", "b") == ""


def test_what_every_heading_does_is_said_with_verbs() -> None:
    found = best("Storing notices and choosing rungs", "# Storing notices", "a", "# Choosing rungs", "b")
    assert found == "describe how to store notices and choose rungs"


def test_a_unit_of_steps_says_that_they_are_followed() -> None:
    found = best("Storing notices and choosing rungs", "# Storing notices", "a", "# Choosing rungs", "b", steps=True)
    assert found == "follow the steps to store notices and choose rungs"


def test_two_verbs_of_one_heading_both_change_their_form() -> None:
    lines = ("# Choosing and storing notices", "a", "# Repairing rungs", "b")
    found = best("Choosing and storing notices, and repairing rungs", *lines)
    assert found == "describe how to choose and store notices, and repair rungs"


def test_an_order_that_the_title_tells_as_an_activity_is_found_again() -> None:
    lines = ("# Identify and track rungs", "a", "# Choosing a plan", "b")
    found = best("Identifying and tracking rungs, and choosing a plan", *lines)
    assert found == "describe how to identify and track rungs, and choose a plan"


def test_a_checklist_beside_what_is_done_is_applied() -> None:
    found = best("Storage checklist and choosing rungs", "# Storage checklist", "a", "# Choosing rungs", "b")
    assert found == "describe how to apply the storage checklist and choose rungs"


def test_single_words_have_no_article_and_single_things_have_one() -> None:
    text = ("# Code", "a", "# Notices", "b")
    assert best("Code and notices", *text) == "describe code and notices"
    text = ("# Ladder program", "a", "# Notices", "b")
    assert best("Ladder program and notices", *text) == "describe the ladder program and notices"


def test_what_one_heading_does_is_said_with_its_noun() -> None:
    found = best("Choosing a plan and rungs", "# Choosing a plan", "a", "# Rungs", "b")
    assert found == "describe the choice of a plan and rungs"


def test_an_activity_without_a_noun_stands_last() -> None:
    found = best("Climbing with notices and rungs", "# Climbing with notices", "a", "# Rungs", "b")
    assert found == "describe rungs and climbing with notices"


def test_the_part_before_a_colon_is_left_out_unless_it_is_the_subject_of_the_pack() -> None:
    lines = ("# Components", "a", "# Scope", "b", "# Rungs", "c")
    assert best("Ladders: components and rungs", *lines) == "describe components and rungs"
    found = best("LAN: components and rungs", *lines, about="Ladder Assessment Notation (LAN)")
    assert found == "describe the components and rungs of LAN"


def test_two_kinds_are_told_apart_and_a_definition_is_given_with_examples() -> None:
    assert (
        best("Fixed and loose rungs", "# Fixed rungs", "a", "# Loose rungs", "b") == "distinguish fixed and loose rungs"
    )
    lines = ("# Definition of stiles", "a", "# Examples of stiles", "b")
    assert best("Definition and examples of stiles", *lines) == "define stiles with examples"


def test_a_sign_for_and_is_a_word() -> None:
    found = best("Notices & rungs, and components", "# Notices & rungs", "a", "# Components", "b")
    assert found == "describe notices and rungs, and components"


def test_two_activities_of_one_thing_stay_together() -> None:
    lines = ("# Installing and storing rungs", "a", "# Code", "b")
    assert (
        best("Installing and storing rungs, and code", *lines) == "describe the code, and installing and storing rungs"
    )


def test_an_activity_inside_is_written_small() -> None:
    lines = ("# New rungs", "a", "# Recording changes in the stock", "b")
    found = best("New rungs and recording changes in the stock", *lines)
    assert found == "describe new rungs and recording changes in the stock"
