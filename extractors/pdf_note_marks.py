"""Marks of footnotes that stand on a line of their own: they go back to the end of the line that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.pdf_lines import Line
from extractors.pdf_words import superscript

_MARK = re.compile(r"[1-9]\d{0,2}")
_SMALLER = 0.8
_LOWEST = 2.0


def join_note_marks(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, given in reading order, with lone small numbers raised at the end of the line above.

    Where a footnote makes a paragraph of its own, its mark is all that the paragraph holds.
    """
    levels = [round(line.y) for line in lines]
    joined = list[Line]()
    for line, level in zip(lines, levels, strict=True):
        if joined and levels.count(level) == 1 and _belongs(joined[-1], line):
            joined[-1] = joined[-1]._replace(text=joined[-1].text + superscript(line.text))
        else:
            joined.append(line)
    return joined


def _belongs(above: Line, line: Line) -> bool:
    """Tell whether a line is nothing but the mark of a footnote right under running text."""
    small = line.size < _SMALLER * above.size and _MARK.fullmatch(line.text) is not None
    under = 0 < above.y - line.y < _LOWEST * above.size and above.page == line.page
    alike = line.upright and above.upright and not (line.tag or above.tag or line.head or above.head)
    return small and under and alike and line.x < above.end and not above.text[-1:].isalnum()
