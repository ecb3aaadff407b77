"""Reads chapter files: YouTube's list ("0:00 Welcome") and WebVTT of the kind "chapters"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.clock_time import milliseconds
from extractors.hygiene import one_line


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where a chapter of a recording begins, in milliseconds, and what it is called."""

    start_ms: int
    title: str


_LISTED = re.compile(
    r"[-*•]?\s*[\[(]?(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?(?:\s*[-–—:|]\s*|\s+)(?P<title>\S.{0,199})"
)
_ARROW = re.compile(r"(?P<time>(?:\d{1,3}:)?\d{1,2}:\d{2})\.\d{3}\s+-->\s+(?:\d{1,3}:)?\d{1,2}:\d{2}\.\d{3}(?:\s.*)?")
_KIND = re.compile(r"Kind:\s*chapters\s*", re.IGNORECASE)
_TITLE = re.compile(r"(?:chapters|timestamps|kapitel|chapitres|capítulos)\s*:?", re.IGNORECASE)
_LEAST = 3
_SHORTEST_MS = 10_000
_HEADER_LINES = 10


def is_web_chapters(lines: Sequence[str]) -> bool:
    """Tell WebVTT that says in its header that it holds chapters."""
    header = itertools.takewhile(lambda line: line.strip(), lines[:_HEADER_LINES])
    first, *rest = [*header, ""]
    return first.lstrip("\ufeff").startswith("WEBVTT") and any(_KIND.fullmatch(line) for line in rest)


def is_list(lines: Sequence[str]) -> bool:
    """Tell a list of chapters as YouTube asks for it: nothing but times with titles.

    The first at 0:00, three or more, ten seconds or more each (YouTube Help, "Add video chapters").
    """
    filled = [line for line in lines if line.strip()]
    if filled and _TITLE.fullmatch(filled[0].lstrip("\ufeff").strip()):
        del filled[0]
    chapters = _listed(filled)
    if not _LEAST <= len(chapters) == len(filled) or chapters[0].start_ms:
        return False
    return all(later.start_ms - one.start_ms >= _SHORTEST_MS for one, later in itertools.pairwise(chapters))


def read_chapters(lines: Sequence[str]) -> tuple[Chapter, ...]:
    """Return the chapters of either kind of file, in the order of the file."""
    found = []
    for line, following in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        if (match := _ARROW.fullmatch(line.strip())) and (title := one_line(following)):
            found.append(Chapter(milliseconds(match["time"]), title))
    return tuple(found) or _listed([line for line in lines if line.strip()])


def _listed(lines: Sequence[str]) -> tuple[Chapter, ...]:
    matches = (_LISTED.fullmatch(line.lstrip("\ufeff").strip()) for line in lines)
    return tuple(Chapter(milliseconds(match["time"]), one_line(match["title"])) for match in matches if match)
