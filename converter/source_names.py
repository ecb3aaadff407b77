"""Names of sources within a run: short, unique, the same from whichever folder the command is run."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath

# Control characters, marks that turn the writing direction, and bytes that are no text: a name on a shared drive may
# hold any of them, and a terminal would obey.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a file was found: the absolute folder that an argument stands for, and the way from there."""

    root: PurePath
    relative: PurePosixPath


def assign(spots: Sequence[Spot]) -> tuple[str, ...]:
    """Return one name for each spot: the way from its root, with as many parents before it as it takes to be unique.

    The parents are added to all files of a root alike, so that what lies together stays together.
    """
    depth = dict.fromkeys((spot.root for spot in spots), 0)
    while True:
        names = [_name(spot, depth[spot.root]) for spot in spots]
        roots_of: dict[str, set[PurePath]] = {}
        for spot, name in zip(spots, names, strict=True):
            roots_of.setdefault(name, set()).add(spot.root)
        clashing = {root for roots in roots_of.values() if len(roots) > 1 for root in roots}
        deeper = {root for root in clashing if depth[root] < len(root.parts)}
        if not deeper:
            return _numbered(spots, names)
        for root in deeper:
            depth[root] += 1


def readable(text: str) -> str:
    """Return a file name as text for reports: NFC, with what no terminal and no JSON can carry replaced."""
    return _UNPRINTABLE.sub("\ufffd", unicodedata.normalize("NFC", text))


def _name(spot: Spot, depth: int) -> str:
    parents = spot.root.parts[-depth:] if depth else ()
    return readable("/".join([*(part.strip("/\\") for part in parents), *spot.relative.parts]).lstrip("/"))


def _numbered(spots: Sequence[Spot], names: list[str]) -> tuple[str, ...]:
    """Tell apart names that look the same but are written differently on disk, such as NFC and NFD."""
    counts = Counter(names)
    taken = set(names)
    order = sorted(range(len(spots)), key=lambda n: (names[n], str(spots[n].root), str(spots[n].relative)))
    seen = Counter[str]()
    for n in order:
        name = names[n]
        seen[name] += 1
        if counts[name] > 1 and seen[name] > 1:
            names[n] = _free(PurePosixPath(name), taken)
    return tuple(names)


def _free(path: PurePosixPath, taken: set[str]) -> str:
    number = 2
    while (name := str(path.with_name(f"{path.stem}~{number}{path.suffix}"))) in taken:
        number += 1
    taken.add(name)
    return name
