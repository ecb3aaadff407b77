"""The script data of a course is safe anywhere, says what is right, and its keys outlive changes of wording."""

from __future__ import annotations

import json
from dataclasses import replace

import packs
import pytest
from hostile_packs import HOSTILE
from hypothesis import given
from hypothesis import strategies as st

from exporters.course_data import course_script, structure_hash
from exporters.pages import course_view
from exporters.wording import Wording
from segmenters.model import Pack


def script(pack: Pack) -> str:
    return course_script(course_view(pack, Wording(), lambda _: None, draft=False), 80, "failed").decode()


def data(pack: Pack = packs.PACK) -> dict:
    return json.loads(script(pack).removeprefix("window.unitsmithCourse = ").removesuffix(";\n"))


def hash_of(pack: Pack) -> str:
    return structure_hash(course_view(pack, Wording(), lambda _: None, draft=False))


@given(st.text(max_size=30))
def test_any_text_comes_through_and_none_can_end_the_script(text):
    pack = replace(packs.PACK, title=f"x{text}{HOSTILE}")
    assert data(pack)["title"] == f"x{text}{HOSTILE}"
    assert not set(script(pack)) & set("<>&\u2028\u2029")


def test_settings_of_the_course():
    found = data()
    assert (found["id"], found["mastery"], found["onFail"], found["language"]) == ("lockout", 80, "failed", "en")
    assert found["words"]["check"] == "Check answer"


@pytest.mark.parametrize(
    ("pack", "number", "kind", "correct"),
    [
        (packs.PACK, 0, "choice", ["a"]),
        (packs.PACK, 1, "sequencing", ["a", "b", "c", "d", "e"]),
        (packs.PACK, 2, "choice", ["a", "b", "d"]),
        (packs.PACK, 3, "matching", [["1", "a"], ["2", "b"], ["3", "c"]]),
        (packs.PACK, 4, "fill-in", ["key", "own key"]),
        (packs.KINDS, 2, "true-false", ["false"]),
        (packs.KINDS, 3, "numeric", ["0.5"]),
        (packs.KINDS, 4, "choice", ["a"]),
    ],
)
def test_what_is_right_has_the_form_of_a_response(pack, number, kind, correct):
    question = asked(pack)[number]
    assert (question["kind"], question["correct"]) == (kind, correct)


def asked(pack: Pack) -> list[dict]:
    return [question for unit in data(pack)["units"] for question in unit["questions"]]


def test_a_number_is_told_with_its_unit_and_a_statement_with_two_answers():
    truth, number, _ = asked(packs.KINDS)[2:]
    assert number["measure"] == "bar"
    assert [option["id"] for option in truth["options"]] == ["true", "false"]


def test_hash_changes_with_units_and_questions_and_not_with_words():
    before = hash_of(packs.PACK)
    assert hash_of(replace(packs.PACK, title="Other")) == before
    assert hash_of(replace(packs.PACK, units=packs.PACK.units[:2])) != before
    fewer = replace(packs.STEPS, questions=packs.STEPS.questions[:1])
    assert hash_of(replace(packs.PACK, units=(fewer, *packs.PACK.units[1:]))) != before


def test_keys_of_units_and_questions_stay_when_others_come_and_go():
    before = {unit["uid"]: unit for unit in data()["units"]}
    after = {unit["uid"]: unit for unit in data(replace(packs.PACK, units=packs.PACK.units[:0:-1]))["units"]}
    for uid, unit in after.items():
        assert unit["key"] == before[uid]["key"]
        assert [q["key"] for q in unit["questions"]] == [q["key"] for q in before[uid]["questions"]]
