"""Finds titles that count on, "Version 3" behind "Version 2", and what stands between two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"(?P<kind>[^\W\d]+)\s*(?P<number>\d{1,2})\b")
_FAR_APART = 5


def counts_on(before: str, title: str) -> str:
    """Return what two titles number, in small letters, when the second has the next number; else nothing."""
    one, other = _NUMBERED.match(before), _NUMBERED.match(title)
    if not one or not other or int(other["number"]) != int(one["number"]) + 1:
        return ""
    return one["kind"].lower() if one["kind"].lower() == other["kind"].lower() else ""


def between_numbers(titles: Sequence[str]) -> frozenset[int]:
    """Return the places of up to four titles between "Version 3" and "Version 4": they belong to the former."""
    numbered = [number for number, title in enumerate(titles) if _NUMBERED.match(title)]
    found: set[int] = set()
    for start, end in pairwise(numbered):
        if end - start <= _FAR_APART and counts_on(titles[start], titles[end]):
            found.update(range(start + 1, end))
    return frozenset(found)
