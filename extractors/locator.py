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


@dataclass(frozen=True, slots=True)
class ParagraphRef:
    """A paragraph of a document without fixed pages: its number, counted from 1, and the heading it stands under.

    The heading is empty before the first one.
    """

    number: int
    heading: str


@dataclass(frozen=True, slots=True)
class WebRef:
    """A place in a web page: the nearest name that a link can point at, and the line of the file, counted from 1.

    `page` names the page inside a package, and is empty when the source itself is the page; `anchor` is empty where
    nothing is named; `line` is None where text does not stand in lines, as in the data of an authoring tool.
    """

    page: str
    anchor: str
    line: int | None


Locator = SlideRef | PageRef | TimeSpan | LineRef | ParagraphRef | WebRef


def describe(at: Locator) -> str:
    """Name a place as a person would: "slide 12", "page iv (4)", "00:14:03", "line 7", "paragraph 12 (under Scope)"."""
    match at:
        case SlideRef(number=number):
            return f"slide {number}"
        case PageRef(number=number, label=label):
            return f"page {number}" if label in ("", str(number)) else f"page {label} ({number})"
        case TimeSpan(start_ms=start):
            return clock(start)
        case LineRef(number=number):
            return f"line {number}"
        case ParagraphRef(number=number, heading=heading):
            return f"paragraph {number} (under {heading})" if heading else f"paragraph {number}"
        case WebRef():
            return _describe_web(at)
        case _ as never:
            assert_never(never)


def _describe_web(at: WebRef) -> str:
    line = "" if at.line is None else f"line {at.line}"
    return ", ".join(filter(None, (at.page, f"#{at.anchor}" if at.anchor else "", line))) or "the page"


def clock(milliseconds: int) -> str:
    """Write a time in a recording as hours, minutes and whole seconds: "00:14:03"."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
