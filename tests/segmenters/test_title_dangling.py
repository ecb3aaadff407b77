"""Titles that say too little alone."""

from __future__ import annotations

import pytest

from segmenters.title_dangling import completed, steps_of


@pytest.mark.parametrize(
    ("title", "above", "full"),
    [
        ("Version 5", "Experience – LADDER versions 1-5", "LADDER version 5"),
        ("Step 4", "Storing ladders", "Storing ladders: step 4"),
        ("Step 4", "", "Step 4"),
        ("Other owners", "Sharing ladders with owners", "Sharing ladders with Other owners"),
        ("Other owners", "Ladders", "Ladders: other owners"),
        ("Other ways of climbing", "Ladders", "Ways of climbing"),
        ("Other", "", "Other"),
        ("Example Storage Plan", "Ladder care (Example Plans)", "Ladder care: Storage Plan"),
        ("Example storage plan", "", "Example storage plan"),
        ("Our plan", "", "The plan"),
        ("Executing our plan", "", "Executing the plan"),
        ("Typos and choosing our words", "", "Typos and choosing our words"),
        ("Personas", "The ladder yard", "The ladder yard: personas"),
        ("Ladders", "Kinds of ladders", "Ladders"),
        ("Personas", "Summary", "Personas"),
        ("Iron rungs", "The ladder yard", "Iron rungs"),
        ("Care – LADDER versions 1-5: versions 2 to 4", "", "LADDER versions 2 to 4"),
        ("Doing it: steps 2 to 4", "", "Doing it: steps 2 to 4"),
        ("A Brief History", "", "The Ladder Yard: a Brief History"),
        ("Roles and responsibilities", "Supply of ladders", "Supply of ladders: roles and responsibilities"),
        (
            "Roles and responsibilities",
            "Different people in a yard have different responsibilities for ladder care",
            "Roles and responsibilities for ladder care",
        ),
        ("Can you give me some examples of falls caused by rain?", "", "Examples of falls caused by rain"),
    ],
)
def test_a_title_that_leans_on_the_heading_above_is_completed(title: str, above: str, full: str) -> None:
    assert completed(title, above, (), "The Ladder Yard: How We Work" if "History" in title else "") == full


def test_the_subject_of_the_pack_completes_what_has_no_heading_above() -> None:
    about = "Overview of the Ladder Assessment Notation (LAN)"
    assert completed("Current components and scope", "", (), about) == "LAN: current components and scope"
    assert completed("Current LAN components", "", (), about) == "Current LAN components"
    assert completed("Before starting", "", (), "Refactoring with a case study") == "Before starting refactoring"


def test_a_range_of_numbers_is_the_one_inside() -> None:
    inside = ("Version 1", "Version 2: wood", "Rungs", "Version 4")
    assert completed("Ladder versions 1-5", "", inside, "") == "Ladder versions 1-4"
    assert completed("Ladder versions 1-5", "", ("Rungs",), "") == "Ladder versions 1-5"
    assert completed("Ladder versions 2-3", "", inside, "") == "Ladder versions 2-3"


def test_a_question_that_points_back_names_what_the_lesson_is_about() -> None:
    asked = "How does this differ from a scaffold?"
    assert completed(asked, "", (), "Rope access") == "How does rope access differ from a scaffold?"
    assert completed(asked, "What is rigging?", (), "Rope access") == "How does rigging differ from a scaffold?"
    assert completed(asked, "", (), "") == asked


def test_roles_never_get_a_long_document_name() -> None:
    about = "General Public Guide to the Safe Keeping of Ladders"
    assert completed("Roles and responsibilities", "", (), about) == "Roles and responsibilities"


def test_steps_are_steps_of_what_the_pack_is_about() -> None:
    assert steps_of("Step by step", "Ladder Repair Tutorial") == "Ladder Repair step by step"
    assert steps_of("Step by step", "") == ""
    assert steps_of("Rungs", "Ladder Repair Tutorial") == ""
