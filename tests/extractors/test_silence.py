"""Stretches of sound: nothing audible is left out, nothing silent is listened to, each fits one window."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from sounds import hush, tone

from extractors.silence import FRAME, Stretch, cut, halves_of, levels_of, stretches_of, threshold_of


def found(*parts: np.ndarray) -> list[tuple[float, float]]:
    """Return the stretches in seconds."""
    levels = levels_of(np.concatenate(parts))
    return [(s.first / 50, s.last / 50) for s in stretches_of(levels, threshold_of(levels))]


def test_silence_is_skipped_and_sound_keeps_a_margin() -> None:
    assert found(hush(10), tone(4), hush(20), tone(3), hush(5)) == [(9.7, 14.3), (33.7, 37.3)]


def test_nothing_is_found_in_silence_or_in_nothing() -> None:
    assert found(hush(30)) == []
    assert found(hush(0)) == []
    assert found(tone(30, level=0.0002)) == []


def test_a_quiet_recording_is_heard_as_well_as_a_loud_one() -> None:
    assert found(hush(5), tone(4, level=0.003), hush(5)) == found(hush(5), tone(4, level=0.9), hush(5))


def test_a_quiet_speaker_beside_a_loud_one_is_heard() -> None:
    assert found(tone(3, level=0.5), hush(6), tone(3, level=0.02), hush(6)) == [(0.0, 3.3), (8.7, 12.3)]


def test_a_room_with_noise_is_not_all_speech() -> None:
    noise = np.random.default_rng(1).standard_normal(60 * 16_000).astype(np.float32) * 0.002
    noise[20 * 16_000 : 24 * 16_000] += tone(4)
    assert found(noise) == [(19.7, 24.3)]


def test_short_pauses_share_a_stretch_and_clicks_count_for_nothing() -> None:
    assert found(tone(4), hush(2), tone(4), hush(8), tone(0.06), hush(8)) == [(0.0, 10.3)]


def test_long_sound_is_cut_where_it_is_quietest() -> None:
    first, second = tone(20), tone(20)
    stretches = found(first, tone(0.4, level=0.1), second)
    (start, middle), (again, end) = stretches
    assert (start, middle, end) == (0.0, again, 40.4)
    assert 20.0 <= middle <= 20.4


def test_halves_meet_in_a_quiet_place() -> None:
    levels = levels_of(np.concatenate([tone(5), hush(0.5), tone(6)]))
    left, right = halves_of(Stretch(0, len(levels)), levels)
    assert left.first == 0
    assert left.last == right.first
    assert 250 <= left.last <= 275
    assert right.last == len(levels)


LEVELS = arrays.arrays(np.float64, st.integers(0, 9000), elements=st.sampled_from([-120.0, -70.0, -40.0, -20.0]))


@given(LEVELS)
def test_stretches_are_apart_in_order_and_short_enough(levels: np.ndarray) -> None:
    stretches = stretches_of(levels, threshold_of(levels))
    edges = [edge for stretch in stretches for edge in (stretch.first, stretch.last)]
    assert edges == sorted(edges)
    assert all(0 < stretch.last - stretch.first <= 29 * 50 for stretch in stretches)
    assert not edges or 0 <= edges[0] <= edges[-1] <= len(levels)


@given(st.lists(st.integers(1, 3000), max_size=8), st.data())
def test_cutting_a_stream_gives_what_cutting_the_whole_gives(sizes: list[int], data: st.DataObject) -> None:
    whole = np.arange(sum(sizes), dtype=np.float32)
    blocks = np.split(whole, np.cumsum(sizes)[:-1]) if sizes else []
    frames = -(-len(whole) // FRAME)
    edges = sorted(data.draw(st.sets(st.integers(0, frames), max_size=8)))
    wanted = tuple(Stretch(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))
    assert [(stretch, list(samples)) for stretch, samples in cut(blocks, wanted)] == [
        (stretch, list(whole[stretch.first * FRAME : stretch.last * FRAME])) for stretch in wanted
    ]
