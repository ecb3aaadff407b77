"""Measures how well a row of sentences was cut, against cuts made by people.

A cut is the index of the sentence with which a part begins, so a text of one part has none. All measures look at
a text of `length` sentences; `true` are the cuts of the reference, `found` those of the system.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """All measures for one text: Pk and WindowDiff (lower is better), F1 of exact cuts and of cuts within two
    sentences, and how many parts were found for each true one."""

    pk: float
    window_diff: float
    exact: float
    near: float
    parts: float


def compare(true: Sequence[int], found: Sequence[int], length: int) -> Agreement:
    """Return all measures for one text."""
    return Agreement(
        pk(true, found, length),
        window_diff(true, found, length),
        cut_f1(true, found, 0),
        cut_f1(true, found, 2),
        (len(found) + 1) / (len(true) + 1),
    )


def pk(true: Sequence[int], found: Sequence[int], length: int) -> float:
    """Return how often two sentences k apart are wrongly said to stand in the same part or not (Beeferman 1999)."""
    k = _window(true, length)
    return _share(k, length, lambda i: (_between(true, i, k) > 0) != (_between(found, i, k) > 0))


def window_diff(true: Sequence[int], found: Sequence[int], length: int) -> float:
    """Return how often a window of k sentences has another number of cuts than it should (Pevzner & Hearst 2002)."""
    k = _window(true, length)
    return _share(k, length, lambda i: _between(true, i, k) != _between(found, i, k))


def cut_f1(true: Sequence[int], found: Sequence[int], tolerance: int) -> float:
    """Return F1 of the cuts, each true cut matched with at most one found at most `tolerance` sentences away.

    Taking the pairs from left to right gives as many as any way of pairing, since all cuts reach equally far.
    """
    matched, left = 0, sorted(found)
    for cut in sorted(true):
        left = [other for other in left if other >= cut - tolerance]
        if left and left[0] <= cut + tolerance:
            matched += 1
            left = left[1:]
    return 2 * matched / (len(true) + len(found)) if true or found else 1.0


def _window(true: Sequence[int], length: int) -> int:
    """Return k: half the mean length of a true part."""
    return max(1, round(length / (2 * (len(true) + 1))))


def _between(cuts: Sequence[int], start: int, k: int) -> int:
    """Return how many cuts lie between a sentence and the one k further on."""
    return sum(start < cut <= start + k for cut in cuts)


def _share(k: int, length: int, is_wrong: Callable[[int], bool]) -> float:
    windows = range(length - k)
    return sum(is_wrong(start) for start in windows) / len(windows) if windows else 0.0
