"""Sums up where something stands in its sources, as a person would: "deck.pptx, slides 3-7 and 9"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from extractors.locator import LineRef, Locator, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef, clock
from extractors.model import Block, Heading
from segmenters.model import Passage

_PAUSE_MS = 30_000
_GAP_LINES = 20
_MOST_HEADINGS = 2
"""More headings than these are named by the first and the last of them."""


def sources_of(passages: Iterable[Passage]) -> tuple[str, ...]:
    """Return one line for each source of the passages, in order of appearance, with the places that they cover.

    Places that say the same as a passage and were left out for that are among them.
    """
    given = tuple(passages)
    shown = [(passage.source, place_of(passage.block)) for passage in given]
    return summed_up([*shown, *repeats_of(given)])


def repeats_of(passages: Iterable[Passage]) -> tuple[tuple[str, Locator], ...]:
    """Return sources and places that say the same as one of the passages and were left out for that."""
    return tuple((same.source, same.at) for passage in passages for same in passage.also_at)


def summed_up(places: Iterable[tuple[str, Locator]]) -> tuple[str, ...]:
    """Return one line for each source, in order of appearance, with the places in it."""
    return tuple(f"{source}, {covered}" for source, covered in by_source(places).items())


def by_source(places: Iterable[tuple[str, Locator]]) -> dict[str, str]:
    """Return the places of each source summed up, sources in order of appearance."""
    found: dict[str, list[Locator]] = {}
    for source, at in places:
        found.setdefault(source, []).append(at)
    return {source: cover(own) for source, own in found.items()}


def cover(places: Iterable[Locator]) -> str:
    """Sum up places of one source; stretches are joined over a short pause (30 seconds, 20 lines or paragraphs)."""
    found = list(places)
    slides = [(at.number, at.number) for at in found if isinstance(at, SlideRef)]
    pages = [(at.number, at.number) for at in found if isinstance(at, PageRef)]
    lines = [(at.number, at.number) for at in found if isinstance(at, LineRef)]
    times = [(at.start_ms, at.end_ms) for at in found if isinstance(at, TimeSpan)]
    parts = [
        _numbered("slide", _joined(slides, 1)),
        _numbered("page", _joined(pages, 1)),
        _numbered("line", _joined(lines, _GAP_LINES)),
        _paragraphs([at for at in found if isinstance(at, ParagraphRef)]),
        _in_web([at for at in found if isinstance(at, WebRef)]),
        _listed([f"{clock(start)}-{clock(end)}" for start, end in _joined(times, _PAUSE_MS)]),
    ]
    return ", ".join(part for part in parts if part)


def place_of(block: Block) -> Locator:
    """Return the place of a block as it is summed up: a heading of a document goes with what stands under it."""
    if isinstance(block, Heading) and isinstance(block.at, ParagraphRef):
        return ParagraphRef(block.at.number, block.text)
    return block.at


def vicinity(at: Locator) -> str:
    """Return the same text for places of one source that a reader has before them at once: a slide, a page.

    A document without pages is all one: its headings, which are shown, tell where to look.
    """
    match at:
        case SlideRef(number=number) | PageRef(number=number):
            return str(number)
        case WebRef(page=page):
            return page
        case LineRef() | ParagraphRef() | TimeSpan():
            return ""
        case _ as never:
            assert_never(never)


def position(at: Locator) -> tuple[str, int]:
    """Return a value by which the places of one source stand in order; pages of a package stand by their names."""
    match at:
        case SlideRef() | PageRef() | LineRef() | ParagraphRef():
            return "", at.number
        case WebRef(page=page, line=line):
            return page, line or 0
        case TimeSpan(start_ms=start):
            return "", start
        case _ as never:
            assert_never(never)


def _paragraphs(places: Sequence[ParagraphRef]) -> str:
    """Write "paragraphs 12-18 under Scope"."""
    headings = list(dict.fromkeys(at.heading for at in places))
    if len(headings) > _MOST_HEADINGS:
        numbers = _numbered("paragraph", _joined([(at.number, at.number) for at in places], _GAP_LINES))
        named = [heading for heading in headings if heading]
        return f"{numbers}, from {named[0]} to {named[-1]}"
    parts = []
    for heading in headings:
        own = [(at.number, at.number) for at in places if at.heading == heading]
        numbers = _numbered("paragraph", _joined(own, _GAP_LINES))
        parts.append(f"{numbers} under {heading}" if heading else numbers)
    return _listed(parts)


def _in_web(places: Sequence[WebRef]) -> str:
    """Write "pages intro.html and end.html" inside a package, "#scope, lines 12-40" in a single page."""
    pages = list(dict.fromkeys(at.page for at in places if at.page))
    if pages:
        return f"page{'s' if len(pages) > 1 else ''} {_listed(pages)}"
    anchors = {at.anchor for at in places}
    shared = f"#{places[0].anchor}" if len(anchors) == 1 and places[0].anchor else ""
    numbers = [(at.line, at.line) for at in places if at.line is not None]
    parts = [shared, _numbered("line", _joined(numbers, _GAP_LINES))]
    return ", ".join(part for part in parts if part) or ("the page" if places else "")


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
