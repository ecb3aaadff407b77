"""Brings the times of words into those of their phrase: recognisers guess at words, and are better at phrases."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence

from extractors.hygiene import one_line
from extractors.transcript import Word

TimedWord = tuple[str, float, float, float]
"""A word as recognisers write it: text, start and end in seconds, probability."""

_MOST_WITHOUT_LENGTH = 0.25
"""Alignment that went wrong puts many words into one moment: then none of its times is believed."""


def words_within(start_ms: int, end_ms: int, words: Sequence[TimedWord]) -> tuple[Word, ...]:
    """Return words in order inside their phrase, none of which overlaps another; confidences to three decimals.

    Where too many have no length, all are laid over the phrase by their letters.
    """
    written = [(one_line(text), start, end, chance) for text, start, end, chance in words]
    written = [word for word in written if word[0]]
    edges = [_inside(start_ms, end_ms, start, end) for _, start, end, _ in written]
    if sum(first == last for first, last in edges) > _MOST_WITHOUT_LENGTH * len(edges):
        edges = _by_letters(start_ms, end_ms, [text for text, *_ in written])
    found, latest = list[Word](), start_ms
    for (text, _, _, chance), (first, last) in zip(written, edges, strict=True):
        begin = max(latest, first)
        latest = max(begin, last)
        found.append(Word(begin, latest, text, round(min(1.0, max(0.0, chance)), 3)))
    return tuple(found)


def shared_out(words: Sequence[TimedWord], texts: Sequence[str]) -> list[list[TimedWord]]:
    """Return the words of each of several phrases, whose texts together are those of the words, spaces included.

    A word belongs where it begins. Whisper's own sharing slips by a word where a phrase begins inside one.
    """
    ends = list(itertools.accumulate(len(text) for text in texts))
    shares: list[list[TimedWord]] = [[] for _ in texts]
    place = 0
    for word in words:
        shares[min(bisect_right(ends, place), len(ends) - 1)].append(word)
        place += len(word[0])
    return shares


def _inside(start_ms: int, end_ms: int, start: float, end: float) -> tuple[int, int]:
    first, last = (min(end_ms, max(start_ms, round(seconds * 1000))) for seconds in (start, end))
    return first, max(first, last)


def _by_letters(start_ms: int, end_ms: int, texts: Sequence[str]) -> list[tuple[int, int]]:
    sizes = list(itertools.accumulate((len(text) + 1 for text in texts), initial=0))
    places = [start_ms + (end_ms - start_ms) * size // sizes[-1] for size in sizes]
    return list(itertools.pairwise(places))
