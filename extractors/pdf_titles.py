"""The title of each page of printed slides: the largest line of its upper part, with the lines that go on with it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pdf_lines import Head, Line, Sheet
from extractors.pdf_lists import marker_of

_UPPER = 0.55
_LONGEST = 150
_MOST_LINES = 3
_AS_LARGE = 0.95
_SMALLER = 0.6


def mark_titles(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a slide with its title marked as a heading of level 1 and put first.

    A heading that the outline or the tag tree names is taken before one that is only large.
    """
    stated = [line for line in lines if line.head]
    if stated:
        number = stated[0].head and stated[0].head.number
        title = [line for line in stated if line.head and line.head.number == number]
    else:
        title = _title(sheet, lines)
    if not title:
        return list(lines)
    head = Head(1, sheet.number, inferred=not stated)
    rest = [line._replace(head=None) for line in lines if line not in title]
    return [line._replace(head=head) for line in title] + rest


def _title(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    upright = [line for line in lines if line.upright and any(letter.isalpha() for letter in line.text)]
    upper = [line for line in upright if line.y > _UPPER * sheet.height]
    plain = [line for line in upper if not _bullet(line)] or upper or upright
    if not plain:
        return []
    first = max(plain, key=lambda line: (round(line.size), line.y))
    title, at = [first], lines.index(first)
    for line in lines[at + 1 : at + _MOST_LINES]:
        below = 0 < title[-1].y - line.y < 1.5 * first.size
        least = _SMALLER if title[-1].text.endswith(":") else _AS_LARGE
        if not below or not least * first.size < line.size < 1.05 * first.size or _bullet(line):
            break
        title.append(line)
    return title if sum(len(line.text) for line in title) <= _LONGEST else []


def _bullet(line: Line) -> bool:
    marker = marker_of(line.text)
    return marker is not None and not marker.ordered
