"""Code on pages: lines in a font that gives every letter the same width, set again as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from extractors.code_fonts import is_code_face
from extractors.code_signs import reads_as_code
from extractors.pdf_groups import Group
from extractors.pdf_lines import Line, Sheet
from extractors.pdf_rows import rows_of
from extractors.pdf_tags import Role, Tag

_FREE = (Role.TEXT, Role.ITEM)
_FIELD = re.compile(r"[A-Za-z][\w-]*: \S")
_FEWEST_FIELDS = 3
_USUAL_ADVANCE = 0.6
_WHOLE = 0.8
_WIDEST = 200
_MOST_BLANK = 2


def may_hold_code(sheets: Sequence[Sheet]) -> bool:
    """Tell whether a document has lines in a font of code; where nearly all are set in one, the font says nothing."""
    in_code_font = [is_code_face(line.font) for sheet in sheets for line in sheet.lines]
    return 0 < sum(in_code_font) <= _WHOLE * len(in_code_font)


def join_code(groups: list[Group]) -> list[Group]:
    """Return groups, those that are lines of the same code as one whose lines carry the role CODE."""
    joined = list[Group]()
    for in_code_font, run in groupby(groups, key=_is_in_code_font):
        stretch = list(run)
        joined += [_joined(stretch)] if in_code_font and _is_code(stretch) else stretch
    return joined


def code_text(lines: Sequence[Line]) -> str:
    """Return lines of code with the spaces and empty lines that their places on the page stand for."""
    left = min(line.x for line in lines)
    advances = [(line.end - line.x) / len(line.text) for line in lines if len(line.text) > 2 and line.end > line.x]
    advance = median(advances) if advances else _USUAL_ADVANCE * lines[0].size
    return "\n".join(_page(rows_of(held), left, advance) for _, held in groupby(lines, key=lambda line: line.page))


def _is_in_code_font(group: Group) -> bool:
    """Tell whether all lines of a group are in a font of code, and nothing says that they are something else."""
    first = group.first
    if first.head or not first.upright or (first.tag and (first.tag.role not in _FREE or first.tag.table)):
        return False
    return all(is_code_face(line.font) for line in group.lines)


def _is_code(groups: Sequence[Group]) -> bool:
    lines = [line for group in groups for line in group.lines]
    texts = [line.text for line in lines]
    several = len({(line.page, round(line.y)) for line in lines}) > 1
    return several and (reads_as_code(texts) or _is_record(texts))


def _is_record(texts: Sequence[str]) -> bool:
    """Tell whether lines are fields with their values, as the head of a mail has them ("Subject: Hello")."""
    fields = sum(_FIELD.match(text) is not None for text in texts)
    return fields >= _FEWEST_FIELDS and 2 * fields >= len(texts)


def _joined(groups: Sequence[Group]) -> Group:
    first = groups[0].first
    tag = Tag(first.tag.block if first.tag else 0, Role.CODE)
    lines = [line._replace(tag=tag) for group in groups for line in group.lines]
    return Group(lines, groups[-1].edge, apart=True)


def _page(rows: Sequence[Sequence[Line]], left: float, advance: float) -> str:
    gaps = [above[0].y - below[0].y for above, below in pairwise(rows)]
    leading = min(gaps, default=1.0)
    blank = [0, *(min(max(round(gap / leading) - 1, 0), _MOST_BLANK) for gap in gaps)]
    return "\n".join("\n" * before + _row(row, left, advance) for row, before in zip(rows, blank, strict=True))


def _row(row: Sequence[Line], left: float, advance: float) -> str:
    text = ""
    for line in row:
        place = min(round((line.x - left) / advance), _WIDEST)
        text = (text + " " if text else "").ljust(place) + line.text
    return text
