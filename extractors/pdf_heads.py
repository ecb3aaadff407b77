"""Running heads that stand on a page or two only: they say what a heading of the document says larger or bolder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from extractors.pdf_lines import Line, Sheet

_LETTERS = re.compile(r"[^\W_]+")
_CUT_SHORT = ("…", "...")
_LARGER = 1.04
_MARGIN = 0.15
_FEWEST_LETTERS = 6
_MOST_LINES = 4
_FEWEST_KNOWN = 3


def running_heads(sheets: Sequence[Sheet], body: float, known: Sequence[Line]) -> list[Line]:
    """Return the lines that name, at the head of a page, the section that the page is part of.

    `body` is the size of the running text, `known` are running heads that are found. Such a line is the highest of its
    page and neither larger nor bolder than running text, it is in capitals or stands where others are known to stand,
    and a heading that begins on this page or an earlier one says the same; it may be cut short ("…").
    """
    said, found = set[str](), list[Line]()
    places = Counter((round(line.y), line.size) for line in known if not line.text.isdecimal())
    for sheet in sheets:
        said.update(_headings(sheet.lines, body))
        plain = [line for line in _highest(sheet) if not line.bold and line.size <= _LARGER * body]
        heads = [line for line in plain if line.text.isupper() or places[round(line.y), line.size] >= _FEWEST_KNOWN]
        found.extend(line for line in heads if _repeats(line.text, said))
    return found


def _highest(sheet: Sheet) -> list[Line]:
    """Return the lines that stand level at the top of a page, within its margin."""
    top = max((line.y for line in sheet.lines if line.upright), default=0.0)
    highest = [line for line in sheet.lines if line.upright and line.y > top - 0.5 * line.size]
    return highest if top > (1 - _MARGIN) * sheet.height else []


def _headings(lines: Sequence[Line], body: float) -> Iterable[str]:
    """Return what lines that stand out say, letters and digits only, alone and with those that follow them.

    A line that leads to a page number is an entry of a table of contents.
    """
    leading = {round(line.y) for line in lines if line.text.isdecimal()}
    for first, line in enumerate(lines):
        if (line.size > _LARGER * body or line.bold) and round(line.y) not in leading:
            said = accumulate(_letters(follower.text) for follower in lines[first : first + _MOST_LINES])
            yield from map(_unnumbered, said)


def _repeats(text: str, said: set[str]) -> bool:
    """Tell whether a line repeats a heading, or that of a chapter and that of a section side by side."""
    words = text.split(" ")
    halves = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    return _names(text, said) or any(_names(left, said) and _names(right, said) for left, right in halves)


def _names(text: str, said: set[str]) -> bool:
    head = _unnumbered(_letters(text))
    if sum(letter.isalpha() for letter in head) < _FEWEST_LETTERS:
        return False
    return head in said or (text.endswith(_CUT_SHORT) and any(heading.startswith(head) for heading in said))


def _unnumbered(letters: str) -> str:
    return letters.lstrip("0123456789")


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text)).casefold()
