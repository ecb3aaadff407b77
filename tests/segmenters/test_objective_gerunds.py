"""Titles that say what is done."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.objective_gerunds import from_gerund, is_unmeasurable_gerund


def best(subject: str, text: str = "", kind: UnitKind = UnitKind.CONCEPT) -> str:
    task = Task.STEPS if kind is UnitKind.PROCEDURE else Task.NONE
    return next(from_gerund(subject, Content(kind, text, (), (), task, ENGLISH)), "")


@pytest.mark.parametrize(
    ("subject", "wording"),
    [
        ("installing a rung", "describe how to install a rung"),
        ("looking around and building a rung", "describe how to look around and build a rung"),
        ("getting and installing ladders", "describe how to get and install ladders"),
        ("understanding ladders", "describe ladders"),
        ("redistributing Acme ladders", "describe how to redistribute Acme ladders"),
        ("testing strategies", ""),
        ("rounding numbers", ""),
        ("ladders", ""),
    ],
)
def test_what_is_done_is_told_with_its_verb(subject: str, wording: str) -> None:
    assert best(subject) == wording


def test_a_verb_that_no_list_has_is_known_where_the_text_has_it() -> None:
    assert best("rounding numbers", "We round them.") == "describe how to round numbers"


def test_a_procedure_is_done() -> None:
    assert best("installing a rung", kind=UnitKind.PROCEDURE) == "install a rung"


def test_what_nobody_can_observe() -> None:
    assert is_unmeasurable_gerund("Understanding")
    assert not is_unmeasurable_gerund("installing")


def test_every_activity_of_two_is_turned() -> None:
    assert best("enabling the hoist and managing ropes", kind=UnitKind.PROCEDURE) == "enable the hoist and manage ropes"
    assert best("enabling the hoist and managing ropes") == "describe how to enable the hoist and manage ropes"
    text = "Install new rungs first. You install old rungs here, and remove loose rungs there."
    assert best("installing and removing", text, UnitKind.PROCEDURE) == "install and remove rungs"
    assert best("installing and removing", "Install it.", UnitKind.PROCEDURE) == ""


def test_what_somebody_is_or_gets_is_no_activity() -> None:
    assert best("being careful with ladders") == ""
    assert best("getting started with ladders") == "describe how to get started with ladders"
