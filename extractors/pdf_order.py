"""The order in which a person reads the lines of a page.

The order of drawing is right for most files, and sorting by height is wrong for all pages with columns. So the order of
drawing stays unless it contradicts the page: then the tag tree decides, or else blocks of lines are put in order by
cutting the page at its white gaps (XY-cut: Nagy and Seth 1984), columns before rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.pdf_lines import Line

_MOST_RUNS = 300
_MOST_CUTS = 60
_GUTTER = 4.0


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines drawn one under the other in one style, with the box around them."""

    lines: tuple[Line, ...]
    left: float
    right: float
    top: float
    bottom: float


def in_reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of one page in reading order; lines that are not upright come last, as they were drawn."""
    upright = _unwoven([line for line in lines if line.upright])
    turned = [line for line in lines if not line.upright]
    if all(line.y <= above.y for above, line in pairwise(upright)):
        return (*upright, *turned)  # nothing was drawn after what stands under it
    runs = _runs(upright)
    if _contradicts(runs):
        if upright and all(line.tag for line in upright):
            return (*sorted(upright, key=lambda line: line.tag.block if line.tag else 0), *turned)
        runs = _cut(runs, _MOST_CUTS)
    return tuple(line for run in runs for line in run.lines) + tuple(turned)


def _runs(lines: Sequence[Line]) -> list[_Run]:
    runs, current = list[_Run](), list[Line]()
    for line in lines:
        if current and not _follows(current[-1], line):
            runs.append(_run(current))
            current = []
        current.append(line)
    return [*runs, _run(current)] if current else runs


def _follows(above: Line, line: Line) -> bool:
    """Tell whether a line is drawn right under the one before it, or beside it, in about the same size."""
    size = max(above.size, line.size)
    if abs(above.y - line.y) < 0.3 * size:
        return 0 <= line.x - above.end < 4 * size
    overlap = min(above.end, line.end) - max(above.x, line.x)
    return 0 < above.y - line.y < 2.2 * size and overlap > 0 and abs(above.size - line.size) < 0.15 * size


def _run(lines: list[Line]) -> _Run:
    return _Run(
        tuple(lines),
        min(line.x for line in lines),
        max(line.end for line in lines),
        max(line.y + 0.75 * line.size for line in lines),
        min(line.y - 0.2 * line.size for line in lines),
    )


def _contradicts(runs: list[_Run]) -> bool:
    """Tell whether something was drawn after what stands under it in the same column."""
    if len(runs) > _MOST_RUNS:
        return False
    above = [run.top - 0.1 * (run.top - run.bottom) for run in runs]
    for place, later in enumerate(runs):
        for earlier, height in zip(runs[:place], above, strict=False):
            if later.bottom <= height:
                continue
            overlap = min(earlier.right, later.right) - max(earlier.left, later.left)
            if overlap > 0.5 * min(earlier.right - earlier.left, later.right - later.left):
                return True
    return False


def _cut(runs: list[_Run], depth: int) -> list[_Run]:
    """Return runs in reading order: left of a gutter before right of it, above a gap before below it."""
    if len(runs) < 2 or depth == 0:
        return runs
    columns = _columns(runs)
    if columns:
        left, right = columns
        return _cut(left, depth - 1) + _cut(right, depth - 1)
    gaps = _gaps(runs)
    if not gaps:
        return runs
    upper, lower = max(gaps, key=_in_columns)
    return _cut(upper, depth - 1) + _cut(lower, depth - 1)


def _columns(runs: list[_Run]) -> tuple[list[_Run], list[_Run]] | None:
    """Split at the widest gutter that no run crosses."""
    ordered = sorted(runs, key=lambda run: run.left)
    best, edge, reach = 0, _GUTTER, ordered[0].right
    for place, run in enumerate(ordered[1:], start=1):
        if run.left - reach > edge:
            best, edge = place, run.left - reach
        reach = max(reach, run.right)
    if not best:
        return None
    left = {id(run) for run in ordered[:best]}
    return [run for run in runs if id(run) in left], [run for run in runs if id(run) not in left]


def _in_columns(cut: tuple[list[_Run], list[_Run]]) -> int:
    """Return how many runs stand in columns above or below a cut; it should part them from what spans the page."""
    return max(len(part) if _columns(part) else 0 for part in cut)


def _gaps(runs: list[_Run]) -> list[tuple[list[_Run], list[_Run]]]:
    """Return all splits into what is above and what is below a white gap, from the top of the page."""
    ordered = sorted(runs, key=lambda run: -run.top)
    splits, reach = [], ordered[0].bottom
    for place, run in enumerate(ordered[1:], start=1):
        if run.top < reach:
            upper = {id(above) for above in ordered[:place]}
            splits.append(([r for r in runs if id(r) in upper], [r for r in runs if id(r) not in upper]))
        reach = min(reach, run.bottom)
    return splits


def _unwoven(lines: list[Line]) -> list[Line]:
    """Some printers draw two columns line by line across the page: put the left column before the right one."""
    pairs = [
        (n, left, right)
        for n, (left, right) in enumerate(pairwise(lines))
        if abs(left.y - right.y) < 0.3 * left.size and right.x > left.end
    ]
    prose = [pair for pair in pairs if len(pair[1].text) > 24 and len(pair[2].text) > 24]
    if len(prose) < 6 or len(prose) < 0.7 * len(pairs) or 3 * len(prose) < len(lines):
        return lines
    gutter_left, gutter_right = max(left.end for _, left, _ in prose), min(right.x for _, _, right in prose)
    if gutter_right - gutter_left < _GUTTER:
        return lines
    middle, first, last = (gutter_left + gutter_right) / 2, prose[0][0], prose[-1][0] + 2
    while last < len(lines) and (lines[last].end < middle or lines[last].x > middle):
        last += 1
    woven = lines[first:last]
    if any(line.x < middle < line.end for line in woven):
        return lines
    columns = [line for line in woven if line.x < middle] + [line for line in woven if line.x > middle]
    return lines[:first] + columns + lines[last:]
