"""Tables that ruled lines make: the text in each cell, as lines that say which cell they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.pdf_grid import Cell, Grid, grids_of
from extractors.pdf_lines import Fonts, Line, to_lines
from extractors.pdf_page import ReadPage
from extractors.pdf_pen import Fragment
from extractors.pdf_tags import Role, Tag

_FIRST_NUMBER = 10_000_000
_A_PAGE = 10_000
_FILLED = 0.3
_FEWEST_FILLED = 3
_LONGEST_CELL = 2_000
_USUAL_CELL = 600
_BESIDE = 1.5
_MOST_PARTS = 60
_SPACE = re.compile(r"\s+")


def page_lines(page: ReadPage, fonts: Fonts) -> tuple[Line, ...]:
    """Return the lines of a page without tags; those in cells of ruled tables carry a tag that names the cell."""
    found = [table for grid in grids_of(page.rules) if (table := _table(grid, page.fragments))]
    if not found:
        return to_lines(page.fragments, page.number, None, fonts)
    inside = {place: n for n, table in enumerate(found) for place in table.fragments}
    lines, waiting, done = list[Line](), list[Fragment](), set[int]()
    for place, fragment in enumerate(page.fragments):
        number = inside.get(place)
        if number is None:
            waiting.append(fragment)
        elif number not in done:
            done.add(number)
            lines.extend(to_lines(waiting, page.number, None, fonts))
            waiting = []
            lines.extend(_lines(found[number], page.number, number, fonts))
    return (*lines, *to_lines(waiting, page.number, None, fonts))


@dataclass(frozen=True, slots=True)
class _Table:
    """The fragments in each cell of a grid, row by row, and the places that they have among those of the page."""

    cells: tuple[tuple[Cell, tuple[Fragment, ...]], ...]
    fragments: frozenset[int]


def _table(grid: Grid, fragments: Sequence[Fragment]) -> _Table | None:
    """Return a grid with its text, or None when it is no table: whole pages of text in a cell, or hardly a cell filled.

    The boxes of a drawing make many rows and columns with few words: headings and labels alone fill more of a table.
    """
    held: list[list[Fragment]] = [[] for _ in grid.cells]
    places, (left, bottom, right, top) = set[int](), grid.box
    for place, fragment in enumerate(fragments):
        inside = bottom <= fragment.y + 0.3 * fragment.size < top and left - 1 <= fragment.x < right
        if not inside or not fragment.upright:
            continue
        for at, part in _parted(fragment, grid.cells):
            held[at].append(part)
            places.add(place)
    filled = [sum(len(part.text.strip()) for part in parts) for parts in held]
    rows = {cell.row for cell, letters in zip(grid.cells, filled, strict=True) if letters}
    columns = {cell.column for cell, letters in zip(grid.cells, filled, strict=True) if letters}
    least = max(_FEWEST_FILLED, _FILLED * len(filled), grid.rows + grid.columns - 1)
    enough = sum(map(bool, filled)) >= least and len(rows) > 1 < len(columns)
    if not enough or max(filled) > _LONGEST_CELL or sum(filled) > _USUAL_CELL * sum(map(bool, filled)):
        return None
    return _Table(tuple(zip(grid.cells, map(tuple, held), strict=True)), frozenset(places))


def _parted(fragment: Fragment, cells: Sequence[Cell]) -> list[tuple[int, Fragment]]:
    """Return a fragment with the place of its cell, cut at the spaces nearest to the borders that it crosses."""
    parts, rest = list[tuple[int, Fragment]](), fragment
    height = fragment.y + 0.3 * fragment.size
    while len(parts) < _MOST_PARTS:
        start = min(rest.x + _BESIDE, (rest.x + rest.end) / 2)
        at = next((n for n, cell in enumerate(cells) if cell.holds(start, height)), None)
        if at is None:
            break
        cut = _cut(rest, cells[at].right) if rest.end > cells[at].right + _BESIDE else 0
        if not cut:
            return [*parts, (at, rest)]
        per_letter = (rest.end - rest.x) / len(rest.text)
        edge, beyond = cells[at].right, rest.x + (cut + 1) * per_letter
        parts.append((at, rest._replace(text=rest.text[:cut], end=min(edge, beyond))))
        rest = rest._replace(text=rest.text[cut:].lstrip(), x=max(edge, min(beyond, rest.end)))
    return parts


def _cut(fragment: Fragment, edge: float) -> int:
    """Return the place of the space in a fragment that is nearest to a border, 0 when there is none."""
    spaces = [found.start() for found in _SPACE.finditer(fragment.text.rstrip()) if found.start()]
    wanted = (edge - fragment.x) / (fragment.end - fragment.x) * len(fragment.text)
    return min(((abs(place - wanted), place) for place in spaces), default=(0.0, 0))[1]


def _lines(table: _Table, page: int, place: int, fonts: Fonts) -> list[Line]:
    number = _FIRST_NUMBER + (page * _A_PAGE) + place * 100
    lines = list[Line]()
    for n, (cell, fragments) in enumerate(table.cells):
        block = _FIRST_NUMBER + page * _A_PAGE * 1_000 + place * _A_PAGE + n
        tag = Tag(block, Role.CELL, 0, number, cell.row + 1, cell.column, rows=cell.rows, columns=cell.columns)
        lines.extend(line._replace(tag=tag) for line in to_lines(_in_order(fragments), page, None, fonts))
    first = {line.bold for line in lines if line.tag and line.tag.row == 1}
    others = {line.bold for line in lines if line.tag and line.tag.row > 1}
    if first == {True} and False in others:
        return [_headed(line) for line in lines]
    return lines


def _headed(line: Line) -> Line:
    header = line.tag is not None and line.tag.row == 1
    return line._replace(tag=line.tag._replace(header=True)) if line.tag and header else line


def _in_order(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Return the fragments of a cell from top to bottom where they were drawn in another order."""
    falling = all(below.y <= above.y + above.size for above, below in pairwise(fragments))
    return list(fragments) if falling else sorted(fragments, key=lambda one: (-round(one.y), one.x))


def together(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page with those of each ruled table in one place, row by row."""
    tables = {line.tag.table for line in lines if line.tag and line.tag.table >= _FIRST_NUMBER}
    if not tables:
        return list(lines)
    ordered, done = list[Line](), set[int]()
    for line in lines:
        number = line.tag.table if line.tag else 0
        if number not in tables:
            ordered.append(line)
        elif number not in done:
            done.add(number)
            cells = [(one.tag, one) for one in lines if one.tag and one.tag.table == number]
            ordered.extend(one for _, one in sorted(cells, key=lambda pair: (pair[0].row, pair[0].column)))
    return ordered
