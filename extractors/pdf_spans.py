"""Where the lines of a page stand in the text of the piece that they were joined to.

Joining takes hyphens, bullets and spaces away and puts others in, but never a letter: so letters are what places are
counted in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.pdf_layout import Piece
from extractors.pdf_lines import Line
from extractors.pdf_lists import marker_of

_LEVEL = 0.35


@dataclass(frozen=True, slots=True)
class Spelling:
    """The letters and digits of a text in lower case, and the place of each in the text."""

    letters: str
    places: tuple[int, ...]

    @staticmethod
    def of(text: str) -> Spelling:
        """Take the letters of a text."""
        places = [place for place, char in enumerate(text) if char.isalnum()]
        letters = letters_of(text)
        if len(letters) != len(places):
            places = [place for place in places for _ in text[place].casefold()]
        return Spelling(letters, tuple(places))

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and the end place in the text for the letters from `start` up to `end`, not empty."""
        return self.places[start], self.places[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Span:
    """A line of a piece with its first letter and the end of its letters in the spelling of the piece."""

    line: Line
    start: int
    end: int


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(filter(str.isalnum, text)).casefold()


def spans_of(piece: Piece, spelling: Spelling) -> tuple[Span, ...]:
    """Return where the lines of a piece stand in its text; lines that are not found in it are left out."""
    found, reached = list[Span](), 0
    for line in piece.lines:
        wanted = letters_of(line.text)
        at = spelling.letters.find(wanted, reached) if wanted else -1
        if at < 0 and (marker := marker_of(line.text)):
            wanted = letters_of(line.text[marker.length :])
            at = spelling.letters.find(wanted, reached) if wanted else -1
        if at < 0 and wanted:
            at = spelling.letters.find(wanted)
        if at >= 0:
            found.append(Span(line, at, at + len(wanted)))
            reached = at + len(wanted)
    return tuple(found)


def span_with(spans: Sequence[Span], line: Line) -> Span | None:
    """Return the span of the line that a line of the same page is, or was made a part of; None without one."""
    for span in spans:
        whole = span.line
        level = whole.page == line.page and abs(whole.y - line.y) < _LEVEL * max(whole.size, line.size)
        if level and whole.x - 1 <= line.x and line.end <= whole.end + 1:
            return span
    return None
