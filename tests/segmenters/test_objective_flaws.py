"""The checker of objectives: each rule with objectives that break it and some that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.diagnostics import Severity
from segmenters.objective_flaws import flaws_of, is_sound, second_outcome, second_verb

LONG = "Describe the way that an order takes through all departments of a company from the first desk to the last door"


def codes(text: str, source: str | None = None) -> set[str]:
    return {flaw.code for flaw in flaws_of(text, source)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Understand ladders", "LO01"),
        ("Know the rules", "LO01"),
        ("Be aware of the risks", "LO01"),
        ("Tweak the settings", "LO02"),
        ("Inspect a ladder and report a defect", "LO03"),
        ("Identify and track usage", "LO03"),
        ("Find authentic tasks and explain why they matter", "LO03"),
        ("Describe install the pump", "LO03"),
        ("Name the tools, know the rules", "LO03"),
        ("Explain what a rung is and how it is used", "LO04"),
        ("Describe ladders and why they fall", "LO04"),
        ("List the parts; the tools come later", "LO04"),
        ("Describe the main topics", "LO06"),
        ("Identify the facts about ladders", "LO06"),
        ("Describe screws, nails etc.", "LO06"),
        ("Introduce the ladder register", "LO07"),
        ("Review what we discussed in part 1", "LO07"),
        ("Describe what the trainer will show", "LO07"),
        (f"{LONG}", "LO08"),
        ("Inspect", "LO09"),
        ("Set up", "LO09"),
        ("Identify and", "LO09"),
        ("Define definitions and", "LO11"),
        ("Describe ladders for the", "LO11"),
        ("Describe the care of", "LO11"),
        ("What is a ladder?", "LO12"),
        ("Types of ladders", "LO12"),
        ("Assessing risks", "LO12"),
        ("The ladder register", "LO12"),
    ],
)
def test_flaws_are_found(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Inspect a ladder",
        "Set up a ladder on soft ground",
        "Report defects and near misses",
        "Analyze what was found",
        "Compare and contrast two types of ladder",
        "Use the register to find and order ladders",
        "Recognise what can distract and confuse a climber",
        "Decide when and how to call for help",
        "Reply to a customer",
        "Explain why ladders fall",
        "Practise a short introduction.",
    ],
)
def test_good_objectives_have_none(text: str) -> None:
    assert flaws_of(text) == ()


def test_errors_are_told_from_warnings() -> None:
    assert [flaw.severity for flaw in flaws_of("Understand ladders")] == [Severity.ERROR]
    assert [flaw.severity for flaw in flaws_of("Tweak the settings")] == [Severity.WARNING]
    assert is_sound("Tweak the settings")
    assert not is_sound("Understand ladders")


def test_the_message_names_what_is_wrong_in_plain_words() -> None:
    assert "“understand”" in flaws_of("Understand ladders")[0].message


@pytest.mark.parametrize(
    ("text", "source", "invented"),
    [
        ("Inspect a ladder within 5 minutes", "Inspect a ladder.", True),
        ("Inspect a ladder within 5 minutes", "The check takes 5 minutes.", False),
        ("Inspect a ladder without errors", "Inspect a ladder.", True),
        ("Inspect a ladder without errors", "This is done without errors.", False),
        ("Inspect a ladder", "", False),
    ],
)
def test_a_degree_has_to_stand_in_the_source(text: str, source: str, invented: bool) -> None:
    assert ("LO10" in codes(text, source)) is invented


def test_without_a_source_no_degree_is_judged() -> None:
    assert "LO10" not in codes("Inspect a ladder within 5 minutes")


def test_where_the_second_part_begins() -> None:
    text = "Inspect a ladder and report a defect"
    assert text[second_verb(text) :].strip() == "and report a defect"
    asked = "Explain what a rung is and how it is used"
    assert asked[second_outcome(asked) :].strip() == "and how it is used"
    assert second_verb("Inspect a ladder") is second_outcome("Inspect a ladder") is None


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    found = [flaw.code for flaw in flaws_of(text, text)]
    assert found == sorted(found)
    assert is_sound(text, text) is all(f.severity is not Severity.ERROR for f in flaws_of(text, text))


def test_steps_may_be_followed_to_do_several_things() -> None:
    assert is_sound("Follow the steps to assess, declare, contain and restore")
    assert not is_sound("Follow the rules, assess the risk and restore the service")


def test_two_things_done_in_one_go_are_one_activity() -> None:
    for text in ("Install and remove packages", "Set up the hoist and fix the rungs"):
        assert not flaws_of(text)
    assert not is_sound("Inspect a ladder and report a defect")
