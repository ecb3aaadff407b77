"""Finds the stretches of a video in which a picture stands still on the screen: the slides, whatever moves beside them.

Cuts of films are found by how much changes; slides of one template differ by a few dots in a hundred. So what counts is
the share of dots that changed and then stayed, without the blocks that move all the time (cameras, films, pointers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from extractors.media import Pixels
from extractors.video import HEIGHT, WIDTH, Glance, Still

Mask = NDArray[np.bool_]

_LEVEL = 24
"""Steps of grey, of 256, by which a dot must change; the noise of compression stays below."""
_CHANGED = 0.003
"""Share of dots that make another picture: half a line of text; a pointer is smaller."""
_UNSETTLED = 0.008
_SETTLED_MS = 1500
"""What stays for a shorter time is scrolling, or the transition between two slides."""
_GONE_MS = 5000
"""After so long without a picture that stands still, the slide is gone."""
_GATE = 0.002
_GATE_OPEN = 0.3

_BLOCK = 10
_BLOCK_TOUCHED = 0.04
_BLOCK_MOVES = 0.25
_MEMORY = 8
"""Looks over which the motion of a block is averaged; four seconds."""
_CLOSE_LOOKS_MS = 1000
_LOOK_MS = 500
_MOSTLY_MOVING = 0.6
_CAMERAS_MOVING = 0.3
_DRAWN_FLAT = 0.5
_FLAT_STEP = 2
_MOVED_SHARE = 0.25

_INK = 12
_AROUND = 5
_LOST_INK = 0.06
_LOST_OF_CHANGED = 0.2
_LOST_HERE = 0.35
_PLACES_LOST = 3
_PLACE_DRAWN = 12
"""Where a third of what was drawn in each of three blocks is lost, a title was exchanged: points take nothing away."""

_BETTER_AFTER_MS = 4000
"""A picture is taken a second time after this: encoders sharpen a new picture bit by bit."""

_BRISK_MS = 4000
_BRISK_RUN = 3
"""So many pictures in a row, each shorter than that, are a screen on which somebody works, not slides."""


@dataclass(frozen=True, slots=True)
class Stay:
    """A picture that stood still: from when to when, its grey picture, what of it moved, the picture itself.

    `parts` counts the states in which it was built up; the picture is that of the last.
    """

    start_ms: int
    end_ms: int
    grey: Pixels
    moving: Mask
    still: Still
    parts: int = 1


@dataclass(slots=True)
class _Now:
    """The picture on the screen: `settled_ms` is when its last state was first seen to stand still.

    `moved` counts for each dot in how many of the `looks` at the picture it was moving.
    """

    start_ms: int
    settled_ms: int
    grey: Pixels
    still: Still
    moved: NDArray[np.int64]
    looks: int = 1
    parts: int = 1
    taken_again: bool = False

    @property
    def moving(self) -> Mask:
        """The dots that moved during a good part of the time."""
        return self.moved > _MOVED_SHARE * self.looks

    def until(self, end_ms: int) -> Stay:
        return Stay(self.start_ms, max(self.start_ms, end_ms), self.grey, self.moving, self.still, self.parts)


@dataclass(slots=True)
class Watch:
    """What has been seen so far: of each dot its last value and when it changed, of each block how much it moves."""

    reference: NDArray[np.int16] = field(default_factory=lambda: np.full((HEIGHT, WIDTH), -256, np.int16))
    changed_ms: NDArray[np.int64] = field(default_factory=lambda: np.zeros((HEIGHT, WIDTH), np.int64))
    activity: NDArray[np.float64] = field(default_factory=lambda: np.zeros((HEIGHT // _BLOCK, WIDTH // _BLOCK)))
    last_ms: int = -1

    def differ(self, before: Pixels, after: Pixels) -> bool:
        """Tell whether what lies between two pictures must be looked at: something else than what always moves."""
        moving = _spread(self.activity > _BLOCK_MOVES)
        if moving.mean() > _GATE_OPEN:
            return True
        return bool((differing(before, after) & ~moving).mean() > _GATE)

    def take_in(self, glance: Glance) -> Mask:
        """Note what changed, and return the dots that move all the time."""
        changed = np.abs(glance.grey.astype(np.int16) - self.reference) > _LEVEL
        self.reference[changed] = glance.grey[changed]
        self.changed_ms[changed] = glance.at_ms
        passed = glance.at_ms - self.last_ms
        touched = _by_block(changed) > _BLOCK_TOUCHED * _BLOCK * _BLOCK
        if self.last_ms >= 0 and passed <= _CLOSE_LOOKS_MS:
            self.activity += (touched - self.activity) / _MEMORY
        elif self.last_ms >= 0:
            self.activity[~touched] *= (1 - 1 / _MEMORY) ** min(passed / _LOOK_MS, 2 * _MEMORY)
        self.last_ms = glance.at_ms
        return _spread(self.activity > _BLOCK_MOVES)


def stays(glances: Iterable[Glance], watch: Watch) -> Iterator[Stay]:
    """Yield the pictures that stood still for a second and a half or more, in their order.

    What is built up point by point is one picture, that of the last state. Where only cameras are seen, or a screen
    on which somebody works, nothing is yielded. Holds no more than a few pictures at a time.
    """
    run: list[Stay] = []
    for stay in _all_stays(glances, watch):
        if stay.end_ms - stay.start_ms < _SETTLED_MS:
            continue
        if stay.end_ms - stay.start_ms < _BRISK_MS and (not run or run[-1].end_ms + _GONE_MS > stay.start_ms):
            run = [*run, stay][-_BRISK_RUN:]
            continue
        if len(run) < _BRISK_RUN:
            yield from run
        run = []
        yield stay
    if len(run) < _BRISK_RUN:
        yield from run


def _all_stays(glances: Iterable[Glance], watch: Watch) -> Iterator[Stay]:
    now: _Now | None = None
    still_ms = at_ms = 0
    stood = False
    for glance in glances:
        moving, at_ms = watch.take_in(glance), glance.at_ms
        still_ms = at_ms if stood else still_ms
        stood = _is_settled(watch, moving, glance)
        if not stood:
            if now and at_ms - still_ms > _GONE_MS:
                yield now.until(still_ms)
                now = None
            continue
        if now is None:
            now = _begin(glance, moving, _since(watch.changed_ms[~moving], 0.98))
            continue
        other = differing(now.grey, glance.grey) & ~moving & ~now.moving
        if other.mean() <= _CHANGED:
            _look_again(now, glance, moving)
        elif _has_stayed(watch.changed_ms[other], at_ms):
            since = max(now.start_ms, _since(watch.changed_ms[other], 0.8))
            following = _begin(glance, moving, since)
            if _is_built_on(now, glance.grey, other):
                now = _built(now, following)
            else:
                yield now.until(since)
                now = following
    if now:
        yield now.until(at_ms if at_ms - still_ms <= _GONE_MS else still_ms)


def _is_settled(watch: Watch, moving: Mask, glance: Glance) -> bool:
    """Tell whether hardly anything changed of late, apart from what moves all the time and is not most of it."""
    lately = (glance.at_ms - watch.changed_ms < _SETTLED_MS) & ~moving
    most = _MOSTLY_MOVING if _is_drawn(glance.grey) else _CAMERAS_MOVING
    return bool(moving.mean() < most and lately.mean() < _UNSETTLED)


def _is_drawn(grey: Pixels) -> bool:
    """Tell whether large parts are of one colour, as on slides and never before a camera."""
    steps = np.abs(np.diff(grey.astype(np.int16), axis=1))
    return bool((steps <= _FLAT_STEP).mean() > _DRAWN_FLAT)


def _has_stayed(changed_ms: NDArray[np.int64], at_ms: int) -> bool:
    return bool((at_ms - changed_ms >= _SETTLED_MS).mean() > 0.9)


def _since(changed_ms: NDArray[np.int64], share: float) -> int:
    """Return the time at which this share of the dots had changed for the last time."""
    return int(np.quantile(changed_ms, share, method="lower"))


def _begin(glance: Glance, moving: Mask, start_ms: int) -> _Now:
    return _Now(start_ms, glance.at_ms, glance.grey, glance.still(), moving.astype(np.int64))


def _look_again(now: _Now, glance: Glance, moving: Mask) -> None:
    now.moved += moving
    now.looks += 1
    if not now.taken_again and glance.at_ms - now.settled_ms >= _BETTER_AFTER_MS:
        now.still, now.taken_again = glance.still(), True


def _built(before: _Now, after: _Now) -> _Now:
    after.start_ms, after.parts = before.start_ms, before.parts + 1
    after.moved, after.looks = before.moved + after.moved, before.looks + 1
    return after


def _is_built_on(now: _Now, after: Pixels, other: Mask) -> bool:
    """Tell whether the new picture contains the old: what was drawn there still is, and something came to it."""
    drawn, drawn_after = _ink(now.grey) & ~now.moving, _ink(after) & ~now.moving
    if drawn_after.sum() <= drawn.sum():
        return False
    lost, before = _by_block(drawn & other), _by_block(drawn)
    emptied = (before >= _PLACE_DRAWN) & (lost > _LOST_HERE * before)
    few = lost.sum() <= _LOST_INK * drawn.sum() and lost.sum() <= _LOST_OF_CHANGED * other.sum()
    return bool(few and emptied.sum() < _PLACES_LOST)


def _ink(grey: Pixels) -> Mask:
    """Return the dots that stand out from what is around them."""
    padded = np.pad(grey.astype(np.int32), _AROUND // 2 + 1, mode="edge").cumsum(0).cumsum(1)
    size = _AROUND
    sums = padded[size:, size:] - padded[:-size, size:] - padded[size:, :-size] + padded[:-size, :-size]
    mean = sums[: grey.shape[0], : grey.shape[1]] / (size * size)
    standing_out: Mask = np.abs(grey - mean) > _INK
    return standing_out


def differing(before: Pixels, after: Pixels) -> Mask:
    """Return the dots in which two grey pictures of the same size differ by more than compression makes them."""
    other: Mask = np.abs(before.astype(np.int16) - after) > _LEVEL
    return other


def _by_block(dots: Mask) -> NDArray[np.int64]:
    """Count the dots in each block."""
    counts: NDArray[np.int64] = dots.reshape(HEIGHT // _BLOCK, _BLOCK, WIDTH // _BLOCK, _BLOCK).sum((1, 3))
    return counts


def _spread(blocks: Mask) -> Mask:
    return blocks.repeat(_BLOCK, 0).repeat(_BLOCK, 1)
