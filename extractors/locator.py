"""Places in a source, and how to name one to a person.

A locator never lies: there is no page 0, no invented box, and a place that is not known is no locator at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True, slots=True)
class SlideRef:
    """A slide of a deck: the id that survives re-ordering, and the number (from 1) that people see."""

    slide_id: int
    number: int


@dataclass(frozen=True, slots=True)
class PageRef:
    """A page of a PDF: its number (from 1) and the label printed in viewers; an empty label when there is none."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of a recording, in milliseconds from its start; the end is never before the start."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class LineRef:
    """A line of a text file, counted from 1."""

    number: int


Locator = SlideRef | PageRef | TimeSpan | LineRef


def describe(at: Locator) -> str:
    """Name a place as a person would: "slide 12", "page iv (4)", "00:14:03", "line 7"."""
    match at:
        case SlideRef(number=number):
            return f"slide {number}"
        case PageRef(number=number, label=label):
            return f"page {number}" if label in ("", str(number)) else f"page {label} ({number})"
        case TimeSpan(start_ms=start):
            return clock(start)
        case LineRef(number=number):
            return f"line {number}"
        case _ as never:
            assert_never(never)


def clock(milliseconds: int) -> str:
    """Write a time in a recording as hours, minutes and whole seconds: "00:14:03"."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
