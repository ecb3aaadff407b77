"""What anybody could do instead of our way: pieces of one size, and TextTiling.

A cut is the index of the sentence with which a part begins. `lengths` are the words of each sentence, `sentences` the
stems of its words in order, an empty text for a stop word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from statistics import fmean, pstdev

FIXED_WORDS = 450
"""Words in a piece of fixed size: three minutes of speech, what a unit of the product aims at."""
_ROW = 20
_BLOCK = 10


def even_split(lengths: Sequence[int], parts: int) -> tuple[int, ...]:
    """Cut a text into so many parts with as many words each, at the nearest sentences."""
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    wanted = [sum(lengths) * part / parts for part in range(1, parts)]
    return _cuts(min(range(len(starts)), key=lambda n: abs(starts[n] - place)) for place in wanted)


def fixed_size(lengths: Sequence[int]) -> tuple[int, ...]:
    """Cut a text into pieces of one size."""
    return even_split(lengths, max(1, round(sum(lengths) / FIXED_WORDS)))


def text_tiling(sentences: Sequence[tuple[str, ...]], parts: int | None = None) -> tuple[int, ...]:
    """Cut where the words change most (Hearst 1997): `parts` of them, or where its own cut-off says so.

    Blocks of ten rows of twenty words are compared across each gap between rows. A gap is scored by how much less alike
    its sides are than those of the gaps around it; the cut-off is the mean of all scores less half their deviation.
    """
    words = [(stem, number) for number, stems in enumerate(sentences) for stem in stems]
    rows = [words[n : n + _ROW] for n in range(0, len(words), _ROW)]
    alike = _smooth([_cosine(rows[max(0, n - _BLOCK) : n], rows[n : n + _BLOCK]) for n in range(1, len(rows))])
    depths = [_depth(alike, n) for n in range(len(alike))]
    peaks = [n for n, value in enumerate(alike) if value == min(alike[max(0, n - 1) : n + 2]) and depths[n] > 0]
    if parts is None:
        least = fmean(depths) - pstdev(depths) / 2 if depths else 0.0
        peaks = [n for n in peaks if depths[n] > least]
    else:
        peaks = sorted(peaks, key=lambda n: -depths[n])[: parts - 1]
    return _cuts(rows[n + 1][0][1] for n in peaks)


def _cuts(starts: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(starts) - {0}))


def _cosine(before: Sequence[Sequence[tuple[str, int]]], after: Sequence[Sequence[tuple[str, int]]]) -> float:
    one, other = (Counter(stem for row in block for stem, _ in row if stem) for block in (before, after))
    dot = sum(count * other[stem] for stem, count in one.items())
    return dot / (sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values())) or 1.0)


def _smooth(values: list[float]) -> list[float]:
    return [fmean(values[max(0, n - 1) : n + 2]) for n in range(len(values))]


def _depth(alike: Sequence[float], gap: int) -> float:
    """Return how far the likeness falls from the nearest heights on both sides down to a gap."""
    return sum(_height(side) - alike[gap] for side in (alike[gap::-1], alike[gap:]))


def _height(climb: Sequence[float]) -> float:
    top = climb[0]
    for value in climb:
        if value < top:
            break
        top = value
    return top
