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
_WIDELY_SET = 2.0
_FAR_LARGER = 1.2
_FEWEST_ENTRIES = 3


def mark_titles(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a slide with its title marked as a heading of level 1 and put first.

    A heading that the outline or the tag tree names is taken before one that is only large; not so an entry of a list
    that has a title of its own, as where a slide lists the sections of a talk.
    """
    named, largest = _named(lines), _title(sheet, lines)
    stated = bool(named) and not (largest and _heads(largest[0], named[0]) and _is_entry(named[0], lines))
    title = named if stated else largest
    if not title:
        return list(lines)
    head = Head(1, sheet.number, inferred=not stated)
    rest = [line._replace(head=None) for line in lines if line not in title]
    return [line._replace(head=head) for line in title] + rest


def _named(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the first heading that the outline or the tag tree names."""
    stated = [line for line in lines if line.head]
    number = stated[0].head.number if stated and stated[0].head else 0
    return [line for line in stated if line.head and line.head.number == number]


def _heads(large: Line, line: Line) -> bool:
    """Tell whether a large line stands above another that it is far larger than."""
    return large.size > _FAR_LARGER * line.size and large.y > line.y


def _is_entry(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line is one of several that begin under each other in the same size."""
    near = 0.1 * line.size
    return (
        sum(abs(line.x - other.x) < near and abs(line.size - other.size) < near for other in lines) >= _FEWEST_ENTRIES
    )


def _title(sheet: Sheet, lines: Sequence[Line]) -> list[Line]:
    upright = [line for line in lines if line.upright and any(letter.isalpha() for letter in line.text)]
    upper = [line for line in upright if line.y > _UPPER * sheet.height]
    plain = [line for line in upper if not _bullet(line)] or upper or upright
    if not plain:
        return []
    first = max(plain, key=lambda line: (round(line.size), line.y))
    title, at = [first], lines.index(first)
    for line in lines[at + 1 : at + _MOST_LINES]:
        below = 0 < title[-1].y - line.y < (_WIDELY_SET if _centred(title[-1], line) else 1.5) * first.size
        least = _SMALLER if title[-1].text.endswith(":") else _AS_LARGE
        if not below or not least * first.size < line.size < 1.05 * first.size or _bullet(line):
            break
        title.append(line)
    return title if sum(len(line.text) for line in title) <= _LONGEST else []


def _centred(above: Line, line: Line) -> bool:
    """Tell whether two lines of different length stand centred under each other, as the words of a divider do."""
    return abs(above.x + above.end - line.x - line.end) < 0.2 * line.size and abs(above.x - line.x) > 0.3 * line.size


def _bullet(line: Line) -> bool:
    marker = marker_of(line.text)
    return marker is not None and not marker.ordered
