"""How a document is set: the size and weight of its running text, the distance of its lines, the width of columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.pdf_lines import Line, Sheet

_MOST_PLACES = 500
_SLIDE_LETTERS = 1500


@dataclass(frozen=True, slots=True)
class Style:
    """Size in points and weight of most letters, and the usual distance of baselines for each (whole) size."""

    size: float
    bold: bool
    leadings: dict[int, float]

    def leading(self, size: float) -> float:
        """Return the usual distance between the baselines of a paragraph in letters of this size."""
        return self.leadings.get(round(size), 1.25 * size)


def style_of(lines: Sequence[Line]) -> Style:
    """Return the style of a document's running text; lines are given in reading order."""
    letters, heavy = Counter[float](), Counter[float]()
    for line in lines:
        letters[line.size] += len(line.text)
        heavy[line.size] += len(line.text) * line.bold
    size = max(letters, key=lambda value: (letters[value], -value), default=12.0)
    near = [value for value in letters if abs(value - size) < 0.35]
    bold = 2 * sum(heavy[value] for value in near) > sum(letters[value] for value in near)
    return Style(size, bold, _leadings(lines))


def _leadings(lines: Sequence[Line]) -> dict[int, float]:
    """A quarter of the way up the sorted distances lies inside paragraphs, even where most items are one line long."""
    gaps = defaultdict[int, list[float]](list)
    for above, line in pairwise(lines):
        gap = above.y - line.y
        if above.page == line.page and abs(above.size - line.size) < 0.3 and 0.9 < gap / line.size < 2.2:
            gaps[round(line.size)].append(gap)
    return {size: sorted(found)[len(found) // 4] for size, found in gaps.items() if len(found) > 2}


def right_edges(lines: Sequence[Line]) -> list[float]:
    """Return, for each line of a page, how far to the right its column reaches."""
    reach = dict[tuple[float, float], float]()
    for line in lines:
        place = (line.x, line.size)
        reach[place] = max(line.end, reach.get(place, line.end))
    if len(reach) > _MOST_PLACES:
        return [line.end for line in lines]
    places = [(left, size, end) for (left, size), end in reach.items()]
    edges = dict[tuple[float, float], float]()
    for x, size, own in places:
        right, near = x + size, 0.15 * size
        alike = [end for left, other, end in places if left < right and end > x and -near < other - size < near]
        edges[x, size] = max(alike, default=own)
    return [edges[line.x, line.size] for line in lines]


def slide_like(sheets: Iterable[Sheet]) -> bool:
    """Tell whether pages look like printed slides: most are wider than high and hold little text."""
    written = [sheet for sheet in sheets if sheet.lines]
    if not written:
        return False
    wide = sum(sheet.width > 1.15 * sheet.height for sheet in written)
    letters = median(sum(len(line.text) for line in sheet.lines) for sheet in written)
    return wide > 0.6 * len(written) and letters < _SLIDE_LETTERS
