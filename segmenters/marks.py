"""Keeps marks at their words when sentences are left out of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.model import Mark


@dataclass(frozen=True, slots=True)
class _Shift:
    """Where a kept sentence stood in the text before, and where it stands now."""

    start: int
    end: int
    now: int


def keep_sentences(
    text: str, marks: tuple[Mark, ...], sentences: Sequence[str], kept: Sequence[bool]
) -> tuple[str, tuple[Mark, ...]]:
    """Return the kept sentences of a text, joined by spaces, and the marks that still have words, at those words.

    `sentences` are all sentences of `text` in their order, each word for word as it stands there. A mark from one kept
    sentence into another covers what now stands between its ends.
    """
    shifts: list[_Shift] = []
    place = now = 0
    for sentence, stays in zip(sentences, kept, strict=True):
        start = text.index(sentence, place)
        place = start + len(sentence)
        if stays:
            shifts.append(_Shift(start, place, now))
            now += len(sentence) + 1
    left = " ".join(sentence for sentence, stays in zip(sentences, kept, strict=True) if stays)
    return left, tuple(moved for mark in marks if (moved := _moved(mark, shifts)))


def _moved(mark: Mark, shifts: Sequence[_Shift]) -> Mark | None:
    touched = [shift for shift in shifts if mark.start < shift.end and shift.start < mark.end]
    if not touched:
        return None
    first, last = touched[0], touched[-1]
    start = first.now + max(mark.start - first.start, 0)
    end = last.now + min(mark.end, last.end) - last.start
    return replace(mark, start=start, end=end)
