"""Cells of tables without tags: short groups of lines that stand side by side are one row."""

from __future__ import annotations

from extractors.pdf_groups import Group

_MOST_LINES = 6
_MOST_LETTERS = 400


def stands_beside(left: Group, group: Group) -> bool:
    """Tell whether a group is the next cell of the row that `left` stands in.

    Columns of running text are not: they are longer than cells, and begin where others have already ended.
    """
    if left.first.page != group.first.page or left.first.tag or group.first.tag or left.marker or group.marker:
        return False
    if not (left.last.upright and group.last.upright) or not (_is_short(left) and _is_short(group)):
        return False
    shared = min(left.first.y, group.first.y) - max(left.last.y, group.last.y)
    aligned = abs(left.first.y - group.first.y) < 0.5 * group.first.size
    right_of = group.left > max(line.end for line in left.lines)
    return right_of and (aligned or shared >= 0)


def _is_short(group: Group) -> bool:
    return len(group.lines) <= _MOST_LINES and sum(len(line.text) for line in group.lines) <= _MOST_LETTERS
