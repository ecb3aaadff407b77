"""The sentences worth remembering."""

from __future__ import annotations

from documents import ENGLISH, passages, report
from lessons import lesson, terms_of

from segmenters.language import BLANK, open_language
from segmenters.model import Role, Unit
from segmenters.recap import key_points_of


def points(*units: Unit) -> list[str]:
    return [point.text for point in key_points_of(units, terms_of(*units), ENGLISH)]


def test_the_sentence_that_names_the_title_is_taken_word_for_word() -> None:
    unit = lesson("Duty rating", "Paint is sold in many shops.", "The duty rating tells how much a ladder can carry.")
    (point,) = key_points_of((unit,), (), ENGLISH)
    assert point.text == "The duty rating tells how much a ladder can carry."
    assert (point.unit, point.evidence.block) == (unit.uid, "s1b3")


def test_a_definition_of_the_title_comes_before_a_mention() -> None:
    first, second = (
        "The tie-off was new and made of steel.",
        "A tie-off is a rope that fixes a ladder to a strong point.",
    )
    assert points(lesson("Tie-off", first, second)) == [second]


def test_a_rule_comes_before_a_remark() -> None:
    first, second = "Broken ladders stand in the yard of the site.", "Broken ladders must be taken out of service."
    assert points(lesson("Broken ladders", first, second)) == [second]


def test_what_is_shown_comes_before_what_is_said() -> None:
    unit = lesson(
        "Ladder rungs", "Ladder rungs are kept dry and clean.", note="Ladder rungs are made of wood or steel."
    )
    assert points(unit) == ["Ladder rungs are kept dry and clean."]


def test_a_unit_without_a_telling_sentence_gives_none() -> None:
    assert points(lesson("Ladders", "Paint is sold in many shops.", "It is very light.")) == []
    assert points(lesson("Ladders")) == []


def test_there_are_at_most_seven_and_they_keep_their_order() -> None:
    units = [lesson(f"Rule {name}", f"Rule {name} must be kept by everybody.") for name in "abcdefghi"]
    found = points(*units)
    assert len(found) == 7
    assert found == sorted(found)


def test_nothing_is_said_twice() -> None:
    same = "Broken ladders must be taken out of service."
    assert points(lesson("Broken ladders", same), lesson("Ladders", same)) == [same]


def test_key_points_of_the_source_itself_are_taken() -> None:
    lines = ("- Ladders stand on firm ground", "- Rungs are kept dry and clean", "- Two people never share a ladder")
    units = (lesson("Firm ground", "Firm ground is hard and level."), lesson("Key points", *lines, role=Role.RECAP))
    assert points(*units) == [line[2:] for line in lines]


def test_other_languages_need_no_wording() -> None:
    german = open_language("de", BLANK)
    unit = lesson(
        "Leitern prüfen", "Man muss Leitern vor jedem Gebrauch prüfen.", "Das Wetter ist heute sehr schön hier."
    )
    assert [point.text for point in key_points_of((unit,), (), german)] == [
        "Man muss Leitern vor jedem Gebrauch prüfen."
    ]


def test_every_point_stands_in_its_unit() -> None:
    document = report("# Ladders", "Ladders must stand on firm ground. Ladders are\nkept dry.")
    unit = lesson("Ladders", "Ladders must stand on firm ground. Ladders are kept dry.")
    (point,) = key_points_of((unit,), (), ENGLISH)
    assert point.evidence.quote in passages(document)[1].block.text  # type: ignore[union-attr]  it is a paragraph
