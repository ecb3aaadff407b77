"""The outline (bookmarks) of a PDF, checked against the pages: a title counts where it really stands in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.pdf_lines import Head, Line

_EMPTY_TITLE = re.compile(r"(?:slide|page|folie|diapositiva|seite|untitled|section)?\s*\d*", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W_]+")
_ENOUGH = 0.6
_LONGEST = 4
_MOST_ENTRIES = 2_000
_MOST_PAGES = 50
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: its title, its level from 1, and the page number (from 1) it leads to, if that is known."""

    title: str
    level: int
    page: int | None


def mark_outline(pages: Sequence[Sequence[Line]], entries: Sequence[OutlineEntry]) -> list[list[Line]]:
    """Return the lines of pages with those that an outline names marked as headings.

    Outlines lie: one that says "Slide 1", "Slide 2" or "Untitled", or whose titles are not in the text for the most
    part, is not used at all.
    """
    marked = [list(lines) for lines in pages]
    titled = [entry for entry in entries[:_MOST_ENTRIES] if not _EMPTY_TITLE.fullmatch(entry.title.strip())]
    if 2 * len(titled) < min(len(entries), _MOST_ENTRIES):
        return marked
    found = sum(_mark(marked, entry, number) for number, entry in enumerate(titled, start=1))
    return marked if found and found >= _ENOUGH * len(titled) else [list(lines) for lines in pages]


def chapters_of(entries: Sequence[OutlineEntry], pages: int) -> dict[int, str]:
    """Return the part of a talk that each page from the first part on stands in: the title of its outline entry.

    Only entries of the first level name parts, and only where each holds two of the `pages` or more on average: where
    there is one for almost each slide, they are titles of slides.
    """
    begins = {entry.page: entry.title for entry in entries[:_MOST_ENTRIES] if entry.level == 1 and entry.page}
    parts = [page for page in sorted(begins) if not _EMPTY_TITLE.fullmatch(begins[page].strip())]
    if not _FEWEST_PARTS <= len(parts) <= pages // 2:
        return {}
    ends = [*parts[1:], pages + 1]
    return {n: begins[page] for page, end in zip(parts, ends, strict=True) for n in range(page, end)}


def _mark(pages: list[list[Line]], entry: OutlineEntry, number: int) -> bool:
    wanted = _letters(entry.title)
    places = (
        range(min(len(pages), _MOST_PAGES))
        if entry.page is None
        else range(entry.page - 1, min(entry.page + 1, len(pages)))
    )
    for place in places:
        lines = pages[place]
        for first in range(len(lines)):
            last = _match(lines, first, wanted)
            if last:
                head = Head(entry.level, number, inferred=False)
                lines[first:last] = [line._replace(head=head) for line in lines[first:last]]
                return True
    return False


def _match(lines: list[Line], first: int, wanted: str) -> int:
    """Return the end of the stretch of lines from `first` that spells the title, or 0.

    A number before the title may stand in the text only, or in the outline only. A small one on a line of its own is
    the mark of a footnote.
    """
    spelled, own = "", _letters(lines[first].text)
    most = lines[first].size / 0.9 if own.isdecimal() else float("inf")
    for last in range(first, min(first + _LONGEST, len(lines)) if own else first):
        if lines[last].head or not 0.9 * lines[first].size <= lines[last].size <= most:
            return 0
        spelled += _letters(lines[last].text)
        if wanted and spelled.lstrip("0123456789") and _same(spelled, wanted):
            return last + 1
        if len(spelled) > len(wanted) + 8:
            return 0
    return 0


def _same(spelled: str, wanted: str) -> bool:
    return spelled == wanted or spelled.lstrip("0123456789") == wanted or wanted.lstrip("0123456789") == spelled


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
