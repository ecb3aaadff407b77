"""Tables that only their spacing makes: several rows of short texts that stand under each other in columns.

No ruled line says where a cell ends, and cells are often guessed wrong; so what is found stays text in columns, for a
person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from extractors.pdf_lines import Line
from extractors.pdf_rows import rows_of
from extractors.pdf_tags import Role, Tag

_FIRST_NUMBER = 20_000_000
_A_PAGE = 1_000
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 3
_MOST_LINES = 2_000
_FAR = 3.2
_SAME_PLACE = 0.7
_ALIGNED = 0.8
_USUAL_LENGTH = 25
_LONGEST = 60
_RUNNING_ON = 0.25
_LETTER = 0.5
_WIDEST = 200
_LABEL = re.compile(r"(?:[^\w\s]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|\d+(?:\.\d+)+\.?)$")


def mark_columns(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a page, those of each table without rules under one tag with the role SPACED."""
    beside = len(lines) - len({round(line.y) for line in lines})
    if beside < _FEWEST_ROWS or len(lines) > _MOST_LINES:
        return tuple(lines)
    rows = rows_of([line for line in lines if line.upright and line.tag is None and not line.head])
    if sum(len(row) >= _FEWEST_COLUMNS for row in rows) < _FEWEST_ROWS:
        return tuple(lines)
    tags = dict[int, Tag]()
    for n, run in enumerate(run for run in _runs(rows) if _is_table(run)):
        tag = Tag(_FIRST_NUMBER + lines[0].page * _A_PAGE + n, Role.SPACED)
        tags.update((id(line), tag) for row in run for line in row)
    return tuple(line._replace(tag=tags[id(line)]) if id(line) in tags else line for line in lines)


def spaced_text(lines: Sequence[Line]) -> str:
    """Return lines as text in which spaces keep each stretch under those that it stands under on the page."""
    rows = rows_of(lines)
    left = min(line.x for line in lines)
    starts = sorted({round(line.x, 1) for line in lines})
    size = sorted(line.size for line in lines)[len(lines) // 2]
    columns = _columns(starts, size)
    texts = [[cell for line in row for cell in _cells(line, columns)] for row in rows]
    width = [0] * len(columns)
    for row in texts:
        for column, text in row:
            width[column] = max(width[column], len(text))
    places, at = list[int](), 0
    for n, start in enumerate(columns):
        at = max(at, min(round((start - left) / (_LETTER * size)), _WIDEST)) if n else 0
        places.append(at)
        at += width[n] + 2
    return "\n".join(_spaced(row, places) for row in texts)


def _runs(rows: Sequence[Sequence[Line]]) -> list[list[Sequence[Line]]]:
    """Return rows of several stretches that follow each other closely; a lone stretch ends a run."""
    runs = list[list[Sequence[Line]]]([[]])
    for row in rows:
        above = runs[-1][-1] if runs[-1] else None
        near = above is None or above[0].y - row[0].y < _FAR * row[0].size
        if _count(row) < 2 or not near:
            runs.append([])
        if _count(row) >= 2:
            runs[-1].append(row)
    return [run for run in runs if sum(_count(row) >= _FEWEST_COLUMNS for row in run) >= _FEWEST_ROWS]


def _count(row: Sequence[Line]) -> int:
    """Return how many cells a row has; a number or bullet is no cell."""
    return sum(not _LABEL.match(line.text) for line in row)


def _is_table(run: Sequence[Sequence[Line]]) -> bool:
    """Tell whether rows are a table: short texts that begin or end under each other, and no columns of prose."""
    cells = [line for row in run for line in row]
    lengths = sorted(len(line.text) for line in cells)
    running_on = sum(line.text[:1].islower() for line in cells)
    if lengths[len(lengths) // 2] > _USUAL_LENGTH or lengths[-1] > _LONGEST or running_on > _RUNNING_ON * len(cells):
        return False
    aligned = sum(any(_under(line, other) for other in cells if other is not line) for line in cells)
    return aligned >= _ALIGNED * len(cells)


def _under(line: Line, other: Line) -> bool:
    near = _SAME_PLACE * line.size
    level = abs(line.y - other.y) < 0.35 * line.size
    return not level and (abs(line.x - other.x) < near or abs(line.end - other.end) < near)


def _columns(starts: Sequence[float], size: float) -> list[float]:
    """Return where columns begin: stretches that begin less than two letters apart share one."""
    columns = list[float]()
    for start in starts:
        if not columns or start - columns[-1] > 2 * size * _LETTER:
            columns.append(start)
    return columns


def _cells(line: Line, columns: Sequence[float]) -> list[tuple[int, str]]:
    """Return the text of a line with its column, divided where another column begins at one of its spaces."""
    near = _LETTER * line.size
    first = max((n for n, start in enumerate(columns) if start <= line.x + near), default=0)
    per_letter = (line.end - line.x) / max(len(line.text), 1)
    found, begin = list[tuple[int, str]](), 0
    for n in range(first + 1, len(columns)):
        if not line.x < columns[n] < line.end - near or not per_letter:
            continue
        spaces = [place for place, letter in enumerate(line.text) if letter == " " and place > begin]
        wanted = (columns[n] - line.x) / per_letter
        cut = min(spaces, key=lambda place: abs(place + 1 - wanted), default=0)
        if cut and abs(cut + 1 - wanted) < 2:
            found.append((first, line.text[begin:cut]))
            first, begin = n, cut + 1
    return [*found, (first, line.text[begin:])]


def _spaced(row: Sequence[tuple[int, str]], places: Sequence[int]) -> str:
    text = ""
    for column, cells in groupby(row, key=lambda cell: cell[0]):
        text = (text + "  " if text else "").ljust(places[column]) + " ".join(words for _, words in cells)
    return text
