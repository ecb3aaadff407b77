"""Reading order from places alone: columns are read one after the other, full-width boxes break them into bands.

The method is the recursive XY cut of document analysis (Nagy & Seth 1984), with two changes for slides. Bands are
joined as long as the same columns go through them, so that a heading stays with the list below it (the Comparison
layout). And rows that line up across the columns, a term on the left with its explanation on the right, are read
row by row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle, in any unit, with the origin at the top left."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """How high it is."""
        return self.bottom - self.top


class _Numbered(NamedTuple):
    number: int
    box: Box


_BACKDROP = 0.8
"""A box with this share of the page's width and of its height lies behind the others and is read first."""
_SLACK = 0.015
"""Boxes that overlap by less than this share of the page still count as side by side."""
_SAME_ROW = 0.025
_MOST = 200
"""With more boxes than this a slide is a drawing, and is read in plain rows."""
_LABEL = 0.5
"""A first column at most this wide, measured by the second, holds labels."""


def reading_order(boxes: Sequence[Box], width: int, height: int) -> list[int]:
    """Return the numbers of `boxes` (which stand in z-order) as a person reads them on a page of this size."""
    behind: _Group = []
    before: _Group = []
    wide, high = _BACKDROP * width, _BACKDROP * height
    for number, box in enumerate(boxes):
        lies_behind = box.right - box.left >= wide and box.bottom - box.top >= high
        (behind if lies_behind else before).append(_Numbered(number, box))
    slack = _Slack(round(_SLACK * width), round(_SLACK * height), round(_SAME_ROW * height))
    ordered = _in_rows(before, slack) if len(before) > _MOST else _cut(before, slack)
    return [entry.number for entry in (*behind, *ordered)]


class _Slack(NamedTuple):
    across: int
    down: int
    row: int


_Group = list[_Numbered]


def _cut(group: _Group, slack: _Slack) -> _Group:
    if len(group) < 2:
        return group
    columns = _columns(group, slack)
    several = len(columns) > 1
    parts = (
        (_under_labels(group, slack) or _rows_across(columns) or columns)
        if several
        else _joined_bands(_bands(group, slack), slack)
    )
    if len(parts) == 1:
        return _in_rows(group, slack)
    return [entry for part in parts for entry in _cut(part, slack)]


def _joined_bands(bands: list[_Group], slack: _Slack) -> list[_Group]:
    """Join neighbouring bands through which the same columns go."""
    joined = bands[:1]
    divided = _is_divided(bands[0], slack)
    for band in bands[1:]:
        if divided and _is_divided(both := [*joined[-1], *band], slack):
            joined[-1] = both
        else:
            joined.append(band)
            divided = _is_divided(band, slack)
    return joined


def _under_labels(group: _Group, slack: _Slack) -> list[_Group]:
    """Return what stands under each of several labels that hang out at the left of all else, nothing without such."""
    left = min(entry.box.left for entry in group)
    labels = sorted((entry for entry in group if entry.box.left <= left + slack.across // 2), key=_from_top)
    rest = [entry for entry in group if entry not in labels]
    if len(labels) < 2 or not rest or min(entry.box.left for entry in rest) <= left + slack.across:
        return []
    parts: list[_Group] = [[], *([label] for label in labels)]
    for entry in rest:
        middle = (entry.box.top + entry.box.bottom) // 2
        parts[sum(_top(label) <= middle for label in labels)].append(entry)
    cuts = [_top(label) for label in labels[1:]]
    clear = all(
        entry.box.bottom <= cut + slack.down or _top(entry) >= cut - slack.down for entry in rest for cut in cuts
    )
    alone = all(abs(_top(entry) - _top(label)) > slack.row for entry in rest for label in labels)
    several = all(len(part) > 2 and len(_columns(part[1:], slack)) > 1 for part in parts[1:])
    return [part for part in parts if part] if clear and alone and several else []


def _rows_across(columns: list[_Group]) -> list[_Group]:
    """Return the rows of columns that line up like a table of terms, nothing when they do not."""
    if len({len(column) for column in columns}) > 1:
        return []
    rows = [list(row) for row in zip(*(sorted(column, key=_from_top) for column in columns), strict=True)]
    labelled = _widest(columns[0]) <= _LABEL * _widest(columns[1])
    if len(rows) < 2 or not (labelled or len(rows) > 2):
        return []
    return rows if all(_line_up(row) for row in rows) and _apart(rows) else []


def _line_up(row: _Group) -> bool:
    first = row[0].box
    shared = (min(first.bottom, entry.box.bottom) - max(first.top, entry.box.top) for entry in row[1:])
    least = (min(first.height, entry.box.height) for entry in row[1:])
    return all(overlap >= height / 2 for overlap, height in zip(shared, least, strict=True))


def _apart(rows: list[_Group]) -> bool:
    """Tell whether each row begins below the middle of the row above it."""
    tops = [min(_top(entry) for entry in row) for row in rows]
    middles = [sum(entry.box.top + entry.box.bottom for entry in row) / (2 * len(row)) for row in rows]
    return all(middle <= top for middle, top in zip(middles[:-1], tops[1:], strict=True))


def _columns(group: _Group, slack: _Slack) -> list[_Group]:
    return _split(group, [(left, -right) for _, (left, _, right, _) in group], slack.across)


def _is_divided(group: _Group, slack: _Slack) -> bool:
    return len(group) > 1 and len(_columns(group, slack)) > 1


def _bands(group: _Group, slack: _Slack) -> list[_Group]:
    return _split(group, [(top, -bottom) for _, (_, top, _, bottom) in group], slack.down)


def _split(group: _Group, sides: list[tuple[int, int]], slack: int) -> list[_Group]:
    """Split where a straight line can pass between the boxes without touching one by more than `slack`.

    `sides` are where each box begins and, less than zero, where it ends.
    """
    parts: list[_Group] = []
    begun = reached = 0
    for place in sorted(range(len(sides)), key=sides.__getitem__):
        start, end = sides[place]
        if parts and (start < reached - slack or start == begun):
            parts[-1].append(group[place])
        else:
            parts.append([group[place]])
            begun = start
            reached = begun if len(parts) == 1 else max(reached, begun)
        reached = max(reached, -end)
    return parts


def _in_rows(group: _Group, slack: _Slack) -> _Group:
    """Sort by rows from the top, each from the left; boxes whose tops differ by less than the slack share a row."""
    rows: list[_Group] = []
    for entry in sorted(group, key=_from_top):
        if rows and _top(entry) - _top(rows[-1][0]) <= slack.row:
            rows[-1].append(entry)
        else:
            rows.append([entry])
    return [entry for row in rows for entry in sorted(row, key=_from_left)]


def _widest(column: _Group) -> int:
    return max(entry.box.width for entry in column)


def _top(entry: _Numbered) -> int:
    return entry.box.top


def _from_top(entry: _Numbered) -> tuple[int, int, int]:
    return entry.box.top, entry.box.left, entry.number


def _from_left(entry: _Numbered) -> tuple[int, int, int]:
    return entry.box.left, entry.box.top, entry.number
