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
