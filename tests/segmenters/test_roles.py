"""What each unit is for."""

from __future__ import annotations

import pytest
from lessons import lesson

from segmenters.model import Role, Unit, UnitKind
from segmenters.roles import assign_roles

WORDS = "Ladders stand on firm ground and are kept dry. " * 60
TABLE = ("| Type | Load", "| I | 113 kg", "| II | 102 kg", "| III | 90 kg")


def roles(*units: Unit) -> list[Role]:
    return [unit.role for unit in assign_roles(units)]


@pytest.mark.parametrize(
    "title", ["Summary", "Key points", "In summary", "Takeaways", "What we learned", "Course summary", "Conclusion"]
)
def test_what_sums_up_is_a_recap(title: str) -> None:
    assert roles(lesson("Ladders", WORDS), lesson(title, WORDS)) == [Role.LESSON, Role.RECAP]


def test_nothing_sums_up_what_has_not_come_yet() -> None:
    assert roles(lesson("Summary", WORDS), lesson("Ladders", WORDS)) == [Role.LESSON, Role.LESSON]
    assert roles(lesson("Ladders"), lesson("Executive summary", WORDS))[1] is Role.LESSON


@pytest.mark.parametrize("title", ["Overview", "Introduction to ladders", "Key terms", "Before you start"])
def test_a_short_first_unit_that_gives_an_overview_is_a_primer(title: str) -> None:
    assert roles(lesson(title, "Ladders are light."), lesson("Rungs", WORDS)) == [Role.PRIMER, Role.LESSON]
    assert roles(lesson(title, WORDS), lesson("Rungs", WORDS))[0] is Role.LESSON, "it takes too long"
    assert roles(lesson("Rungs", WORDS), lesson(title, "Ladders are light."))[1] is Role.LESSON, "it comes too late"


def test_a_procedure_is_no_primer() -> None:
    assert roles(lesson("Introduction", kind=UnitKind.PROCEDURE), lesson("Rungs", WORDS))[0] is Role.LESSON


def test_a_short_table_or_checklist_is_a_card_for_work() -> None:
    table = lesson("Duty ratings", *TABLE, kind=UnitKind.REFERENCE)
    points = lesson("Pre-use checklist", "- Rungs are dry", "- Feet are clean", "- Label is there")
    assert roles(lesson("Ladders", WORDS), table, points) == [Role.LESSON, Role.AT_WORK, Role.AT_WORK]


def test_a_table_in_much_text_is_a_lesson() -> None:
    some = "Ladders stand on firm ground and are kept dry at all times. " * 3
    assert (
        roles(lesson("Ladders", WORDS), lesson("Duty ratings", some, *TABLE, kind=UnitKind.REFERENCE))[1] is Role.LESSON
    )


def test_a_single_unit_is_a_lesson() -> None:
    assert roles(lesson("Overview", "Ladders are light.")) == [Role.LESSON]
    assert roles() == []
