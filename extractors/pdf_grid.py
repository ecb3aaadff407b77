"""Ruled lines of a page to grids of cells: only where lines cross to form at least two rows and two columns."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractors.pdf_page import Rule

_NEAR = 2.5
_SHORTEST = 6.0
_LEAST_SIDE = 4.0
_FEWEST = 4
_MOST_RULES = 3_000
_MOST_CELLS = 2_500
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid: its row (from the top) and column from 0, how many of each it takes, its box in points."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies in the cell."""
        return self.left <= x < self.right and self.bottom <= y < self.top


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells that ruled lines make, row by row."""

    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return max(cell.row + cell.rows for cell in self.cells)

    @property
    def columns(self) -> int:
        """Return the number of columns."""
        return max(cell.column + cell.columns for cell in self.cells)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Return left, bottom, right and top."""
        lefts, bottoms = (cell.left for cell in self.cells), (cell.bottom for cell in self.cells)
        rights, tops = (cell.right for cell in self.cells), (cell.top for cell in self.cells)
        return min(lefts), min(bottoms), max(rights), max(tops)


class _Bar(NamedTuple):
    """A straight line: its place across, and where it begins and ends along."""

    at: float
    start: float
    end: float


def grids_of(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """Return the grids on a page from the top; a page with more lines than any table needs has none (a drawing)."""
    if not _FEWEST <= len(rules) <= _MOST_RULES or len({round(rule.x0) for rule in rules}) < 2:
        return ()
    level = _united([_Bar(r.y0, min(r.x0, r.x1), max(r.x0, r.x1)) for r in rules if abs(r.y0 - r.y1) < 1])
    upright = _united([_Bar(r.x0, min(r.y0, r.y1), max(r.y0, r.y1)) for r in rules if abs(r.x0 - r.x1) < 1])
    grids = [grid for rows, columns in _crossing(level, upright) if (grid := _grid(rows, columns))]
    return tuple(sorted(grids, key=lambda grid: -grid.box[3]))


def _united(bars: Sequence[_Bar]) -> list[_Bar]:
    """Return lines with those that lie on each other, or go on where another ends, made one."""
    united = list[_Bar]()
    for bar in sorted(bars, key=lambda one: (round(one.at), one.start)):
        last = united[-1] if united else None
        if last and abs(last.at - bar.at) < _NEAR and bar.start <= last.end + _NEAR:
            united[-1] = _Bar(last.at, last.start, max(last.end, bar.end))
        else:
            united.append(bar)
    return [bar for bar in united if bar.end - bar.start >= _SHORTEST]


def _crossing(level: Sequence[_Bar], upright: Sequence[_Bar]) -> list[tuple[list[_Bar], list[_Bar]]]:
    """Return groups of level and upright lines that are connected by crossing or touching each other."""
    owner = list(range(len(level) + len(upright)))

    def root(n: int) -> int:
        while owner[n] != n:
            owner[n] = n = owner[owner[n]]
        return n

    ordered = sorted(range(len(level)), key=lambda n: level[n].at)
    heights = [level[n].at for n in ordered]
    for m, column in enumerate(upright, start=len(level)):
        for n in ordered[bisect_left(heights, column.start - _NEAR) :]:
            if level[n].at > column.end + _NEAR:
                break
            if level[n].start - _NEAR <= column.at <= level[n].end + _NEAR:
                owner[root(m)] = root(n)
    groups = defaultdict[int, tuple[list[_Bar], list[_Bar]]](lambda: ([], []))
    for n, bar in enumerate(level):
        groups[root(n)][0].append(bar)
    for m, bar in enumerate(upright, start=len(level)):
        groups[root(m)][1].append(bar)
    return [group for group in groups.values() if group[0] and group[1]]


def _grid(level: Sequence[_Bar], upright: Sequence[_Bar]) -> Grid | None:
    """Return the grid that connected lines make; open sides count as ruled where the other lines end together."""
    heights = _places([bar.at for bar in level], [end for bar in upright for end in (bar.start, bar.end)])
    edges = _places([bar.at for bar in upright], [end for bar in level for end in (bar.start, bar.end)])
    rows, columns = len(heights) - 1, len(edges) - 1
    if rows < 2 or columns < 2 or rows * columns > _MOST_CELLS:
        return None
    heights.reverse()
    taken, cells = set[tuple[int, int]](), list[Cell]()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            across = 1
            while (row, column + across) not in taken and column + across < columns:
                if _is_ruled(upright, edges[column + across], heights[row + 1], heights[row]):
                    break
                across += 1
            right, down = edges[column + across], 1
            while row + down < rows and not _is_ruled(level, heights[row + down], edges[column], right):
                if any((row + down, one) in taken for one in range(column, column + across)):
                    break
                down += 1
            taken.update((r, c) for r in range(row, row + down) for c in range(column, column + across))
            cells.append(Cell(row, column, down, across, edges[column], heights[row + down], right, heights[row]))
    return Grid(tuple(cells)) if len(cells) >= 4 else None


def _places(ruled: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Return where lines stand, in order; ends of crossing lines add an open side outside of them."""
    places = list[float]()
    for at in sorted(ruled):
        if not places or at - places[-1] > _LEAST_SIDE:
            places.append(at)
    low, high = min(ends), max(ends)
    if places and places[0] - low > 2 * _LEAST_SIDE:
        places.insert(0, low)
    if places and high - places[-1] > 2 * _LEAST_SIDE:
        places.append(high)
    return places


def _is_ruled(bars: Sequence[_Bar], at: float, start: float, end: float) -> bool:
    """Tell whether lines at a place cover most of a stretch."""
    covered = sum(
        max(0.0, min(bar.end, end) - max(bar.start, start)) for bar in bars if abs(bar.at - at) <= _LEAST_SIDE
    )
    return covered >= _COVERED * (end - start)
