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

    A number before the title may stand in the text only, or in the outline only.
    """
    spelled = ""
    for last in range(first, min(first + _LONGEST, len(lines))):
        if lines[last].head or lines[last].size < 0.9 * lines[first].size:
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
