"""Stretches of one row, set apart by wide gaps, to one line: table rows, key and value, number and heading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.code_fonts import is_code_face
from extractors.pdf_lines import Line
from extractors.pdf_tags import Role

_SAME_ROW = 0.35
_LABEL = re.compile(r"(?:[•◦▪●○■–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d+(?:\.\d+)*\.?)$")


def join_rows(lines: Iterable[Line], *, with_code: bool = False, drawn: bool = False) -> list[Line]:
    """Return lines with those of one row joined: by " | ", by a space after a bullet, a number or a colon.

    `with_code` tells that lines in fonts of code may be code, whose spaces count: they are left as they are. On a page
    that is `drawn`, words beside each other may be those of two boxes: only a bullet or number joins what follows.
    """
    rows = list[Line]()
    for line in lines:
        whole = not (with_code and _are_in_code_font(rows[-1], line)) if rows else False
        if whole and _beside(rows[-1], line) and (not drawn or _LABEL.match(rows[-1].text)):
            rows[-1] = _joined(rows[-1], line)
        else:
            rows.append(line)
    return rows


def rows_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines by baseline from the top, each row from the left."""
    rows = list[list[Line]]()
    for line in sorted(lines, key=lambda one: (-one.y, one.x)):
        if rows and rows[-1][0].y - line.y < _SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x) for row in rows]


def _are_in_code_font(left: Line, right: Line) -> bool:
    return is_code_face(left.font) and is_code_face(right.font)


def _beside(left: Line, right: Line) -> bool:
    level = left.upright and right.upright and abs(left.y - right.y) < _SAME_ROW * max(left.size, right.size)
    if not level or right.x < left.end - 0.5 * right.size:
        return False
    tagged = left.tag and right.tag and (left.tag.block != right.tag.block or left.tag.role is Role.SPACED)
    alike = abs(left.size - right.size) < 0.25 * max(left.size, right.size) or bool(_LABEL.match(left.text))
    number = left.text.isdigit() and left.size < 0.75 * right.size
    return alike and not number and not tagged


def _joined(left: Line, right: Line) -> Line:
    label = bool(_LABEL.match(left.text)) and right.x - left.end < 6 * right.size
    element = left.tag is not None and right.tag is not None
    plain = label or element or left.text.endswith((":", "…")) or right.text.startswith("…")
    main = right if label else max(left, right, key=lambda line: len(line.text))
    return main._replace(
        text=left.text + (" " if plain else " | ") + right.text,
        x=left.x,
        end=right.end,
        y=left.y,
        cells=left.cells + right.cells - plain,
        tag=left.tag or right.tag,
        tail=right.x,
    )
