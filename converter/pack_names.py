"""Ids of packs: readable, safe as a folder on every system, and never the same twice in a run."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from converter import digests

_LONGEST = 60
_RESERVED = frozenset(
    {"aux", "con", "nul", "prn", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a pack is named after: the name of its folder (may be empty), its stem, and a text that only it has."""

    folder: str
    stem: str
    unique: str


def assign(titles: Sequence[Title]) -> tuple[str, ...]:
    """Return one id for each title: lower-case ASCII letters, digits and hyphens, 60 at most.

    Where two would be equal, both get their folder's name in front; where that does not tell them apart, both get
    a hash of their unique text behind. The order of the titles does not matter.
    """
    levels = [0] * len(titles)
    while True:
        names = [_name(title, level) for title, level in zip(titles, levels, strict=True)]
        counts = Counter(names)
        clashing = [n for n, name in enumerate(names) if counts[name] > 1 or not name]
        if not clashing:
            return tuple(names)
        for n in clashing:
            levels[n] += 1


def slug(text: str) -> str:
    """Return a text as ASCII letters, digits and single hyphens; empty when nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def _name(title: Title, level: int) -> str:
    stem = slug(title.stem)
    if level == 0:
        name = stem
    elif level == 1:
        name = f"{slug(title.folder)}-{stem}" if slug(title.folder) and stem else stem
    else:
        # Longer with every level, so that even equal beginnings of two hashes come apart.
        tail = digests.of_bytes(title.unique.encode("utf-8", "surrogatepass"))[: 4 + 2 * level]
        return f"{stem[: _LONGEST - len(tail) - 1].strip('-') or 'pack'}-{tail}"
    short = name[:_LONGEST].strip("-")
    return "" if short in _RESERVED else short
