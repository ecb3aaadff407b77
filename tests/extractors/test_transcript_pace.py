"""Times of lines between the times that a transcript gives."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from extractors.transcript_lines import Minutes, Turn
from extractors.transcript_pace import paced


def test_lines_follow_at_the_pace_of_speech_from_each_known_time() -> None:
    turns = (Turn("Ann", 1000, ("a" * 10, "b" * 10)), Turn("Bob", 60_000, ("c" * 10,)))
    cues = paced(Minutes(turns, "", None))
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(1000, 1800), (1800, 2600), (60_000, 60_800)]
    assert [cue.speaker for cue in cues] == ["Ann", "Ann", "Bob"]


def test_fast_speech_ends_before_the_next_known_time() -> None:
    turns = (Turn("Ann", 0, ("a" * 100,)), Turn("Bob", None, ("b" * 100,)), Turn("Ann", 10_000, ("c" * 100,)))
    assert [(cue.start_ms, cue.end_ms) for cue in paced(Minutes(turns, "", 16_000))] == [
        (0, 5000),
        (5000, 10_000),
        (10_000, 16_000),
    ]


def test_somebody_who_talks_at_the_same_time_does_not_cut_a_turn_short() -> None:
    turns = (Turn("Ann", 3000, ("a" * 200,)), Turn("Bob", 3000, ("b" * 10,)), Turn("Ann", 16_000, ("c" * 10,)))
    assert [(cue.start_ms, cue.end_ms) for cue in paced(Minutes(turns, "", None))] == [
        (3000, 16_000),
        (3000, 3800),
        (16_000, 16_800),
    ]


TURNS = st.lists(
    st.builds(
        Turn,
        st.sampled_from(["Ann", "Bob"]),
        st.one_of(st.none(), st.integers(0, 10**7)),
        st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=3).map(tuple),
    ),
    max_size=9,
)


@given(TURNS, st.one_of(st.none(), st.integers(0, 10**7)))
def test_every_line_comes_once_and_no_time_is_impossible(turns: list[Turn], end: int | None) -> None:
    cues = paced(Minutes(tuple(turns), "", end))
    assert [cue.text for cue in cues] == [line for turn in turns for line in turn.lines]
    assert all(0 <= cue.start_ms <= cue.end_ms for cue in cues)
    untimed = [turn for turn in turns[1:] if turn.start_ms is None]
    if len(untimed) == len(turns) - 1:
        assert all(earlier.end_ms <= later.start_ms for earlier, later in itertools.pairwise(cues))
