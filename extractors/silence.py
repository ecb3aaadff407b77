"""Finds the stretches of a recording that may hold speech, by loudness, and cuts them out of the stream of sound.

Nothing is recognised in silence, so nothing can be invented there; and each stretch fits into one window of the
recogniser, so no sentence is lost at a window's edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.audio import SAMPLE_RATE, Samples

FRAME = 320
"""Samples in one frame of loudness."""

FRAME_MS = 20

Levels = NDArray[np.float64]

_PER_SECOND = SAMPLE_RATE // FRAME
_FAINTEST_DB = -65.0
_BELOW_SPEECH_DB = 35.0
_ABOVE_NOISE_DB = 3.0
_CERTAIN_SPEECH_DB = 25.0
_CLICK = round(0.12 * _PER_SECOND)
_SAME_SOUND = round(0.5 * _PER_SECOND)
_SAME_STRETCH = 4 * _PER_SECOND
_PADDING = round(0.3 * _PER_SECOND)
_LONGEST = 28 * _PER_SECOND
_EARLIEST_CUT = 14 * _PER_SECOND


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one frame of loudness to another (not included)."""

    first: int
    last: int

    @property
    def start_ms(self) -> int:
        """Where it begins in the recording."""
        return self.first * 1000 // _PER_SECOND

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return (self.last - self.first) * FRAME_MS


def levels_of(samples: Samples) -> Levels:
    """Return the loudness of each 20 ms in dB relative to full scale; the last frame may be shorter."""
    padded = np.pad(samples, (0, -len(samples) % FRAME)).reshape(-1, FRAME).astype(np.float64)
    return np.asarray(10 * np.log10(np.mean(padded**2, axis=1) + 1e-12))


def threshold_of(levels: Levels) -> float:
    """Return the loudness above which there is sound in this recording.

    Speech spans about 30 dB: a frame counts when it is less than 35 dB below the loudest twentieth. Where the room is
    noisier than that, it counts when it is 3 dB above the quietest twentieth, or within 25 dB of the loudest whatever
    the noise. The limits err towards sound: silence costs time, words left out are lost.
    """
    if not len(levels):
        return _FAINTEST_DB
    noise, speech = float(np.percentile(levels, 5)), float(np.percentile(levels, 95))
    above_noise = min(noise + _ABOVE_NOISE_DB, speech - _CERTAIN_SPEECH_DB)
    return max(_FAINTEST_DB, speech - _BELOW_SPEECH_DB, above_noise)


def stretches_of(levels: Levels, threshold: float) -> tuple[Stretch, ...]:
    """Return the stretches above the threshold, with 0.3 s around them: none longer than 28 s, in order, apart.

    Sounds with less than 4 s between them share a stretch while it fits; a longer sound is cut where it is quietest.
    """
    loud = np.flatnonzero(levels > threshold)
    if not len(loud):
        return ()
    breaks = np.flatnonzero(np.diff(loud) > _SAME_SOUND)
    firsts, lasts = loud[[0, *(breaks + 1)]], loud[[*breaks, len(loud) - 1]] + 1
    sounds = [Stretch(int(a), int(b)) for a, b in zip(firsts, lasts, strict=True) if b - a >= _CLICK]
    pieces = [piece for sound in sounds for piece in _fitting(sound, levels)]
    return _padded(_packed(pieces), len(levels))


def cut(blocks: Iterable[Samples], stretches: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, Samples]]:
    """Yield each stretch with its samples, holding no more of the recording than the stretch needs."""
    wanted = list(reversed(stretches))
    held, origin = np.zeros(0, np.float32), 0
    for block in blocks:
        held = np.concatenate([held, block])
        while wanted and origin + len(held) >= wanted[-1].last * FRAME:
            stretch = wanted.pop()
            yield stretch, held[stretch.first * FRAME - origin : stretch.last * FRAME - origin]
        passed = min(len(held), wanted[-1].first * FRAME - origin) if wanted else len(held)
        held, origin = held[max(0, passed) :], origin + max(0, passed)
    for stretch in reversed(wanted):  # the last frame may be shorter than 20 ms
        yield stretch, held[stretch.first * FRAME - origin : stretch.last * FRAME - origin]


def halves_of(stretch: Stretch, levels: Levels) -> tuple[Stretch, Stretch]:
    """Cut a stretch in two where its middle third is quietest."""
    third = (stretch.last - stretch.first) // 3
    place = _quietest(levels, stretch.first + third, stretch.last - third)
    return Stretch(stretch.first, place), Stretch(place, stretch.last)


def _fitting(sound: Stretch, levels: Levels) -> Iterator[Stretch]:
    """Cut a sound that is too long for one window where it is quietest in the second half of the window."""
    first = sound.first
    while sound.last - first > _LONGEST:
        place = _quietest(levels, first + _EARLIEST_CUT, first + _LONGEST)
        yield Stretch(first, place)
        first = place
    yield Stretch(first, sound.last)


def _quietest(levels: Levels, first: int, last: int) -> int:
    """Return the middle of the quietest fifth of a second between two frames."""
    span = np.convolve(levels[first:last], np.ones(_PER_SECOND // 5), mode="same")
    return first + int(np.argmin(span))


def _packed(pieces: list[Stretch]) -> list[Stretch]:
    packed: list[Stretch] = []
    for piece in pieces:
        last = packed[-1] if packed else None
        if last and piece.first - last.last < _SAME_STRETCH and piece.last - last.first <= _LONGEST:
            packed[-1] = Stretch(last.first, piece.last)
        else:
            packed.append(piece)
    return packed


def _padded(stretches: list[Stretch], end: int) -> tuple[Stretch, ...]:
    """Add what stands around a stretch, at most half of the silence to its neighbours."""
    found: list[Stretch] = []
    for place, stretch in enumerate(stretches):
        before = stretches[place - 1].last if place else -stretch.first
        after = stretches[place + 1].first if place + 1 < len(stretches) else 2 * end - stretch.last
        first = max(stretch.first - _PADDING, (before + stretch.first + 1) // 2)
        last = min(stretch.last + _PADDING, (stretch.last + after) // 2)
        found.append(Stretch(first, last))
    return tuple(found)
