"""The table behind a chart: where its points come to stand, and how values are written."""

from __future__ import annotations

import pytest

from extractors.chart_table import Series, labels_of_levels, shown_value, table_rows


def test_points_stand_in_the_row_of_their_index_and_label() -> None:
    first = Series("S", {0: "a", 1: "b"}, {0: "1", 1: "2"})
    second = Series("T", {}, {1: "9"}, {1: "4"})
    assert table_rows("Falls", [first, second]) == (("Falls", "S", "T"), ("a", "1", ""), ("b", "2", "9 (4)"))


def test_a_chart_without_series_is_its_title() -> None:
    assert table_rows("Falls", []) == (("Falls",),)


def test_an_outer_label_holds_until_the_next_begins() -> None:
    assert labels_of_levels([{0: "Q1", 1: "Q2", 2: "Q1"}, {0: "2023", 2: "2024"}]) == {
        0: "2023 Q1", 1: "2023 Q2", 2: "2024 Q1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        ("0.25", "0%", "25%"),
        ("0.1000000000000000055", "", "0.1"),
        ("45292", "dd/mm/yyyy", "2024-01-01"),
        ("1e999", "", "1e999"),
        ("north\nwest", "0%", "north west"),
    ],
)
def test_values_are_written_as_the_chart_shows_them(value: str, form: str, shown: str) -> None:
    assert shown_value(value, form) == shown
