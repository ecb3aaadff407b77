"""Sorts names as people do: numbers by their value, letters whatever their case."""

from __future__ import annotations

import re

Key = tuple[tuple[int, int, str], ...]

_PART = re.compile(r"\d{1,9}|\D+|\d")


def natural(name: str) -> Key:
    """Return a key that sorts "2 Basics" before "10 More" and both before words; no two names have the same key."""
    parts = _PART.findall(name.casefold())
    return (*((1, int(part), "") if part.isdecimal() else (2, 0, part) for part in parts), (0, 0, name))


def by_folder(name: str) -> tuple[Key, ...]:
    """Return a key that sorts paths folder by folder, each part as `natural` does."""
    return tuple(natural(part) for part in name.split("/"))
