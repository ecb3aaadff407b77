"""Sums up where something stands in its sources, as a person would: "deck.pptx, slides 3-7 and 9"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from extractors.locator import LineRef, Locator, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef, clock
from segmenters.model import Passage

_PAUSE_MS = 30_000
_GAP_LINES = 20


def sources_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Return one line for each source of the passages, in order of appearance, with the places that they cover."""
    places: dict[str, list[Locator]] = {}
    for passage in passages:
        places.setdefault(passage.source, []).append(passage.block.at)
    return tuple(f"{source}, {cover(found)}" for source, found in places.items())


def cover(places: Iterable[Locator]) -> str:
    """Sum up places of one source; stretches are joined over a short pause (30 seconds, 20 lines of text)."""
    found = list(places)
    slides = [(at.number, at.number) for at in found if isinstance(at, SlideRef)]
    pages = [(at.number, at.number) for at in found if isinstance(at, PageRef)]
    lines = [(at.number, at.number) for at in found if isinstance(at, LineRef)]
    paragraphs = [(at.number, at.number) for at in found if isinstance(at, ParagraphRef)]
    pages_of_web = list(dict.fromkeys(at.page or f"line {at.line}" for at in found if isinstance(at, WebRef)))
    times = [(at.start_ms, at.end_ms) for at in found if isinstance(at, TimeSpan)]
    parts = [
        _numbered("slide", _joined(slides, 1)),
        _numbered("page", _joined(pages, 1)),
        _numbered("line", _joined(lines, _GAP_LINES)),
        _numbered("paragraph", _joined(paragraphs, _GAP_LINES)),
        _listed(pages_of_web),
        _listed([f"{clock(start)}-{clock(end)}" for start, end in _joined(times, _PAUSE_MS)]),
    ]
    return ", ".join(part for part in parts if part)


def position(at: Locator) -> int:
    """Return a number by which the places of one source stand in order."""
    match at:
        case SlideRef() | PageRef() | LineRef() | ParagraphRef():
            return at.number
        case WebRef(line=line):
            return line or 0
        case TimeSpan(start_ms=start):
            return start
        case _ as never:
            assert_never(never)


def _joined(stretches: list[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _numbered(noun: str, stretches: list[tuple[int, int]]) -> str:
    if not stretches:
        return ""
    several = len(stretches) > 1 or stretches[0][0] != stretches[0][1]
    texts = [str(start) if start == end else f"{start}-{end}" for start, end in stretches]
    return f"{noun}{'s' if several else ''} {_listed(texts)}"


def _listed(texts: list[str]) -> str:
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)
