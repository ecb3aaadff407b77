"""How far the listening is, in words, with what is left where that is known."""

from __future__ import annotations

import pytest

from converter.pace import Pace, words_of

MINUTE = 60_000


@pytest.mark.parametrize(
    ("done", "now", "words"),
    [
        (12 * MINUTE, 102.0, "12 of 61 minutes heard, about 8 minutes left"),
        (60 * MINUTE, 700.0, "60 of 61 minutes heard, less than a minute left"),
        (61 * MINUTE, 700.0, "61 of 61 minutes heard"),
        (61 * MINUTE - 100, 700.0, "60 of 61 minutes heard, less than a minute left"),
    ],
)
def test_what_is_left_follows_from_the_pace_of_this_run(done: int, now: float, words: str) -> None:
    assert words_of(Pace(2 * MINUTE, 2.0), done, 61 * MINUTE, now) == words


def test_nothing_is_guessed_before_anything_was_timed() -> None:
    begin = Pace(40 * MINUTE, 5.0)
    assert words_of(begin, 40 * MINUTE, 61 * MINUTE, 5.0) == "40 of 61 minutes heard"


def test_what_an_earlier_run_heard_does_not_count_as_fast() -> None:
    begin = Pace(40 * MINUTE, 0.0)
    assert words_of(begin, 41 * MINUTE, 61 * MINUTE, 60.0) == "41 of 61 minutes heard, about 20 minutes left"


def test_the_last_part_of_a_minute_counts_when_all_is_heard() -> None:
    assert words_of(Pace(0, 0.0), 68_000, 68_000, 9.0) == "2 of 2 minutes heard"


def test_a_short_recording_has_its_minute() -> None:
    assert words_of(Pace(0, 0.0), 20_000, 40_000, 1.0) == "0 of 1 minute heard, less than a minute left"
