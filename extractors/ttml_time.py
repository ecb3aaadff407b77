"""Reads the times of TTML: clocks, frames, ticks and offsets, and how long an element of a tree lasts.

Timed Text Markup Language 2 (W3C), sections 12.1 to 12.3: what an element says is relative to the one around it, and
nothing outlasts that one; in a sequence (timeContainer="seq") it is relative to the end of the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from lxml.etree import QName, _Element

_CLOCK = re.compile(r"(\d{1,4}):(\d{2}):(\d{2})(?:\.(\d{1,12})|[:;](\d{1,4})(?:\.(\d{1,4}))?)?")
_OFFSET = re.compile(r"(\d{1,15}(?:\.\d{1,12})?)(h|ms|m|s|f|t)")
_LONGEST_MS = 1000 * 3_600_000
_UNITS_MS = {"h": 3_600_000, "m": 60_000, "s": 1000, "ms": 1}


class UnreadableTimeError(ValueError):
    """A time that is written in no way that TTML knows."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How many frames, parts of a frame, and ticks a second has."""

    frames: Fraction = Fraction(30)
    parts: int = 1
    ticks: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Span:
    """When an element is shown, in milliseconds; None where neither it nor anything around it says."""

    start_ms: int | None = None
    end_ms: int | None = None


def clock_of(root: _Element) -> Clock:
    """Return the rates that the root names (ttp:frameRate, ttp:frameRateMultiplier, ttp:subFrameRate, ttp:tickRate)."""
    rate, parts = _positive(attribute(root, "frameRate")), _positive(attribute(root, "subFrameRate"))
    numbers = [int(found) for found in re.findall(r"\d{1,9}", attribute(root, "frameRateMultiplier"))]
    scale = Fraction(numbers[0], numbers[1]) if len(numbers) == 2 and all(numbers) else Fraction(1)
    frames = Fraction(rate or 30) * scale
    ticks = Fraction(_positive(attribute(root, "tickRate")) or 0) or (frames * (parts or 1) if rate else Fraction(1))
    return Clock(frames, parts or 1, ticks)


def span_of(element: _Element, around: Span, since: int | None, clock: Clock) -> Span:
    """Return when an element is shown that stands in one shown `around`; `since` is the end of the one before.

    `since` is None unless both are parts of a sequence. Raises UnreadableTimeError.
    """
    begin, end, lasts = (_written(attribute(element, name), clock) for name in ("begin", "end", "dur"))
    base = since if since is not None else around.start_ms
    if begin is None and end is None and lasts is None:
        return Span(base, around.end_ms)
    start = (base or 0) + (begin or 0)
    ends = [around.end_ms] if around.end_ms is not None else []
    if end is not None:
        ends.append((base or 0) + end)
    if lasts is not None:
        ends.append(start + lasts)
    return Span(start, max(start, min(ends)) if ends else None)


def milliseconds(text: str, clock: Clock) -> int:
    """Return a time expression in milliseconds: "00:01:02.500", "00:01:02:12", "62.5s", "1550t"; or raise."""
    written = text.strip()
    if match := _CLOCK.fullmatch(written):
        hours, minutes, seconds, decimals, frames, parts = match.groups()
        whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
        rest = Fraction(f"0.{decimals}") if decimals else Fraction(0)
        rest += (Fraction(int(frames or 0)) + Fraction(int(parts or 0), clock.parts)) / clock.frames
        return _bounded((whole + rest) * 1000, text)
    if match := _OFFSET.fullmatch(written):
        amount, unit = Fraction(match[1]), match[2]
        if unit in _UNITS_MS:
            return _bounded(amount * _UNITS_MS[unit], text)
        return _bounded(amount * 1000 / (clock.frames if unit == "f" else clock.ticks), text)
    raise UnreadableTimeError(text)


def attribute(element: _Element, name: str) -> str:
    """Return an attribute by its local name, whatever draft of the standard its namespace is of; empty if absent."""
    if (plain := element.get(name)) is not None:
        return str(plain)
    return next((str(found) for key, found in element.attrib.items() if QName(str(key)).localname == name), "")


def _written(text: str, clock: Clock) -> int | None:
    return milliseconds(text, clock) if text.strip() else None


def _bounded(time: Fraction, text: str) -> int:
    if time > _LONGEST_MS:
        raise UnreadableTimeError(text)
    return round(time)


def _positive(text: str) -> int:
    return int(text) if re.fullmatch(r"[1-9]\d{0,8}", text.strip()) else 0
