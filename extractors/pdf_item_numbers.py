"""Numbers of items that talks draw small in a ball before their text: they become "1.", "2.", "3." of a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.pdf_lines import Line

_SMALLER = 0.8
_HIGHEST = 0.2
_NEAREST, _FARTHEST = 0.3, 2.0
_SAME_PLACE = 2.0
_FEWEST = 2


def join_item_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, given in reading order, with such numbers before the line that follows each.

    Under each other they count from 1, and none is raised as far as the mark of a footnote.
    """
    places = [n for n, (number, line) in enumerate(pairwise(lines)) if _is_number(number, line)]
    counted = [n for column in _columns(lines, places) for n in column]
    joined, numbers = list[Line](), set(counted)
    for n, line in enumerate(lines):
        if n - 1 in numbers:
            number = joined.pop()
            line = line._replace(text=f"{number.text}. {line.text}", x=number.x)  # noqa: PLW2901  the same line
        joined.append(line)
    return joined


def _is_number(number: Line, line: Line) -> bool:
    size = line.size
    small = number.text.isdecimal() and len(number.text) < 3 and number.size < _SMALLER * size
    plain = number.upright and line.upright and not (number.tag or line.tag or line.head)
    level = -0.05 * size <= number.y - line.y < _HIGHEST * size
    return small and plain and level and _NEAREST * size < line.x - number.end < _FARTHEST * size


def _columns(lines: Sequence[Line], places: Sequence[int]) -> list[list[int]]:
    """Return the places of numbers that begin under each other and count from 1."""
    columns = list[list[int]]()
    for n in places:
        value, x = int(lines[n].text), lines[n].x
        open_column = next((c for c in columns if len(c) == value - 1 and abs(lines[c[0]].x - x) < _SAME_PLACE), None)
        if open_column:
            open_column.append(n)
        elif value == 1:
            columns.append([n])
    return [column for column in columns if len(column) >= _FEWEST]
