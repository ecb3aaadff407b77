"""A module's Options are the schema of its table."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

import pytest

from converter.options import build
from converter.toml_table import Table
from extractors.diagnostics import Diagnostic


class Mode(Enum):
    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Speed:
    read: float = 200.0


@dataclass(frozen=True, slots=True)
class Options:
    name: str = "x"
    count: int = 1
    share: float = 0.5
    on: bool = False
    mode: Mode = Mode.KEEP
    side: Literal["left", "right"] = "left"
    words: tuple[str, ...] = ()
    limit: int | None = None
    day: date | None = None
    speed: Speed = Speed()

    def __post_init__(self) -> None:
        if self.count > 9:
            raise ValueError("count cannot be above 9")


def built(raw: dict[str, object]) -> tuple[object, list[str]]:
    problems: list[Diagnostic] = []
    found = build(Options, Table(raw, "extract.x", "unitsmith.toml", problems))
    return found, [f"{told.code} {told.message}" for told in problems]


def test_an_empty_table_gives_the_defaults() -> None:
    assert built({}) == (Options(), [])


def test_every_type_is_taken() -> None:
    raw = {"name": "y", "count": 2, "share": 1, "on": True, "mode": "drop", "side": "right", "words": ["a"], "limit": 3}
    day = tomllib.loads("day = 2026-12-01")
    assert built(raw | day) == (Options("y", 2, 1.0, True, Mode.DROP, "right", ("a",), 3, date(2026, 12, 1)), [])


def test_a_field_that_has_fields_is_a_table_in_the_table() -> None:
    assert built({"speed": {"read": 180}}) == (Options(speed=Speed(180.0)), [])


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"speed": 180}, "C204 extract.x.speed: a table is expected, not a whole number"),
        ({"speed": {"read": "fast"}}, "C204 extract.x.speed.read: a number is expected, not a text"),
        ({"name": 1}, "C204 extract.x.name: a text is expected, not a whole number"),
        ({"count": True}, "C204 extract.x.count: a whole number is expected, not true or false"),
        ({"count": 1.5}, "C204 extract.x.count: a whole number is expected, not a number"),
        ({"share": "a"}, "C204 extract.x.share: a number is expected, not a text"),
        ({"on": 1}, "C204 extract.x.on: true or false is expected, not a whole number"),
        ({"mode": "x"}, "C204 extract.x.mode: one of 'keep', 'drop' is expected, not a text"),
        ({"side": True}, "C204 extract.x.side: one of 'left', 'right' is expected, not true or false"),
        ({"words": "a"}, "C204 extract.x.words: a list is expected, not a text"),
        ({"words": [1]}, "C204 extract.x.words: a list with a text in each place is expected, not a list"),
        ({"limit": "a"}, "C204 extract.x.limit: a whole number is expected, not a text"),
        (
            {"day": "2026-12-01"},
            "C204 extract.x.day: a day such as 2026-12-01, without quotation marks, is expected, not a text",
        ),
        ({"count": 10}, "C205 extract.x: count cannot be above 9"),
        ({"cuont": 1}, "C203 extract.x.cuont: there is no such setting"),
    ],
)
def test_what_does_not_fit_is_told(raw: dict[str, object], told: str) -> None:
    assert built(raw) == (None, [told])


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    found, told = built({"share": "a", "nmae": "x", "on": 1})
    assert found is None
    assert [entry.split()[1] for entry in told] == ["extract.x.nmae:", "extract.x.share:", "extract.x.on:"]
