"""Reads a time as people write it beside words: "0:07", "1:02:01" or "00:00:41.5"."""

from __future__ import annotations


def milliseconds(clock: str) -> int:
    """Return a time in milliseconds: minutes and seconds, hours before them, decimals behind a point or a comma."""
    whole, _, decimals = clock.replace(",", ".").partition(".")
    seconds = 0
    for part in whole.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(f"{decimals:0<3}"[:3])
