"""What is asked of a language model, and in which form it has to answer."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
from packs import MULTIPLE, ORDER, PACK, SINGLE, STEPS

from extractors import codec
from segmenters.evidence import Origin
from segmenters.proposals import (
    OptionWording,
    QuestionWording,
    UnitWording,
    Unreadable,
    may_be_asked,
    read,
    requests_for,
)

WORDING = UnitWording("Locks", "", (QuestionWording("q1", "Which?", (OptionWording("a", "", "Yes."),)),))


def test_there_is_a_request_for_each_unit_with_its_text_as_data() -> None:
    requests = requests_for(PACK)
    assert [request.unit for request in requests] == [unit.uid for unit in PACK.units]
    sent = json.loads(requests[0].material)
    assert "Shut the press down" in sent["text"]
    assert sent["objective"] == STEPS.objective.text
    assert [question["id"] for question in sent["questions"]] == [SINGLE.id], "an order is not put into other words"
    assert "Shut the press down" not in requests[0].instructions


def test_other_languages_are_not_asked_for() -> None:
    assert requests_for(replace(PACK, language="de")) == ()


def test_a_request_is_known_by_its_content_alone() -> None:
    requests = requests_for(PACK)
    assert len({request.digest for request in requests}) == len(requests)
    moved = replace(PACK, id="other", units=(replace(STEPS, uid="u9", seat_time_s=1),))
    assert requests_for(moved)[0].digest == requests[0].digest
    titled = replace(PACK, units=(replace(STEPS, title="Other"),))
    assert requests_for(titled)[0].digest != requests[0].digest


def test_a_long_unit_is_cut_short() -> None:
    passage = STEPS.passages[0]
    long = replace(passage, block=replace(passage.block, text="word " * 50_000))  # type: ignore[call-arg]  a heading
    assert len(requests_for(replace(PACK, units=(replace(STEPS, passages=(long,)),)))[0].material) < 50_000


def test_the_schema_is_that_of_an_answer() -> None:
    schema = json.loads(requests_for(PACK)[0].schema)
    jsonschema.validate(json.loads(codec.dumps(WORDING)), schema)
    for odd in ({"title": "x"}, {"title": 1, "objective": "", "questions": []}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(odd, schema)


def test_an_answer_is_read_with_and_without_a_fence() -> None:
    text = codec.dumps(WORDING).decode()
    assert read(text) == WORDING
    assert read(f"```json\n{text}```\n") == WORDING


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Sure! Here is your JSON:",
        "[]",
        "{}",
        '{"title": null, "objective": "", "questions": []}',
        '{"title": "", "objective": "", "questions": [], "extra": 1}',
        '{"title": "", "objective": "", "questions": [{"id": "q1"}]}',
        "[" * 200_000,
        "```json",
        "\ud800",
    ],
    ids=range(10),
)
def test_what_has_another_form_is_unreadable(content: str) -> None:
    found = read(content)
    assert isinstance(found, Unreadable)
    assert found.reason


def test_questions_of_the_source_and_other_forms_stay() -> None:
    assert may_be_asked(SINGLE)
    assert may_be_asked(MULTIPLE)
    assert not may_be_asked(ORDER)
    assert not may_be_asked(replace(SINGLE, profile=replace(SINGLE.profile, origin=Origin.STATED)))
