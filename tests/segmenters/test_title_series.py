"""Titles that differ in one word."""

from __future__ import annotations

import pytest

from segmenters.title_series import series_starts


@pytest.mark.parametrize(
    ("titles", "starts"),
    [
        (["Importing a C package", "Names", "Importing a Rust package", "Tests"], {0, 2}),
        (["Importing a C package", "Importing a Rust package", "Tests"], set()),
        (["Care of ladders", "Names", "Use of ropes", "Tests"], set()),
        (["A ladder", "Names", "A rope", "Tests"], set()),
        (["Why?", "Store the red rope", "Names", "Store the red rope", "Tests"], set()),
        ([], set()),
    ],
)
def test_titles_that_differ_in_one_word_and_stand_apart_begin_parts(titles: list[str], starts: set[int]) -> None:
    assert series_starts(titles) == starts


def test_of_several_series_the_first_tells_where_parts_begin() -> None:
    titles = [
        f"{lead} {name} {end}" for name in ("C", "Rust", "Ada") for lead, end in (("Add a", "box"), ("See the", "tree"))
    ]
    assert series_starts(titles) == {0, 2, 4}


def test_an_empty_title_between_two_does_not_part_them() -> None:
    assert series_starts(("Against made solutions", "", "Against exact solutions")) == frozenset()
