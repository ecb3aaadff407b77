"""Steps are told once each, in the order in which they are begun."""

from __future__ import annotations

from converter.progress import Progress, Step


def test_a_source_that_is_asked_for_again_is_no_further_step() -> None:
    told: list[Step] = []
    progress = Progress(told.append, 3)
    progress.source("a")
    progress.source("b")
    progress.source("a")
    progress.pack("a")
    assert told == [Step("a", 0, 3), Step("b", 1, 3), Step("a", 2, 3)]


def test_listening_is_told_between_the_steps() -> None:
    told: list[Step] = []
    times = iter([0.0, 60.0])
    progress = Progress(told.append, 3, lambda: next(times))
    progress.source("a.mp4")
    progress.heard("a.mp4", 60_000, 600_000)
    progress.heard("a.mp4", 120_000, 600_000)
    progress.pack("a")
    assert told == [
        Step("a.mp4", 0, 3),
        Step("a.mp4: 1 of 10 minutes heard", 0, 3),
        Step("a.mp4: 2 of 10 minutes heard, about 8 minutes left", 0, 3),
        Step("a", 1, 3),
    ]
