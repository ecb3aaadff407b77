"""Prompts for the team, the manager and the learner."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH
from lessons import lesson

from segmenters.job_aids import job_aids_of
from segmenters.journey_parts import Prompt
from segmenters.journey_prompts import coaching_of, discussions_of, reflections_of
from segmenters.model import Role, Unit

STEPS = ("1. Read the label", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")


def discussions(*units: Unit) -> list[str]:
    return [prompt.text for prompt in discussions_of(units, ENGLISH)]


def coaching(*units: Unit) -> list[str]:
    return [prompt.text for prompt in coaching_of(units, job_aids_of(units, ENGLISH), ENGLISH)]


def reflections(*units: Unit) -> tuple[Prompt, ...]:
    return reflections_of(units, job_aids_of(units, ENGLISH))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Ladders should be moved rather than leaned out from.", "Which of the two is closer"),
        ("Towers stand by themselves, whereas ladders lean on a wall.", "Where does this difference matter"),
        ("The height of a tower is a trade-off between reach and weight.", "what did it cost?"),
        ("Paint is bad for ladders because it hides their cracks.", "Where have you seen this at work?"),
        ("Ladders must be inspected before each use.", "What makes this hard to keep to"),
    ],
)
def test_what_a_unit_contrasts_explains_or_rules_is_discussed(sentence: str, question: str) -> None:
    (text,) = discussions(lesson("Ladders", "Ladders are made of wood.", sentence))
    assert text.startswith(f"“{sentence}”")
    assert question in text


@pytest.mark.parametrize(
    "sentence",
    [
        "Ladders are made of wood or of metal.",
        "Permissive licences do not require the source code.",
        "Ladders are made for people who must climb high.",
        "Ladders are used in trade (commercial or otherwise).",
        "One rule of the yard says “Ladders must be inspected.”",
    ],
)
def test_what_states_nothing_to_discuss_is_left_alone(sentence: str) -> None:
    assert discussions(lesson("Ladders", sentence)) == []


def test_a_unit_is_discussed_once_by_the_sentence_nearest_to_its_title() -> None:
    far, near = "Paint must be kept in a cool place.", "Duty ratings must be read before each climb."
    (text,) = discussions(lesson("Duty ratings", far, near))
    assert near in text


def test_no_sentence_is_discussed_twice() -> None:
    same = "Ladders must be inspected before each use."
    assert len(discussions(lesson("Ladders", same), lesson("Rungs", same))) == 1


def test_primers_and_recaps_get_no_prompts() -> None:
    units = [lesson("Ladders", "Never paint ladders.", *STEPS, role=role) for role in (Role.PRIMER, Role.RECAP)]
    assert (discussions(*units), coaching(*units), reflections(*units)) == ([], [], ())


def test_a_manager_asks_to_be_shown_a_procedure_and_knows_what_to_look_for() -> None:
    (text,) = coaching(lesson("Inspecting a ladder", *STEPS))
    assert text == (
        "Ask somebody in your team to show you how to inspect a ladder. Look for: “Read the label”; “Check the rungs”; "
        "“Clean the feet”; “Store the ladder”."
    )
    assert coaching(lesson("How to inspect a ladder", *STEPS))[0].startswith(
        "Ask somebody in your team to show you how to inspect a ladder."
    )
    assert coaching(lesson("Pre-use inspection", *STEPS))[0].startswith(
        "Ask somebody in your team to take you through “Pre-use inspection” step by step."
    )


def test_long_steps_are_not_read_out() -> None:
    long = "1. Read " + "the label and " * 8 + "the tag"
    (text,) = coaching(lesson("Inspecting a ladder", long, *STEPS[1:]))
    assert "Look for: “Check the rungs”" in text


def test_a_manager_asks_what_to_do_in_a_case() -> None:
    (text,) = coaching(lesson("Defects", "If the label cannot be read, treat the ladder as defective."))
    assert text == (
        "Ask somebody in your team what to do in this case: “The label cannot be read.” "
        "Listen for: “Treat the ladder as defective”"
    )
    assert coaching(lesson("Defects", "If you are comfortable, treat the ladder as defective.")) == []
    assert coaching(lesson("Defects", "If it cannot be read, treat the ladder as defective.")) == []


@pytest.mark.parametrize(
    ("goal", "asked"),
    [
        ("Set up an extension ladder", "Think of the last time you had to set up an extension ladder."),
        ("Describe the parts of a ladder", ""),
        ("Carry out the steps of hand over", ""),
        ("Answer the question “Why?”", ""),
    ],
)
def test_who_learned_to_do_something_thinks_of_the_last_time(goal: str, asked: str) -> None:
    found = reflections(lesson("Ladders", goal=goal))
    assert "".join(prompt.text for prompt in found).startswith(asked)
    assert len(found) == bool(asked)


def test_a_procedure_is_thought_of_by_its_title() -> None:
    unnamed = lesson("Pre-use inspection", *STEPS, goal="Carry out the steps of pre-use inspection")
    assert reflections(unnamed) == (), "a title that names no task cannot be put into the question"
    (prompt,) = reflections(lesson("How to inspect a ladder", *STEPS, goal="Describe how to inspect a ladder"))
    assert prompt.text == "Think of the last time you had to inspect a ladder. What would you change?"
    assert prompt.evidence.quote == "Read the label"


def test_units_with_one_sentence_for_their_objectives_have_prompts_of_their_own() -> None:
    one, other = lesson("Ladders", goal="Set up a ladder"), lesson("Towers", goal="Set up a tower")
    found = reflections(one, replace(other, objective=replace(other.objective, evidence=one.objective.evidence)))
    assert len({prompt.id for prompt in found}) == 2


def test_ids_are_distinct_and_stay_when_other_units_come() -> None:
    rule = "If the label cannot be read, treat the ladder as defective."
    unit = lesson("Inspecting a ladder", *STEPS, rule, "Never paint a ladder at work.", goal="Inspect a ladder")
    alone = [*discussions_of((unit,), ENGLISH), *coaching_of((unit,), job_aids_of((unit,), ENGLISH), ENGLISH)]
    both = discussions_of((lesson("Rungs", "Rungs must be kept dry at work."), unit), ENGLISH)
    ids = [prompt.id for prompt in (*alone, *reflections(unit))]
    assert len(set(ids)) == len(ids) == 4
    assert both[1].id == alone[0].id
