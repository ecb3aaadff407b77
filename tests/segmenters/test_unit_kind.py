"""What a unit mostly is."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.language import BLANK, open_language
from segmenters.model import UnitKind
from segmenters.unit_kind import kind_of

TABLE = ("| Type | Load", "| I | 175 kg", "| IA | 200 kg", "| II | 100 kg")


def kind(title: str, *lines: str, note: str = "") -> UnitKind:
    return kind_of(title, passages(deck(slide(f"# {title}", *lines, note=(note,) if note else ()))), ENGLISH)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Inspecting a ladder", ("1. Read the label", "2. Check the rungs", "3. Clean the feet")),
        ("How to pack a parcel", ("1. The box", "2. The label", "3. The tape")),
        (
            "Lifting checklist",
            ("- Ask for help", "- Keep your back straight", "- Hold the load close", "- no haste"),
        ),
        ("Lifting", ("- Install the hook", "- Keep your back straight", "- Hold the load close")),
    ],
)
def test_procedures(title: str, lines: tuple[str, ...]) -> None:
    assert kind(title, *lines) is UnitKind.PROCEDURE


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("Choosing a ladder", "If it is wood, take it. When it is wet, leave it."),
        ("Ladders", "If it is wood, take it. When it is wet, leave it. Unless it is mine, ask."),
        ("If an alarm rings", "Leave the building."),
        ("When a customer complains", "Listen."),
    ],
)
def test_decisions(title: str, note: str) -> None:
    assert kind(title, "- some point here", note=note) is UnitKind.DECISION


def test_a_table_of_some_size_is_for_reference() -> None:
    assert kind("Duty ratings", *TABLE) is UnitKind.REFERENCE
    assert kind("Duty ratings", *TABLE[:2]) is UnitKind.CONCEPT


def test_steps_come_before_a_table_and_rules_too() -> None:
    assert kind("Steps to inspect", *TABLE, "1. Read it", "2. Check it", "3. Clean it") is UnitKind.PROCEDURE
    assert (
        kind("Which type to use", *TABLE, note="If it is wet, leave it. When it is dry, take it.") is UnitKind.DECISION
    )


def test_a_concept_is_what_remains() -> None:
    assert kind("Ladders", "- Ladders stand firm", "- They have rungs", "- They are used daily") is UnitKind.CONCEPT
    assert kind("Ladders", "1. The rungs", "2. The stiles", "3. The feet") is UnitKind.CONCEPT
    assert kind("Papers", "- Report templates", "- Test results", "- Check lists") is UnitKind.CONCEPT
    assert kind("Ladders") is UnitKind.CONCEPT


@pytest.mark.parametrize("heading", ["Project scope", "Long-term goals", "Open questions", "Deliverables"])
def test_a_numbered_list_of_goals_is_no_procedure(heading: str) -> None:
    points = ("1. Represent catalogs", "2. Check the profiles", "3. Identify the controls")
    assert kind(heading, *points) is UnitKind.CONCEPT
    assert kind("Representing catalogs", *points) is UnitKind.PROCEDURE


def test_few_numbered_points_among_many_are_no_procedure() -> None:
    steps = ("1. Read the label", "2. Check the rungs", "3. Clean the feet")
    assert kind("Ladders", *steps, *["- Ladders stand firm"] * 9) is UnitKind.CONCEPT


def test_in_other_languages_a_word_for_a_procedure_is_asked_for() -> None:
    german = open_language("de", BLANK)
    steps = ("1. Etikett lesen", "2. Sprossen ansehen", "3. Leiter stellen")
    for title, found in (("Anleitung", UnitKind.PROCEDURE), ("Leitern", UnitKind.CONCEPT)):
        made = passages(deck(slide(f"# {title}", *steps)))
        assert kind_of("Leitern", made, german) is found


def test_code_decides_nothing() -> None:
    assert kind("Whether to lift", "$ if a then\nif b then\nif c then") is UnitKind.CONCEPT
