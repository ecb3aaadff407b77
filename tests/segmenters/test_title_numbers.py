"""Titles that count on, and what stands between them."""

from __future__ import annotations

import pytest

from segmenters.title_numbers import between_numbers, counts_on


@pytest.mark.parametrize(
    ("before", "title", "kind"),
    [
        ("Step 2", "Step 3: Climb", "step"),
        ("Version 1", "VERSION 2", "version"),
        ("Step 2", "Step 4", ""),
        ("Step 2", "Phase 3", ""),
        ("Ladders", "Step 1", ""),
    ],
)
def test_the_next_number_of_the_same_kind_counts_on(before: str, title: str, kind: str) -> None:
    assert counts_on(before, title) == kind


def test_what_stands_between_two_numbers_is_known() -> None:
    assert between_numbers(("Version 3", "The way there", "Costs", "Version 4", "Summary")) == {1, 2}
    assert between_numbers(("Version 3", "The way there", "Version 5")) == frozenset()
    assert between_numbers(("Version 3", *("Else",) * 6, "Version 4")) == frozenset()
