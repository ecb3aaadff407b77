"""The schema: a stranger's validator accepts what the codec writes and refuses what the codec refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from strategies import values

from extractors.codec import CodecError, dumps, loads
from extractors.json_schema import schema_of
from extractors.locator import SlideRef, TimeSpan
from extractors.model import Document
from segmenters.model import Segmentation


def validator(kind: type) -> Draft202012Validator:
    schema = json.loads(schema_of(kind, "urn:x-test:schema"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


SEGMENTATION = validator(Segmentation)


@given(values(Segmentation))
def test_whatever_the_codec_writes_is_valid(segmentation: Segmentation) -> None:
    assert list(SEGMENTATION.iter_errors(json.loads(dumps(segmentation)))) == []


def damages(value: Any) -> Iterator[Any]:
    """Give copies of a JSON value, each with one thing in it that its type does not allow."""
    if isinstance(value, dict):
        yield {**value, "more": 1}
        for key, inner in value.items():
            yield {name: other for name, other in value.items() if name != key}
            yield from ({**value, key: damaged} for damaged in damages(inner))
    elif isinstance(value, list):
        yield {"0": value}
        for number, inner in enumerate(value):
            yield from ([*value[:number], damaged, *value[number + 1 :]] for damaged in damages(inner))
    else:
        yield [] if value is None else None if isinstance(value, bool) else {"text": value}


@settings(max_examples=25)
@given(values(Document))
def test_what_the_codec_refuses_is_invalid(document: Document) -> None:
    check = validator(Document)
    for damaged in islice(damages(json.loads(dumps(document))), 60):
        with pytest.raises(CodecError):
            loads(Document, json.dumps(damaged).encode())
        assert not check.is_valid(damaged)


class Colour(Enum):
    """A fixed list."""

    RED = 1
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Stop:
    """One class by itself, and the same in a union."""

    at: TimeSpan
    near: SlideRef | TimeSpan | None
    colour: Colour
    share: float
    note: str | None


def test_a_class_has_its_kind_only_where_it_stands_in_a_union() -> None:
    check = validator(Stop)
    stop = Stop(TimeSpan(1, 2), TimeSpan(3, 4), Colour.BLUE, 0.5, None)
    assert check.is_valid(json.loads(dumps(stop)))
    swapped = json.loads(dumps(stop))
    swapped["at"], swapped["near"] = swapped["near"], swapped["at"]
    assert not check.is_valid(swapped)
    assert check.is_valid(json.loads(dumps(replace(stop, near=None, note="x", colour=Colour.RED))))


def test_descriptions_are_the_docstrings() -> None:
    definitions = json.loads(schema_of(Stop, "urn:x-test:schema"))["$defs"]
    assert definitions["Colour"] == {"description": "A fixed list.", "enum": [1, "blue"]}
    assert definitions["Stop"]["description"] == "One class by itself, and the same in a union."


@dataclass(frozen=True, slots=True)
class Bag:
    """A type that no JSON can be made of."""

    content: bytes


def test_a_type_without_a_form_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no form"):
        schema_of(Bag, "urn:x-test:schema")
