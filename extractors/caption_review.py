"""Tells by a transcript's own notes whether somebody has reviewed it: the notes that `unitsmith transcribe` writes.

Their words stand here because they are written on one floor and read on another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.locator import TimeSpan

GUESSES = Code(
    "X370",
    Severity.WARNING,
    "places marked as guesses to which nobody has listened yet: {count}",
    'Listen at this place and at every other one marked "NOTE listen" in the file, correct the words, and delete '
    "the mark.",
)
UNREVIEWED = Code(
    "X371",
    Severity.WARNING,
    "this transcript was made by {maker} and nobody has reviewed it",
    "Read it beside the recording and correct the words, then delete the note at its head that says so.",
)

NOT_REVIEWED = "Not reviewed yet. Made by"
"""How the note at the head of a transcript begins, below the word NOTE; who made it follows, then ", from FILE."."""

LISTEN = "NOTE listen:"
"""How the mark before a caption begins whose words are a guess."""

_MAKER = re.compile(rf"^NOTE\s+{re.escape(NOT_REVIEWED)}\s+(.+), from .*$", re.MULTILINE)
_MARK = re.compile(rf"^{re.escape(LISTEN)}", re.MULTILINE)
_START = re.compile(r"^(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})\s*-->", re.MULTILINE)


def review_remarks(source: str, text: str) -> Iterator[Diagnostic]:
    """Yield what the notes in a caption file's text tell: X371 while the head's note is there, X370 while marks are.

    A file without such notes, from a platform or reviewed by a person, gives nothing.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if maker := _MAKER.search(lines):
        yield UNREVIEWED.of(source, maker=one_line(maker[1]))
    marks = [mark.end() for mark in _MARK.finditer(lines)]
    if marks:
        yield GUESSES.of(source, _next_place(lines, marks[0]), count=len(marks))


def _next_place(text: str, position: int) -> TimeSpan | None:
    """Return where the first caption after a position begins; nothing where none follows."""
    found = _START.search(text, position)
    if not found:
        return None
    hours, minutes, seconds, thousandths = (int(part or 0) for part in found.groups())
    start = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    return TimeSpan(start, start)
