"""Reads the labels of numbered points ("3.", "b)", "(iv)") as numbers, so that lists can show what the source shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NumberType = Literal["1", "a", "A", "i", "I"]
"""How a number is written, by the names of HTML's `type`: in figures, letters, or Roman numerals."""
Wrap = Literal[".", ")", "()"]
"""What stands around a number: "3.", "3)", "(3)"."""

_LABEL = re.compile(r"(\()?(?:(\d{1,9})|([a-z]{1,15})|([A-Z]{1,15}))(\)|\.)?")
_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the points of a list are numbered: one number for each point."""

    type: NumberType
    wrap: Wrap
    numbers: tuple[int, ...]


def numbering_of(labels: Sequence[str]) -> Numbering | None:
    """Return the numbering that a list with these labels has; None when they are no numbers of one kind ("1.1").

    A point without a label has the number after the one before it. A row such as "i, j" is in letters, "i, ii" Roman.
    """
    parts = [_parts(label) for label in labels if label]
    if not parts:
        return Numbering("1", ".", tuple(range(1, len(labels) + 1)))
    written = {part[0] for part in parts if part}
    if None in parts or len(written) != 1:
        return None
    readings = [_readings(part[1]) for part in parts if part]
    shared = [kind for kind in readings[0] if all(kind in reading for reading in readings)]
    rows = [(kind, _filled(labels, [reading[kind] for reading in readings])) for kind in shared]
    found = next((row for row in rows if _is_row(row[1])), rows[0] if rows else None)
    return Numbering(found[0], written.pop(), found[1]) if found else None


def _parts(label: str) -> tuple[Wrap, str] | None:
    """Return what stands around a number, and the number as it is written."""
    found = _LABEL.fullmatch(label.strip())
    if found is None or (found[1] and found[5] != ")"):
        return None
    wrap: Wrap = "()" if found[1] else ")" if found[5] == ")" else "."
    return wrap, found[2] or found[3] or found[4]


def _readings(number: str) -> dict[NumberType, int]:
    """Return what a number may be, the likeliest first: a single letter is a letter, but "i" begins Roman numerals."""
    if number.isdecimal():
        return {"1": int(number)}
    lower = number.lower()
    small = number == lower
    letters: dict[NumberType, int] = {"a" if small else "A": _letters(lower)} if len(set(lower)) == 1 else {}
    roman: dict[NumberType, int] = {"i" if small else "I": _roman(lower)} if _ROMAN.fullmatch(lower) else {}
    return roman | letters if lower == "i" or len(lower) > 1 else letters | roman


def _letters(text: str) -> int:
    return (len(text) - 1) * _LETTERS + ord(text[0]) - ord("a") + 1


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, (*values[1:], 0), strict=True))


def _filled(labels: Sequence[str], numbers: Sequence[int]) -> tuple[int, ...]:
    left = list(numbers)
    found: list[int] = []
    for label in labels:
        found.append(left.pop(0) if label else found[-1] + 1 if found else 1)
    return tuple(found)


def _is_row(numbers: Sequence[int]) -> bool:
    return all(number == numbers[0] + n for n, number in enumerate(numbers))
