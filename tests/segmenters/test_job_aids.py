"""Cards for the moment of need."""

from __future__ import annotations

import pytest
from documents import ENGLISH
from lessons import lesson

from segmenters.job_aids import job_aids_of
from segmenters.journey_parts import JobAid
from segmenters.language import BLANK, open_language

STEPS = ("1. Read the label", "2. Check the rungs", "3. Clean the feet", "4. Store the ladder")
PLAIN = (
    "- Keep both feet on the rung",
    "- Carry small tools in a belt",
    "- Stay off the top",
    "- Move the ladder often",
)


def cards(title: str, *lines: str, note: str = "") -> tuple[JobAid, ...]:
    return job_aids_of((lesson(title, *lines, note=(note,) if note else ()),), ENGLISH)


def test_steps_stand_in_order_word_for_word_with_their_places() -> None:
    (card,) = cards("Inspecting a ladder", *STEPS)
    assert card.title == "Inspecting a ladder"
    assert card.numbered
    assert [step.text for step in card.steps] == [line[3:] for line in STEPS]
    assert [step.evidence.block for step in card.steps] == ["s1b2", "s1b3", "s1b4", "s1b5"]


def test_points_below_a_step_stay_below_it() -> None:
    (card,) = cards("Shutting down", STEPS[0], "-- Stop button first", *STEPS[1:])
    assert [(step.text, step.level) for step in card.steps[:2]] == [("Read the label", 0), ("Stop button first", 1)]


def test_a_list_without_numbers_needs_a_heading_that_says_what_is_done() -> None:
    (card,) = cards("Working on a ladder", *PLAIN)
    assert not card.numbered
    assert cards("Ladders", *PLAIN) == ()
    assert cards("Working on a ladder", *PLAIN[:2]) == ()


def test_each_heading_has_its_card_and_no_two_have_one_title() -> None:
    found = cards("Ladders", "## Inspecting", *STEPS, "## Cleaning", *STEPS, "## Inspecting", *STEPS)
    assert [card.title for card in found] == ["Inspecting", "Cleaning"]


def test_a_general_heading_gives_way_to_the_title_of_the_unit() -> None:
    assert cards("Inspecting a ladder", "## Overview", *STEPS)[0].title == "Inspecting a ladder"


def test_warnings_and_limits_stand_beside_the_steps_shown_ones_first() -> None:
    lines = (*STEPS, "Never paint a ladder.", "Carry no more than 10 kilograms.", "Ladders are made of wood or metal.")
    (card,) = cards("Inspecting a ladder", *lines, note="A broken ladder must be taken out of service at once.")
    assert [line.text for line in card.mind] == [
        "Carry no more than 10 kilograms.",
        "A broken ladder must be taken out of service at once.",
    ]


def test_what_a_step_says_already_is_not_said_again() -> None:
    steps = (*STEPS, "5. Never repair a ladder yourself")
    assert cards("Inspecting a ladder", *steps, "Never repair a ladder yourself.")[0].mind == ()


def test_words_of_a_sign_are_no_warning() -> None:
    assert cards("Inspecting a ladder", *STEPS, 'Attach a "Do not use" tag to the ladder.')[0].mind == ()


def test_of_several_procedures_each_has_its_own_warnings() -> None:
    lines = ("## Inspecting", *STEPS, "You must never skip the label.", "## Cleaning", *STEPS)
    assert [len(card.mind) for card in cards("Ladders", *lines)] == [1, 0]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. The rungs", "2. The stiles", "3. The feet", "4. The label"),
        ("1. Read it", "2. Check it"),
        ("1. Read it", "2. Check it", "3. Read it", "4. Store it"),
        ("1. Read the label", "2. Check the rungs", "3. How do you store it?", "4. Store the ladder"),
        tuple(f"{n}. Check rung number {n}" for n in range(1, 40)),
        ("1. Read " + "the label and " * 30 + "the tag", *STEPS[1:]),
    ],
)
def test_lists_that_are_no_procedure_give_no_card(lines: tuple[str, ...]) -> None:
    assert cards("Ladders", *lines) == ()


def test_exercises_give_no_card() -> None:
    assert cards("Exercise: inspecting a ladder", *STEPS) == ()


def test_in_other_languages_a_heading_has_to_announce_numbered_steps() -> None:
    german = open_language("de", BLANK)
    steps = ("1. Schild der Leiter lesen", "2. Sprossen der Leiter prüfen", "3. Leiter wegstellen")
    (card,) = job_aids_of((lesson("In drei Schritten", *steps, "Nie die Leiter lackieren."),), german)
    assert [len(card.steps), len(card.mind)] == [3, 0]
    assert job_aids_of((lesson("Die Leiter", *steps),), german) == ()


def test_a_contract_is_no_procedure() -> None:
    assert cards("Make it safe", "These things are the contract of a gate.", *STEPS) == ()
    assert cards("Make it safe", STEPS[0], "2. Don't touch anything else", *STEPS[2:]) != ()
    assert len(cards("Make it safe", "Gates are old.", *STEPS)) == 1
