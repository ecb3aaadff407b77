"""One measurable objective a unit: one verb, one object, never "understand"."""

from __future__ import annotations

import pytest
from documents import deck, passages, slide
from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef
from segmenters.model import Bloom, Evidence, Origin, UnitKind
from segmenters.objective import flaws_of, state_objective
from segmenters.stated import Stated

RATINGS = ("| Type | Maximum load", "| I | 113 kg", "| II | 102 kg", "| III | 90 kg")


def made(title: str, kind: UnitKind = UnitKind.CONCEPT, *lines: str) -> str:
    return state_objective(title, kind, passages(deck(slide(f"# {title}", *lines))), (), None).text


def put_right(text: str, kind: UnitKind = UnitKind.CONCEPT) -> tuple[str, Origin]:
    stated = Stated(text, Evidence("deck.pptx", "k", SlideRef(1, 2), text))
    objective = state_objective("Ladders", kind, (), (), stated)
    return objective.text, objective.origin


@pytest.mark.parametrize(
    ("title", "objective"),
    [
        ("Inspecting a ladder", "Inspect a ladder"),
        ("Choose the right ladder", "Choose the right ladder"),
        ("What is a tie-off?", "Define tie-off"),
        ("How to reset a password", "Reset a password"),
        ("Why do ladders fall?", "Explain why ladders fall"),
        ("What information do you need to gather?", "Identify what information you need to gather"),
        ("If you have already clicked", "Decide what to do if you have already clicked"),
        ("Types of ladder", "Name the types of ladder"),
        ("Introduction to the Ladder Register", "Describe ladder register"),
        ("2.1 Three points of contact (cont.)", "Describe three points of contact"),
        ("Control measures", "Describe control measures"),
        ("Ladders: the rule of four to one", "Describe the rule of four to one"),
    ],
)
def test_titles_become_objectives(title: str, objective: str) -> None:
    assert made(title) == objective


@pytest.mark.parametrize(
    ("title", "kind", "objective"),
    [
        ("Inspection", UnitKind.PROCEDURE, "Carry out the steps of inspection"),
        ("Inspection checklist", UnitKind.PROCEDURE, "Complete the inspection checklist"),
        ("Detect and acknowledge", UnitKind.PROCEDURE, "Carry out the steps of “detect and acknowledge”"),
        ("Weather limits", UnitKind.DECISION, "Describe weather limits"),
        ("Ladder ratings", UnitKind.REFERENCE, "Identify the maximum load of each type"),
    ],
)
def test_the_kind_of_a_unit_decides_where_the_title_does_not(title: str, kind: UnitKind, objective: str) -> None:
    assert made(title, kind, *RATINGS) == objective


@pytest.mark.parametrize(
    ("stated", "objective", "origin"),
    [
        ("Inspect a portable ladder before use", "Inspect a portable ladder before use", Origin.STATED),
        ("Understand three points of contact", "Describe three points of contact", Origin.GENERATED),
        ("Be able to select a ladder", "Select a ladder", Origin.GENERATED),
        ("Identify and report hazards", "Identify hazards", Origin.GENERATED),
        ("Inspect a ladder and report the damage", "Inspect a ladder", Origin.GENERATED),
        ("Know about the rules", "Describe the rules", Origin.GENERATED),
    ],
)
def test_stated_objectives_are_kept_or_put_right(stated: str, objective: str, origin: Origin) -> None:
    assert put_right(stated) == (objective, origin)


def test_it_names_the_sentence_that_states_it() -> None:
    stated = Stated("Inspect a ladder", Evidence("deck.pptx", "k", SlideRef(1, 2), "Inspect a ladder"))
    objective = state_objective("Ladders", UnitKind.CONCEPT, (), (), stated)
    assert objective.evidence == (stated.evidence,)
    assert (objective.verb, objective.level) == ("inspect", Bloom.ANALYSE)


def test_without_a_statement_it_names_the_heading() -> None:
    own = passages(deck(slide("# Inspecting a ladder", "- Rungs")))
    assert state_objective("Inspecting a ladder", UnitKind.CONCEPT, own, (), None).evidence[0].block == own[0].block.key


@given(st.text(min_size=1, max_size=200), st.sampled_from(UnitKind))
def test_any_title_gives_a_measurable_verb_and_at_most_twenty_words(title: str, kind: UnitKind) -> None:
    text = state_objective(title, kind, (), (), None).text
    assert not [flaw for flaw in flaws_of(text) if "observe" in flaw or "words" in flaw]


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("Understand the rules", "nobody can observe"),
        ("Ladderise the rules", "nobody can observe"),
        ("Inspect the ladder and report the damage", "second thing"),
        ("Describe " + "very " * 20 + "long ladders", "more than 20 words"),
        ("Describe", "no object"),
        ("Detect and acknowledge", "no object"),
    ],
)
def test_each_flaw_is_named(text: str, flaw: str) -> None:
    assert any(flaw in found for found in flaws_of(text))


def test_a_sound_objective_has_no_flaw() -> None:
    assert flaws_of("Inspect a portable ladder before use") == ()
