"""Rules of the form "if this, do that"."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.decisions import action_of, decisions_in
from segmenters.language import AUTO, Language, open_language

PARSING = open_language("en", AUTO)


def found(line: str, language: Language = ENGLISH) -> list[tuple[str, str]]:
    return [(d.situation, d.action) for d in decisions_in(passages(deck(slide(line))), language)]


@pytest.mark.parametrize(
    ("line", "situation", "action"),
    [
        ("If a door opens towards the ladder, lock the door.", "A door opens towards the ladder.", "Lock the door"),
        ("When you suspect phishing, you must report it.", "You suspect phishing.", "Report it"),
        ("Before using the ladder, check the rungs.", "You are about to use the ladder.", "Check the rungs"),
        ("When cleaning the feet, use a cloth.", "You are cleaning the feet.", "Use a cloth"),
        ("Tag the ladder if a rung is bent or missing.", "A rung is bent or missing.", "Tag the ladder"),
        (
            "If the wind rises, take the ladder down because it may fall.",
            "The wind rises.",
            "Take the ladder down",
        ),
    ],
)
def test_a_rule_becomes_a_case_and_an_action(line: str, situation: str, action: str) -> None:
    for language in (ENGLISH, PARSING):
        assert found(line, language) == [(situation, action)]


@pytest.mark.parametrize(
    "line",
    [
        "If necessary, call the stores at once.",
        "If this happens, call the stores at once.",
        "If the ladder is old, it is heavy.",
        "If you would like to know more, read the handbook.",
        "The ladder is old, so call the stores.",
        "If a rung is bent, see section 4 below.",
    ],
)
def test_what_tells_no_case_or_orders_nothing_is_no_rule(line: str) -> None:
    assert found(line) == []


def test_an_action_is_told_without_its_reason() -> None:
    assert action_of("please lock the door, so that nobody enters", ENGLISH) == "Lock the door"
    assert action_of("the ladder must be locked", ENGLISH) == ""
    assert action_of("the ladder is heavy", ENGLISH) == ""


def test_a_verb_that_is_a_noun_too_orders_something_where_the_sentence_says_so() -> None:
    assert action_of("take everything down", PARSING) == "Take everything down"
    assert action_of("test results are wrong", PARSING) == ""
