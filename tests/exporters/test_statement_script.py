"""The script with the statements: each is valid xAPI for somebody else's model, once the player has filled it in."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hostile_packs import HOSTILE, hostile_pack
from packs import KINDS, PACK
from statement_models import fault, filled

from exporters.pages import course_view
from exporters.statement_script import statement_script
from exporters.statements import course_statements
from exporters.wording import Wording
from segmenters.model import Pack


def script(pack: Pack = PACK) -> str:
    view = course_view(pack, Wording(), lambda _: None, draft=False)
    return statement_script(course_statements(view, "https://training.example.org/xapi")).decode()


def data(pack: Pack = PACK) -> dict[str, Any]:
    return dict(json.loads(script(pack).removeprefix("window.unitsmithStatements = ").removesuffix(";\n")))


def templates(pack: Pack) -> list[dict[str, Any]]:
    found = data(pack)
    course = [found[verb] for verb in ("initialized", "completed", "passed", "failed", "suspended", "terminated")]
    return [
        *course,
        *(each for unit in found["units"].values() for each in unit.values()),
        *found["questions"].values(),
    ]


@pytest.mark.parametrize("make", [lambda: PACK, lambda: KINDS, hostile_pack])
def test_every_statement_is_valid(make: Callable[[], Pack]) -> None:
    found = templates(make())
    assert len({template["verb"]["id"] for template in found}) == 8
    assert [fault(filled(template)) for template in found] == [""] * len(found)


def test_the_script_can_end_nothing_that_it_stands_in() -> None:
    text = script(hostile_pack())
    assert not {"<", ">", "&", "\u2028"} & set(text)
    stems = [each["object"]["definition"]["description"]["en"] for each in data(hostile_pack())["questions"].values()]
    assert HOSTILE in stems


def test_each_statement_names_the_form_it_has() -> None:
    categories = [each["context"]["contextActivities"]["category"][0]["id"] for each in templates(PACK)]
    assert set(categories) == {"urn:unitsmith:xapi-profile:1"}


def test_what_can_be_chosen_is_listed_where_xapi_wants_it() -> None:
    kinds = {
        each["object"]["definition"]["interactionType"]: set(each["object"]["definition"])
        for pack in (PACK, KINDS)
        for each in data(pack)["questions"].values()
    }
    lists = {kind: found & {"choices", "source", "target", "steps", "scale"} for kind, found in kinds.items()}
    assert lists == {
        "choice": {"choices"},
        "sequencing": {"choices"},
        "matching": {"source", "target"},
        "fill-in": set(),
        "true-false": set(),
        "numeric": set(),
    }


def test_the_role_of_a_unit_stands_in_an_extension_of_its_activity() -> None:
    unit = data(KINDS)["units"]["u4"]
    role = {"urn:unitsmith:xapi-extension:role": "reinforcement"}
    assert [
        unit[verb]["object"]["definition"].get("extensions") for verb in ("experienced", "completed", "passed")
    ] == [
        role,
        role,
        None,
    ]


def without(*path: str) -> Callable[[dict[str, Any]], None]:
    def change(statement: dict[str, Any]) -> None:
        spot = statement
        for step in path[:-1]:
            spot = spot[step]
        del spot[path[-1]]

    return change


def with_value(value: Any, *path: str) -> Callable[[dict[str, Any]], None]:
    def change(statement: dict[str, Any]) -> None:
        spot = statement
        for step in path[:-1]:
            spot = spot[step]
        spot[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        without("verb"),
        without("actor"),
        without("object", "id"),
        with_value("lockout/u1/q1", "object", "id"),
        with_value("quiz", "object", "definition", "interactionType"),
        with_value({"not a tag": "x"}, "object", "definition", "name"),
        with_value(2, "result", "score", "scaled"),
        with_value("12 s", "result", "duration"),
        with_value("17", "id"),
        with_value("17", "context", "registration"),
        with_value("x", "context", "more"),
    ],
)
def test_the_judge_does_refuse_what_is_no_statement(change: Callable[[dict[str, Any]], None]) -> None:
    statement = copy.deepcopy(filled(next(iter(data()["questions"].values()))))
    assert fault(statement) == ""
    change(statement)
    assert fault(statement) != ""
