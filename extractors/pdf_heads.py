"""Running heads and feet that stand on a page or two only: they say what a heading or bookmark of the document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from extractors.pdf_lines import Line, Sheet

_LETTERS = re.compile(r"[^\W_]+")
_FIRST_NUMBER = re.compile(r"(\d{1,4})(?:\s|$)")
_LAST_NUMBER = re.compile(r"(?<!\S)(\d{1,4})$")
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


def numbered_edges(sheets: Sequence[Sheet], body: float, titles: Iterable[str]) -> list[Line]:
    """Return the page numbers at the edge of pages, with the names of sections that stand beside them.

    A number counts where it goes on with those at the edges of more than a third of the pages and at least three. What
    stands beside it must repeat a heading that begins on this page or an earlier one, or one of `titles`, the
    bookmarks. Neither may be larger than running text, nor bold at the head of a page, where a chapter's heading is.
    """
    said, found = {_unnumbered(_letters(title)) for title in titles}, list[Line]()
    edges = [(sheet, _highest(sheet), _lowest(sheet)) for sheet in sheets]
    counted = Counter[int]()
    for sheet, *levels in edges:
        counted.update({n - sheet.number for level in levels for line in level for n in _numbers(line.text)})
    shift = max(counted, key=lambda value: (counted[value], -value), default=0)
    if counted[shift] < max(_FEWEST_KNOWN, len(sheets) // 3 + 1):
        return []
    for sheet, head, foot in edges:
        said.update(_headings(sheet.lines, body))
        number = sheet.number + shift
        for level in ([line for line in head if not line.bold], foot):
            if any(number in _numbers(line.text) for line in level):
                found.extend(line for line in level if line.size <= _LARGER * body and _is_edge(line, number, said))
    return found


def _lowest(sheet: Sheet) -> list[Line]:
    """Return the lines that stand level at the foot of a page, within its margin."""
    low = min((line.y for line in sheet.lines if line.upright), default=sheet.height)
    lowest = [line for line in sheet.lines if line.upright and line.y < low + 0.5 * line.size]
    return lowest if low < _MARGIN * sheet.height else []


def _numbers(text: str) -> set[int]:
    """Return the numbers that a line begins or ends with."""
    first, last = _FIRST_NUMBER.match(text), _LAST_NUMBER.search(text)
    return {int(found[1]) for found in (first, last) if found}


def _is_edge(line: Line, number: int, said: set[str]) -> bool:
    """Tell whether a line is the page number, or the name of a section with the page number or beside it."""
    text = line.text
    first, last = _FIRST_NUMBER.match(text), _LAST_NUMBER.search(text)
    names = [text]
    if first and int(first[1]) == number:
        names.append(text[first.end() :])
    if last and int(last[1]) == number:
        names.append(text[: last.start()])
    return "" in names or any(_names(name, said) for name in names)


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
