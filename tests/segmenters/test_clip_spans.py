"""Which stretches of a recording a unit takes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import packs
from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import SlideRef, TimeSpan
from extractors.model import Utterance
from segmenters.clip_spans import clip_spans, holds, length_of, map_time, spans_of, spoken_in
from segmenters.model import Passage

HOUR = 3_600_000


def span(start_s: float, end_s: float) -> TimeSpan:
    return TimeSpan(round(start_s * 1000), round(end_s * 1000))


def spans(*times: tuple[float, float]) -> tuple[TimeSpan, ...]:
    return tuple(span(*pair) for pair in times)


def test_a_sentence_is_cut_with_a_little_before_and_after_it() -> None:
    assert clip_spans(spans((10, 14)), spans((10, 14)), HOUR) == (TimeSpan(9840, 14_280),)


def test_short_talk_between_sentences_stays_in_and_long_talk_goes() -> None:
    kept = spans((10, 14), (18, 20))
    assert len(clip_spans(kept, (*kept, span(14, 18)), HOUR)) == 1
    kept = spans((10, 14), (20, 24))
    assert clip_spans(kept, (*kept, span(14, 20)), HOUR) == (TimeSpan(9840, 14_280), TimeSpan(19_840, 24_280))


def test_a_pause_stays_in_because_something_may_be_shown() -> None:
    assert len(clip_spans(spans((10, 14), (22, 24)), spans((10, 14), (22, 24)), HOUR)) == 1
    assert len(clip_spans(spans((10, 14), (26, 28)), spans((10, 14), (26, 28)), HOUR)) == 2


def test_a_sentence_within_another_makes_it_no_shorter() -> None:
    assert clip_spans(spans((10, 20), (12, 14)), spans((10, 20), (12, 14)), HOUR) == (TimeSpan(9840, 20_280),)


def test_nothing_lies_outside_the_recording() -> None:
    kept = spans((0, 3), (58, 61), (80, 82))
    assert clip_spans(kept, kept, 60_000) == (TimeSpan(0, 3280), TimeSpan(57_840, 60_000))


def test_a_clip_has_no_more_pieces_than_a_program_can_handle() -> None:
    starts = [12 * n + n * n for n in range(30)]
    kept = spans(*((at, at + 1) for at in starts))
    found = clip_spans(kept, kept, HOUR)
    assert len(found) == 24
    assert found[0] == TimeSpan(0, starts[6] * 1000 + 1280), "where least is between them they are joined"
    assert found[-1] == TimeSpan(starts[-1] * 1000 - 160, starts[-1] * 1000 + 1280)


def test_a_recording_shorter_than_a_picture_gives_nothing() -> None:
    assert clip_spans(spans((0, 1)), spans((0, 1)), 39) == ()


def test_times_of_the_recording_become_those_of_the_clip() -> None:
    both = spans((10, 14), (30, 35))
    assert [map_time(both, at * 1000) for at in (0, 10, 12, 14, 20, 30, 31, 35, 99)] == [
        0, 0, 2000, 4000, 4000, 4000, 5000, 9000, 9000,
    ]  # fmt: skip
    assert length_of(both) == 9000


def test_what_is_said_across_a_cut_belongs_to_where_its_middle_is() -> None:
    assert holds(spans((10, 14)), span(13, 14.8))
    assert not holds(spans((10, 14)), span(13.5, 14.8))


def test_a_unit_takes_its_sentences_of_that_source_in_order_of_time() -> None:
    def said(key: str, start: int) -> Utterance:
        return Utterance(key, TimeSpan(start, start + 1000), "Lock it.", "Anna")

    shown = packs.shown(1, packs.heading("Locks"))
    passages = (*shown, *(Passage("a.vtt", said(f"c{n}", at)) for n, at in enumerate((9000, 4000))))
    unit = replace(packs.PACK.units[0], passages=(*passages, Passage("b.vtt", said("c", 1))))
    assert spoken_in(unit, "a.vtt") == spans((4, 5), (9, 10))
    assert spoken_in(replace(unit, passages=shown), "a.vtt") == ()
    assert spans_of([Utterance("c", SlideRef(256, 1), "Hm.", "")]) == ()


def test_a_clip_begins_and_ends_where_it_is_quiet() -> None:
    loud = [-20.0] * 1000
    quiet = [-60.0 if n in (246, 247, 252, 351, 356) else level for n, level in enumerate(loud)]
    talk = spans((10, 14))
    assert clip_spans(talk, talk, HOUR, quiet) == (TimeSpan(246 * 40, 356 * 40),), "of two, what is nearer to its place"
    assert clip_spans(talk, talk, HOUR, loud) == clip_spans(talk, talk, HOUR)
    assert clip_spans(talk, talk, HOUR, loud[:100]) == clip_spans(talk, talk, HOUR), "nothing is known so late"
    within = [-60.0 if n in (253, 345) else level for n, level in enumerate(loud)]
    assert clip_spans(talk, talk, HOUR, within) == clip_spans(talk, talk, HOUR), (
        "no word of the sentence is lost for it"
    )


TIMES = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 20_000)), max_size=12)


@given(TIMES, TIMES, st.integers(1, 90_000), st.lists(st.sampled_from([-60.0, -20.0]), max_size=60))
def test_stretches_are_in_order_apart_and_inside(
    kept: list[tuple[int, int]], others: list[tuple[int, int]], length: int, levels: list[float]
) -> None:
    wanted = [TimeSpan(start, start + long) for start, long in kept]
    said = [*wanted, *(TimeSpan(start, start + long) for start, long in others)]
    found = clip_spans(wanted, said, length, levels * 50)
    assert all(0 <= one.start_ms < one.end_ms <= length for one in found)
    assert all(one.end_ms < other.start_ms for one, other in pairwise(found))
    assert all(each.start_ms % 40 == each.end_ms % 40 == 0 for each in found)
    length -= length % 40
    assert all(
        any(one.start_ms - 50 <= each.start_ms < one.end_ms for one in found)
        for each in wanted
        if each.start_ms < length
    )
    clocked = [map_time(found, at) for at in range(0, 120_000, 700)]
    assert clocked == sorted(clocked)
    assert map_time(found, 10**9) == length_of(found)
