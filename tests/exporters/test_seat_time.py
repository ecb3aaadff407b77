"""Times in whole minutes."""

from __future__ import annotations

import pytest

from exporters.seat_time import whole_minutes


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0, 0), (1, 1), (89, 1), (90, 2), (149, 2), (150, 3), (240, 4), (270, 5)]
)
def test_minutes_are_rounded_and_whatever_there_is_takes_one(seconds: int, expected: int) -> None:
    assert whole_minutes(seconds) == expected
