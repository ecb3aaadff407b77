"""Times as people write them beside words."""

from __future__ import annotations

import pytest

from extractors.clock_time import milliseconds


@pytest.mark.parametrize(
    ("clock", "expected"),
    [("0:07", 7000), ("62:01", 3_721_000), ("1:02:01", 3_721_000), ("00:00:41.5", 41_500), ("00:00:41,0625", 41_062)],
)
def test_times(clock: str, expected: int) -> None:
    assert milliseconds(clock) == expected
