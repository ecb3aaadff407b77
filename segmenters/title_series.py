"""Finds titles that differ in one word, "Importing a C package" and "Importing a Rust package": each begins a part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_FEWEST_WORDS = 3
_FEWEST_PARTS = 2


def series_starts(titles: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the titles that begin parts built alike.

    Titles of one series stand apart, each with other titles behind it. Where every part has several titles of a series
    ("Importing a C package", "Structure of a C library"), the series that comes first tells where the parts begin.
    Titles left empty are of no weight, as "Example" between two of them.
    """
    places = [number for number, title in enumerate(titles) if title]
    return frozenset(places[number] for number in _leading([titles[place] for place in places]))


def _leading(titles: Sequence[str]) -> frozenset[int]:
    leading: list[tuple[int, ...]] = []
    for series in sorted(_series_in(titles)):
        if not any(_takes_turns(first, series) for first in leading):
            leading.append(series)
    return frozenset(number for series in leading for number in series)


def _series_in(titles: Sequence[str]) -> set[tuple[int, ...]]:
    masked: dict[tuple[str, ...], dict[str, int]] = {}
    for number, title in enumerate(titles):
        words = title.lower().split()
        for place in range(len(words) if len(words) >= _FEWEST_WORDS else 0):
            rest = (*words[:place], "", *words[place + 1 :])
            masked.setdefault(rest, {}).setdefault(words[place], number)
    found = (tuple(sorted(numbers.values())) for numbers in masked.values() if len(numbers) >= _FEWEST_PARTS)
    return {numbers for numbers in found if all(after - before > 1 for before, after in pairwise(numbers))}


def _takes_turns(first: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether between any two titles of the other series there is one of the first, and one before them all."""
    starts = (-1, *other)
    return all(any(before < number < after for number in first) for before, after in pairwise(starts))
