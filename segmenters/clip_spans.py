"""Finds which stretches of a recording a unit takes for its clip, and when what is said there comes in the clip.

A cut inside a clip is unpleasant to hear, so little that was left out between two sentences stays in: a pause in which
something may have been shown, a sentence of housekeeping. What takes longer is cut out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.locator import TimeSpan
from extractors.model import Block, Utterance
from segmenters.model import Unit

_PRE_ROLL_MS, _POST_ROLL_MS = 150, 250
"""What is kept around a sentence, so that the first and the last sound of it are whole."""

FRAME_MS = 40
"""A picture of a video at 25 a second: stretches of whole pictures are as long in sound as in pictures."""

_SEARCH_MS, _INTO_MS = 150, 50
"""How much farther out a quiet place is looked for, and how far inside the time of the sentence."""

_AS_QUIET_DB = 6.0

_MOST = 24
"""Stretches in a clip; where there are more, those with least between them are joined."""

_TALK_MS = 5000
"""Speech that was left out stays in where it takes less than this; housekeeping does not matter for so long."""

_PAUSE_MS = 10_000
"""A pause stays in where it takes less than this: a trainer who says nothing may be showing something."""


def spoken_in(unit: Unit, source: str) -> tuple[TimeSpan, ...]:
    """Return when the sentences of a unit were said in one source, in order of time."""
    return spans_of(passage.block for passage in unit.passages if passage.source == source)


def spans_of(blocks: Iterable[Block]) -> tuple[TimeSpan, ...]:
    """Return when utterances among the blocks were said, in order of time."""
    found = [block.at for block in blocks if isinstance(block, Utterance) and isinstance(block.at, TimeSpan)]
    return tuple(sorted(found, key=lambda span: (span.start_ms, span.end_ms)))


def clip_spans(
    kept: Sequence[TimeSpan], said: Sequence[TimeSpan], length_ms: int, levels: Sequence[float] = ()
) -> tuple[TimeSpan, ...]:
    """Return the stretches of a recording that hold what is kept: in order, apart, inside the recording.

    `said` is when anything at all was said there, `length_ms` how long the recording is. `levels` is how loud each
    40 ms of it are, in dB: where they are known, a stretch begins and ends where it is quiet. Nothing is returned for
    sentences that begin after the end of the recording.
    """
    joined: list[TimeSpan] = []
    for span in sorted(kept, key=lambda span: span.start_ms):
        before = joined[-1] if joined else None
        if before and span.start_ms - before.end_ms < _bound(TimeSpan(before.end_ms, span.start_ms), said):
            joined[-1] = TimeSpan(before.start_ms, max(before.end_ms, span.end_ms))
        else:
            joined.append(span)
    end = length_ms - length_ms % FRAME_MS
    framed = (_framed(span, end, levels) for span in _fewer(joined))
    return tuple(span for span in framed if span.start_ms < span.end_ms)


def length_of(spans: Iterable[TimeSpan]) -> int:
    """Return how long stretches are together, in milliseconds."""
    return sum(span.end_ms - span.start_ms for span in spans)


def map_time(spans: Iterable[TimeSpan], at_ms: int) -> int:
    """Return when a moment of the recording comes in the clip; one that is cut out comes where the cut is."""
    return sum(max(0, min(at_ms, span.end_ms) - span.start_ms) for span in spans)


def holds(spans: Iterable[TimeSpan], said: TimeSpan) -> bool:
    """Tell whether a clip holds what was said: its middle, for the times of captions are not exact."""
    middle = (said.start_ms + said.end_ms) // 2
    return any(span.start_ms <= middle < span.end_ms for span in spans)


def _bound(gap: TimeSpan, said: Iterable[TimeSpan]) -> int:
    """Return how long a gap between two sentences may be to stay in; below that even when they overlap."""
    if any(other.start_ms < gap.end_ms and other.end_ms > gap.start_ms for other in said):
        return _TALK_MS
    return _PAUSE_MS


def _fewer(spans: list[TimeSpan]) -> list[TimeSpan]:
    """Join stretches over the shortest gaps until a program can have a hand on each of them."""
    gaps = sorted(range(1, len(spans)), key=lambda place: spans[place].start_ms - spans[place - 1].end_ms, reverse=True)
    starts = [0, *sorted(gaps[: _MOST - 1])]
    parts = [spans[first:last] for first, last in zip(starts, [*starts[1:], len(spans)], strict=True)]
    return [TimeSpan(part[0].start_ms, part[-1].end_ms) for part in parts if part]


def _framed(span: TimeSpan, end_ms: int, levels: Sequence[float]) -> TimeSpan:
    """Return a stretch with what is kept around it, from the beginning of a picture to the end of one."""
    start, end = span.start_ms - _PRE_ROLL_MS, span.end_ms + _POST_ROLL_MS
    into = min(_INTO_MS, (span.end_ms - span.start_ms) // 2)
    first = _quiet(start // FRAME_MS, (start - _SEARCH_MS, span.start_ms + into), levels)
    last = _quiet(-(-end // FRAME_MS), (span.end_ms - into, end + _SEARCH_MS), levels)
    return TimeSpan(max(0, first * FRAME_MS), min(end_ms, max(last, first + 1) * FRAME_MS))


def _quiet(place: int, within: tuple[int, int], levels: Sequence[float]) -> int:
    """Return the picture nearest to `place` at which it is as quiet as anywhere within so many milliseconds.

    Captions that follow each other without a pause have times that lie inside words as often as between them.
    """
    first, last = (at // FRAME_MS for at in within)
    known = [near for near in range(max(0, first), last + 1) if near < len(levels)]
    if not known:
        return place
    bound = min(levels[near] for near in known) + _AS_QUIET_DB
    return min((near for near in known if levels[near] <= bound), key=lambda near: (abs(near - place), near))
