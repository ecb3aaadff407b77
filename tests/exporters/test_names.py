"""Names are accepted by machines, stable, and never the same for two different things."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.names import digest, ncname, numbers, option_ids, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Which step comes first, and why?", "which-step-comes"),
        ("Über-Maß & Größe", "uber-ma-groe"),
        ("手順", ""),
        ("  ", ""),
    ],
)
def test_slug_is_readable_ascii(text, expected):
    assert slug(text, 3) == expected


@given(st.text())
def test_slug_never_needs_escaping(text):
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text, 8))
    assert len(slug(text, 8)) <= 80


@given(st.text())
def test_ncname_is_a_name(text):
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", ncname(text))


@pytest.mark.parametrize("text", ["lockout", "lock_out-2.1"])
def test_ncname_leaves_a_name_as_it_is(text):
    assert ncname(text) == text


@given(st.lists(st.text(alphabet="aA1ä -._", max_size=4), unique=True))
def test_ncname_keeps_different_texts_apart(texts):
    assert len({ncname(text) for text in texts}) == len(texts)


@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(["a", "b", "A"])), max_size=30))
def test_option_ids_are_short_plain_and_distinct(ids):
    found = option_ids(ids)
    assert all(re.fullmatch(r"[a-z0-9-]{1,12}", name) for name in found)
    assert len(set(found)) == len(ids)


def test_option_ids_that_are_fit_stay():
    assert option_ids(["a", "b", "step-3"]) == ("a", "b", "step-3")


@given(st.lists(st.text(max_size=3), max_size=16))
def test_numbers_are_distinct_even_when_they_nearly_run_out(texts):
    found = numbers(texts, 4)
    assert len(set(found)) == len(texts)
    assert all(0 <= number < 16 for number in found)


def test_a_number_depends_on_its_own_text_alone():
    assert numbers(["b"], 16)[0] in numbers(["a", "b", "c"], 16)


def test_digest_keeps_parts_apart():
    assert digest("a", "b") != digest("ab")
