"""The verbs of objectives."""

from __future__ import annotations

import pytest

from segmenters.evidence import Bloom
from segmenters.verbs import (
    base_of_gerund,
    gerund_of,
    is_noun_too,
    is_unmeasurable,
    level_of,
    levels,
    third_person,
    verb_of,
)


@pytest.mark.parametrize(
    ("verb", "level"),
    [
        ("list", Bloom.REMEMBER),
        ("Explain", Bloom.UNDERSTAND),
        ("install", Bloom.APPLY),
        ("troubleshoot", Bloom.ANALYSE),
        ("justify", Bloom.EVALUATE),
        ("design", Bloom.CREATE),
        ("understand", None),
        ("ladder", None),
        ("", None),
    ],
)
def test_the_level_of_a_verb(verb: str, level: Bloom | None) -> None:
    assert level_of(verb) is level


def test_american_and_british_spelling_are_the_same_verb() -> None:
    assert level_of("analyze") is level_of("analyse") is Bloom.ANALYSE
    assert level_of("Organize") is level_of("organise") is Bloom.ANALYSE
    assert is_unmeasurable("realize")
    assert is_unmeasurable("realise")


@pytest.mark.parametrize("verb", ["understand", "Know", "learn", "appreciate", "explore", "be", "consider"])
def test_what_nobody_can_observe_has_no_level(verb: str) -> None:
    assert is_unmeasurable(verb)
    assert level_of(verb) is None


def test_no_verb_is_both_measurable_and_not() -> None:
    assert [verb for verb in levels() if is_unmeasurable(verb)] == []


def test_verbs_that_are_nouns_too_are_known() -> None:
    assert is_noun_too("Test")
    assert not is_noun_too("install")


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("Resetting", "reset"),
        ("writing", "write"),
        ("Choosing", "choose"),
        ("tying", "tie"),
        ("Calling", "call"),
        ("ANALYSING", "analyse"),
        ("Ceiling", None),
        ("Understanding", None),
        ("ing", None),
        ("reset", None),
    ],
)
def test_the_base_of_an_ing_form(word: str, base: str | None) -> None:
    assert base_of_gerund(word) == base


@pytest.mark.parametrize(
    ("verb", "gerund"),
    [
        ("plan", "planning"),
        ("reset", "resetting"),
        ("use", "using"),
        ("tie", "tying"),
        ("see", "seeing"),
        ("load", "loading"),
        ("open", "opening"),
        ("fix", "fixing"),
        ("carry", "carrying"),
    ],
)
def test_the_ing_form_of_a_verb(verb: str, gerund: str) -> None:
    assert gerund_of(verb) == gerund


@pytest.mark.parametrize(
    ("verb", "form"), [("work", "works"), ("carry", "carries"), ("pass", "passes"), ("play", "plays"), ("be", "is")]
)
def test_the_form_after_it(verb: str, form: str) -> None:
    assert third_person(verb) == form


def test_a_verb_with_its_particle_is_one_verb() -> None:
    assert verb_of("Set", "up a ladder") == "set up"
    assert verb_of("Inspect", "up there") == "Inspect"
    assert level_of("carry out") is Bloom.APPLY
