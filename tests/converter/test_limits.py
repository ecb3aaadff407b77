"""How much a source may take."""

from __future__ import annotations

import os

import pytest

from converter.limits import Allowance, Limits, allowance, jobs


def test_time_grows_with_the_file() -> None:
    limits = Limits(memory_mb=100, seconds=10, seconds_per_mb=4)
    assert allowance(limits, 0) == Allowance(100, 10)
    assert allowance(limits, 2_500_000) == Allowance(100, 20)


def test_as_many_at_once_as_there_are_processors_up_to_four(monkeypatch: pytest.MonkeyPatch) -> None:
    assert jobs(Limits(jobs=7)) == 7
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(16)), raising=False)
    assert jobs(Limits()) == 4
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert jobs(Limits()) == 1
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert jobs(Limits()) == 1


@pytest.mark.parametrize("wrong", [{"memory_mb": 0}, {"seconds": 0}, {"jobs": -1}, {"seconds_per_mb": -1}])
def test_what_makes_no_sense_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="0"):
        Limits(**wrong)
