"""What a unit mostly is."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide

from segmenters.model import UnitKind
from segmenters.unit_kind import kind_of


def kind(title: str, *lines: str) -> UnitKind:
    return kind_of(title, passages(deck(slide(f"# {title}", *lines))), ENGLISH)


STEPS = ("1. Read the label.", "2. Wipe off the mud.", "3. Test every rung.")
TABLE = ("| Type | Load", "| I | 113 kg", "| II | 102 kg", "| III | 90 kg", "| IA | 136 kg")
RULES = ("- If it is dirty, clean it.", "- If it is bent, return it.", "- When in doubt, ask the supervisor.")


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        ("Inspection", STEPS, UnitKind.PROCEDURE),
        ("How to begin", ("1. The first page", "2. The second page", "3. The third page"), UnitKind.PROCEDURE),
        ("Setting up", ("- Open the door", "- Place the base", "- Close the door"), UnitKind.PROCEDURE),
        ("Which ladder to take", RULES, UnitKind.DECISION),
        ("If you have clicked", ("- Report the message", "- Call the desk"), UnitKind.DECISION),
        ("Ratings", TABLE, UnitKind.REFERENCE),
        ("Ladders", ("- Light and strong", "- Made of wood", "- Easy to carry"), UnitKind.CONCEPT),
        ("Topics", ("1. Copyright", "2. Patents", "3. Trade secrets"), UnitKind.CONCEPT),
    ],
)
def test_kinds(title: str, lines: tuple[str, ...], expected: UnitKind) -> None:
    assert kind(title, *lines) is expected
