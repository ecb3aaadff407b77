"""Tells pictures of slides apart, and the same one again, by what is left of them at a very small size."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractors.media import Pixels

_ROWS, _COLUMNS = 8, 9
_BLACK = 16
_MOST_CROPPED = 0.4
_STEP = 2.0
"""Steps of grey that count as brighter: between two white fields the noise of compression would decide."""


def difference_hash(grey: Pixels) -> int:
    """Return the difference hash (dHash) of a grey picture without black bars: 64 bits, near for what looks alike.

    Each bit tells whether one of 8 x 9 fields is clearly darker than the one to its right.
    """
    fields = _fields(without_bars(grey))
    bits = (fields[:, 1:] - fields[:, :-1] > _STEP).ravel()
    return int("".join("1" if bit else "0" for bit in bits), 2)


def distance(one: int, other: int) -> int:
    """Return in how many of 64 bits two hashes differ; about 32 for pictures that have nothing in common."""
    return (one ^ other).bit_count()


def without_bars(grey: Pixels) -> Pixels:
    """Return a picture without the black bars at two opposite sides that fill a screen of another form."""
    lit = grey > _BLACK
    rows, columns = _edges(lit.max(1)), _edges(lit.max(0))
    return grey[rows, columns]


def _edges(lit: NDArray[np.bool_]) -> slice:
    """Return the stretch from the first to the last that is lit; all where hardly anything would be left."""
    places = np.flatnonzero(lit)
    if not len(places) or places[-1] - places[0] < len(lit) * (1 - _MOST_CROPPED):
        return slice(None)
    return slice(int(places[0]), int(places[-1]) + 1)


def _fields(grey: Pixels) -> NDArray[np.float64]:
    """Return the mean of each of 8 x 9 fields of equal size."""
    total = np.pad(grey.astype(np.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    rows = np.linspace(0, grey.shape[0], _ROWS + 1).round().astype(int)
    columns = np.linspace(0, grey.shape[1], _COLUMNS + 1).round().astype(int)
    corners = total[np.ix_(rows, columns)]
    sums = corners[1:, 1:] - corners[:-1, 1:] - corners[1:, :-1] + corners[:-1, :-1]
    means: NDArray[np.float64] = sums / np.outer(np.diff(rows), np.diff(columns))
    return means
