"""Code on pages: lines in a font that gives every letter the same width, set again as the page shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median

from extractors.code_fonts import is_code_face
from extractors.code_signs import is_sure_code, reads_as_code
from extractors.pdf_groups import Group
from extractors.pdf_lines import Line, Sheet
from extractors.pdf_rows import rows_of
from extractors.pdf_tags import Role, Tag

_FREE = (Role.TEXT, Role.ITEM)
_FIELD = re.compile(r"[A-Za-z][\w-]*: \S")
_FEWEST_FIELDS = 3
_USUAL_ADVANCE = 0.6
_WHOLE = 0.8
_ALIGNED, _CLOSE = 0.6, 0.7
_FAR_APART = 2.0
_WIDEST = 200
_MOST_BLANK = 2
_DASHES_OF_CODE = frozenset("-*+>")
_OPENED_BY_A_CLOSING_SIGN = re.compile(r"(?:^|[\s=(\[{,:])[\u201d\u2019](?=\w)", re.MULTILINE)
_STRAIGHT = str.maketrans("\u201c\u201d\u2018\u2019", '""`\'')
_OTHER_QUOTES = frozenset("\u201c\u201e\u00ab")


def may_hold_code(sheets: Sequence[Sheet]) -> bool:
    """Tell whether a document has lines in a font of code; where nearly all are set in one, the font says nothing."""
    in_code_font = [is_code_face(line.font) for sheet in sheets for line in sheet.lines]
    return 0 < sum(in_code_font) <= _WHOLE * len(in_code_font)


def join_code(groups: list[Group], drawn: frozenset[int]) -> list[Group]:
    """Return groups, those that are lines of the same code as one whose lines carry the role CODE.

    On pages that are `drawn`, lines that do not begin under each other are the labels of a drawing.
    """
    joined = list[Group]()
    for in_code_font, run in groupby(groups, key=_is_in_code_font):
        stretch = list(run)
        before = joined[-1].last.text if joined else ""
        labels = stretch[0].first.page in drawn and not _is_aligned(stretch)
        code = in_code_font and not labels and _is_code(stretch, before)
        joined += [_joined(stretch)] if code else stretch
    return joined


def code_text(lines: Sequence[Line]) -> str:
    """Return lines of code with the spaces and empty lines that their places on the page stand for."""
    left = min(line.x for line in lines)
    advances = [(line.end - line.x) / len(line.text) for line in lines if len(line.text) > 2 and line.end > line.x]
    advance = median(advances) if advances else _USUAL_ADVANCE * lines[0].size
    pages = groupby(lines, key=lambda line: line.page)
    return straight_quotes("\n".join(_page(rows_of(held), left, advance) for _, held in pages))


def straight_quotes(code: str) -> str:
    """Return code with straight quotation marks where its font draws those as closing ones, as those of TeX do.

    A text that is opened by a closing sign, ”Hello”, tells such a font; one with other signs is left as it is.
    """
    drawn = _OPENED_BY_A_CLOSING_SIGN.search(code) and not _OTHER_QUOTES & set(code)
    return code.translate(_STRAIGHT) if drawn else code


def _is_in_code_font(group: Group) -> bool:
    """Tell whether all lines of a group are in a font of code, and nothing says that they are something else.

    A bullet does: it is drawn before what stands in a font of code.
    """
    first, marker = group.first, group.marker
    if marker and not marker.ordered and marker.styles[0][0] not in _DASHES_OF_CODE:
        return False
    if first.head or not first.upright or (first.tag and (first.tag.role not in _FREE or first.tag.table)):
        return False
    return all(is_code_face(line.font) for line in group.lines)


def _is_code(groups: Sequence[Group], before: str) -> bool:
    """Tell whether groups in a font of code are code; one line alone is if it can be nothing else, or is announced."""
    lines = [line for group in groups for line in group.lines]
    texts, announced = [line.text for line in lines], before.endswith(":") and not groups[0].marker
    if len({(line.page, round(line.y)) for line in lines}) > 1:
        return announced or reads_as_code(texts) or _is_record(texts)
    text = " ".join(texts)
    return is_sure_code(text) or (announced and " " in text)


def _is_aligned(groups: Sequence[Group]) -> bool:
    """Tell whether most lines begin where another does, and stand right under each other."""
    lines = [line for group in groups for line in group.lines]
    starts, rows = [line.x for line in lines], rows_of(lines)
    aligned = sum(any(abs(x - other) < 1 for m, other in enumerate(starts) if m != n) for n, x in enumerate(starts))
    close = sum(above[0].y - below[0].y < _FAR_APART * below[0].size for above, below in pairwise(rows))
    return aligned >= _ALIGNED * len(starts) and close >= _CLOSE * (len(rows) - 1)


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
