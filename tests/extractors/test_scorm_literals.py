"""Plain data in the spelling of JavaScript is read, and nothing is computed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.scorm_literals import literal, unescaped


@pytest.mark.parametrize(
    ("script", "value"),
    [
        (
            "{a: 'It\\'s', \"b\": [1, -2.5e3, true, null,], $c_1: undefined,}",
            {"a": "It's", "b": [1, -2500.0, True, None], "$c_1": None},
        ),
        ("[{x: `two\nlines`}, /* note */ 'end' // last\n]", [{"x": "two\nlines"}, "end"]),
        ("{1: 'one', true: 2}", {"1": "one", "true": 2}),
        ("{}", {}),
    ],
)
def test_literals(script: str, value: object) -> None:
    assert literal(f"var x = {script}; next()", 8) == (value, 8 + len(script))


@pytest.mark.parametrize(
    "script",
    [
        "{a: f()}",
        "{a: b}",
        "{a: 'x' + 'y'}",
        "[function () {}]",
        "{a: `${b}`}",
        "{a: 1",
        "'text'",
        "",
        "[}",
        "{a}",
        "{[a]: 1}",
    ],
)
def test_what_would_have_to_be_computed_is_no_data(script: str) -> None:
    assert literal(script, 0) is None


def test_deep_data_ends() -> None:
    assert literal("[" * 100_000, 0) is None
    assert literal("[" * 100_000 + "]" * 100_000, 0) is None


def test_escapes() -> None:
    assert unescaped(r"a\u00e9\x41\n\'\\") == "aéA\n'\\"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.lists(VALUES) | st.dictionaries(st.text(), VALUES))
def test_json_is_such_data(value: object) -> None:
    script = json.dumps(value)
    assert literal(script, 0) == (value, len(script))
