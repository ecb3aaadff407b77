"""Footnotes at the foot of a page: taken out of its text, and put behind what goes on over the end of the page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from extractors.code_fonts import is_code_face
from extractors.pdf_flow import runs_on
from extractors.pdf_groups import Group, group_lines
from extractors.pdf_lines import Line
from extractors.pdf_style import Style
from extractors.pdf_tags import Role
from extractors.pdf_words import superscript

NOTE = re.compile(r"[\d*†‡⁰¹²³⁴-⁹]{1,3}\s?\S")
_BEGINS = re.compile(r"(?:[1-9]\d?|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?|1[⁰⁴-⁹]|[*†‡]) ?[^\W\d]")
_GLUED = re.compile(r"[\d⁰¹²³⁴-⁹]{1,3}(?=[^\W\d_])")
SMALLER = 0.93


class Parted(NamedTuple):
    """The lines of the text of a page, and those of the notes at its foot, both in reading order."""

    text: list[Line]
    notes: list[Line]


def part_notes(lines: Sequence[Line], style: Style) -> Parted:
    """Part the lines of a page, given in reading order, from its footnotes.

    These are its last lines, all smaller than running text, the first of which begins with a mark; code that stands
    above them may be as small.
    """
    first = len(lines)
    while first and _is_small(lines[first - 1], style):
        first -= 1
    while first < len(lines) and is_code_face(lines[first].font):
        first += 1
    noted = 0 < first < len(lines) and _BEGINS.match(lines[first].text) is not None
    if not noted or any(line.y <= lines[first].y for line in lines[:first]):
        return Parted(list(lines), [])
    return Parted(list(lines[:first]), _raised(lines[first:]))


def put_behind(groups: Sequence[Group], pages: Sequence[Sequence[Line]], style: Style) -> list[Group]:
    """Return the groups of a text with the notes of its `pages` behind the paragraph or list that a page ends in."""
    placed, waiting = list[Group](), list[Group]()
    notes = [found for lines in pages if lines and (found := _notes(lines, style))]
    for group in groups:
        while notes and notes[0][0].first.page < group.first.page:
            waiting += notes.pop(0)
        if waiting and not _goes_on(placed[-1:], group):
            placed += waiting
            waiting = []
        placed.append(group)
    return placed + waiting + [group for found in notes for group in found]


def _raised(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of notes with numbers that touch the first word, "1See", as the raised marks that they are."""
    marked, expected = list[Line](), 0
    for line in lines:
        glued = _GLUED.match(line.text)
        number = int(unicodedata.normalize("NFKC", glued[0])) if glued else 0
        if glued and (not expected or number == expected):
            line = line._replace(text=f"{superscript(glued[0])} {line.text[glued.end() :]}")  # noqa: PLW2901  the same line
            expected = number + 1
        marked.append(line)
    return marked


def _is_small(line: Line, style: Style) -> bool:
    return line.upright and line.size < SMALLER * style.size and line.cells == 1 and not (line.tag or line.head)


def _notes(lines: Sequence[Line], style: Style) -> list[Group]:
    """Return the notes of a page; what begins without a mark goes on with the note above it."""
    notes = list[Group]()
    for group in group_lines([lines], style):
        if notes and not group.marker and not NOTE.match(group.first.text):
            notes[-1].lines += group.lines
        else:
            notes.append(group)
    return notes


def _goes_on(before: Sequence[Group], group: Group) -> bool:
    """Tell whether a group goes on with the last one before it: the same list, the same sentence, what it announces."""
    if not before or group.first.head:
        return False
    above = before[0]
    code = group.first.tag is not None and group.first.tag.role is Role.CODE
    announced = above.last.text.endswith(":") and (group.marker is not None or code)
    return announced or (above.marker is not None and group.marker is not None) or runs_on(above, group)
