"""Tells whether a paragraph goes on over the end of a page or column."""

from __future__ import annotations

import re

from extractors.pdf_groups import Group

_ENDED = re.compile(r"[.!?:][)\]\"”’'»]*[⁰¹²³⁴-⁹]*$")
_LONG_LINE = 30


def runs_on(above: Group, group: Group) -> bool:
    """Tell whether a paragraph runs on over the end of a page or column."""
    last, first = above.last, group.first
    onward = first.page > last.page or (first.page == last.page and first.y > last.y)
    if not onward or first.page > last.page + 2 or group.marker:
        return False
    if first.tag and last.tag and first.tag.role is not last.tag.role:
        return False
    alike = abs(last.size - first.size) < 0.05 * last.size and last.bold == first.bold
    if not alike or last.cells > 1 or first.cells > 1 or not (last.upright and first.upright):
        return False
    if _ENDED.search(last.text):
        return False
    if first.text[:1].islower() or last.text[-1:] in ",-\u00ad\u2010":
        return True
    full = above.edge - last.end < (0.55 * len(first.text.split(" ", 1)[0]) + 1) * last.size
    return full and len(last.text) > _LONG_LINE
