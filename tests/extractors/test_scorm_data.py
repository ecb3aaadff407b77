"""Data in scripts is found and parsed, and never run."""

from __future__ import annotations

import base64
import json

import pytest
from course_packages import storyline_script
from hypothesis import given
from hypothesis import strategies as st

from extractors.scorm_data import assigned, encoded, nested, objects, parse, provided, string

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(st.dictionaries(st.text(), ANY_JSON))
def test_what_storyline_writes_is_read_back(value: dict[str, object]) -> None:
    assert provided(storyline_script("slide", value)) == ("slide", value)


def test_data_without_quotes_is_read_too() -> None:
    assert provided('window.globalProvideData(\'slide\', \n{"title": "a"});') == ("slide", {"title": "a"})


@pytest.mark.parametrize(
    "script", ["", "alert(1)", "globalProvideData('slide', '{bad');", "globalProvideData('slide', '", "provide({)"]
)
def test_other_scripts_hold_nothing(script: str) -> None:
    assert provided(script)[1] is None


@given(st.dictionaries(st.text(), ANY_JSON))
def test_courses_in_base64_are_read_back(value: dict[str, object]) -> None:
    value = {**value, "course": "x" * 200}
    data = base64.b64encode(json.dumps(value).encode()).decode()
    assert list(encoded(f"<script>window.courseData = '{data}';</script>")) == [value]


def test_long_texts_that_are_no_data_are_passed_over() -> None:
    assert list(encoded("A" * 5_000 + " " + "eyJ" + "A" * 4_000)) == []


def test_only_pure_data_that_is_assigned_is_read() -> None:
    script = 'var a = {"x": [1, 2]}; window.b = [3]; let c = {not: json}; d={"e": f()};const g = {"h": 1};'
    assert list(assigned(script)) == [{"x": [1, 2]}, [3], {"h": 1}]


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "nul"])
def test_what_is_no_json_is_none(text: str) -> None:
    assert parse(text) is None


def test_a_key_is_found_anywhere_in_order() -> None:
    assert list(nested({"a": [{"k": 1}, {"b": {"k": {"k": 2}}}], "k": 0}, "k")) == [0, 1, {"k": 2}, 2]


def test_values_of_another_kind_are_none() -> None:
    assert (objects("x"), objects([1, {"a": 1}]), string(1), string("a")) == ([], [{"a": 1}], "", "a")
