"""Damaged and hostile files, made from real ones by stated rules: the same on every run.

Each case says what it is and what it was made from; its bytes are made when they are asked for, because some are large
once unpacked. `damage_office`, `damage_pdf` and `damage_text` make the cases; here are the rules they share.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path


@dataclass(frozen=True)
class Case:
    """A bad file: its name (with its ending), how it was damaged, the file it was made from, its bytes on demand.

    `whole` is None for files that were made from nothing.
    """

    name: str
    how: str
    whole: Path | None
    make: Callable[[], bytes]


def flipped(data: bytes, seed: str, most: int) -> bytes:
    """Return the bytes with 1 to `most` of them changed."""
    chance = random.Random(seed)  # noqa: S311  the same on every run, nothing secret
    changed = bytearray(data)
    for _ in range(chance.randint(1, most)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, seed: str) -> bytes:
    """Return the beginning of the bytes: between a tenth and all but a little."""
    chance = random.Random(seed)  # noqa: S311
    return data[: int(len(data) * chance.uniform(0.1, 0.99))]


def one_of(things: list[str], seed: str) -> str:
    """Return one of several names, drawn by the seed."""
    return random.Random(seed).choice(things)  # noqa: S311


@dataclass(frozen=True)
class Draw:
    """Which files to damage, how many damaged ones to make of each kind, and the number of the first one.

    Another first number gives other files.
    """

    wholes: list[Path]
    times: int
    first: int = 0

    def cases(self, how: str, change: Callable[[bytes, str], bytes], share: float = 1) -> Iterator[Case]:
        """Yield the cases of one kind, made from the files in turn; `change` gets the bytes and a seed."""
        for number in range(self.first, self.first + int(self.times * share)):
            whole = self.wholes[number % len(self.wholes)]
            name = f"{how.replace(' ', '_')}_{number:02}{whole.suffix}"
            yield Case(name, how, whole, partial(_changed, whole, change, f"{how} {number}"))


def _changed(whole: Path, change: Callable[[bytes, str], bytes], seed: str) -> bytes:
    return change(whole.read_bytes(), seed)
