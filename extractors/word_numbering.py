"""Numbered paragraphs as Word shows them: which list they belong to, how deep, and the label that stands before them.

ECMA-376 part 1, section 17.9. A w:num points at a w:abstractNum, which holds nine levels; counters belong to the
abstract numbering, so that two lists of the same kind count on unless one of them says where it starts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.word_xml import W, number, switch, value

DEEPEST_LEVEL = 8

_UNORDERED = ("bullet", "none")
_PLACE = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
_LARGEST_ROMAN = 32_767
_LONGEST_LETTERS = 30


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph that stands in a list: its level from 0, whether it is numbered, its label ("b)", empty for bullets).

    `shown` is false when nothing stands before it, as in lists that only indent.
    """

    level: int
    ordered: bool
    label: str
    shown: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    restarts_after: int | None
    legal: bool
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: the abstract numbering it counts in, its levels, and the numbers at which it starts anew."""

    counted_in: str
    levels: dict[int, _Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted. Ask in the order of reading: each question counts."""

    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level_of(self, list_id: str, style: str) -> int | None:
        """Return the level of a list that a paragraph style is tied to, None when it is tied to none."""
        levels = self.lists[list_id].levels if list_id in self.lists else {}
        return next((depth for depth, level in levels.items() if style and level.style == style), None)

    def next_point(self, list_id: str, depth: int) -> Point | None:
        """Count one paragraph of a list at a level; None when the file has no such list or level.

        A level that was skipped on the way down counts as begun: after "1.1" without a "1." comes "2.".
        """
        found = self.lists.get(list_id)
        level = found.levels.get(depth) if found else None
        if found is None or level is None:
            return None
        counts = self._counts.setdefault(found.counted_in, {})
        self._begin(list_id, found, counts, depth)
        for above in range(depth):
            if above in found.levels:
                counts.setdefault(above, found.levels[above].start)
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [other for other in counts if other > depth]:
            after = found.levels[deeper].restarts_after if deeper in found.levels else None
            if after is None or (after and depth < after):
                del counts[deeper]
        ordered = level.format not in _UNORDERED
        label = one_line(_label(found.levels, counts, depth)) if ordered else ""
        return Point(
            depth, ordered and bool(label), label, bool(label) or bool(level.text and level.format == "bullet")
        )

    def _begin(self, list_id: str, found: _List, counts: dict[int, int], depth: int) -> None:
        """Start anew where a list says at which number; it does so once for each of its levels."""
        if depth in found.starts and (list_id, depth) not in self._begun:
            self._begun.add((list_id, depth))
            counts[depth] = found.starts[depth] - 1


def read_numbering(root: _Element | None, numbering_of_style: Callable[[str], str]) -> Numbering:
    """Return the lists in a w:numbering part; none when it is absent or damaged.

    `numbering_of_style` gives the list that a numbering style leads to: a w:numStyleLink says only its name.
    """
    if root is None:
        return Numbering()
    abstract = {entry.get(f"{W}abstractNumId", ""): entry for entry in root.iterfind(f"{W}abstractNum")}
    used = {entry.get(f"{W}numId", ""): value(entry, "abstractNumId") or "" for entry in root.iterfind(f"{W}num")}
    lists = {}
    for entry in root.iterfind(f"{W}num"):
        identity = entry.get(f"{W}numId", "")
        counted_in = used[identity]
        linked = value(abstract.get(counted_in), "numStyleLink")
        if linked and (real := used.get(numbering_of_style(linked))):
            counted_in = real
        if counted_in in abstract:
            lists[identity] = _list(entry, counted_in, abstract[counted_in])
    return Numbering(lists)


def written(count: int, form: str) -> str:
    """Write a number in a format of section 17.18.59: "iv", "D", "05", "3rd"; others are written as digits."""
    match form:
        case "lowerRoman" | "upperRoman" if 0 < count <= _LARGEST_ROMAN:
            return _cased(_roman(count), form)
        case "lowerLetter" | "upperLetter" if 0 < count <= 26 * _LONGEST_LETTERS:
            return _cased(chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1), form)
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            return f"{count}{_ending(count)}"
        case _:
            return str(count)


def _list(entry: _Element, counted_in: str, abstract: _Element) -> _List:
    levels = {depth: _level(level) for level in abstract.iterfind(f"{W}lvl") if (depth := _depth(level)) is not None}
    starts: dict[int, int] = {}
    for override in entry.iterfind(f"{W}lvlOverride"):
        depth = _depth(override)
        if depth is None:
            continue
        level = override.find(f"{W}lvl")
        if level is not None:
            levels[depth] = _level(level)
        if (start := number(value(override, "startOverride"))) is not None:
            starts[depth] = start
    return _List(counted_in, levels, starts)


def _level(level: _Element) -> _Level:
    return _Level(
        number(value(level, "start"), 0) or 0,
        value(level, "numFmt") or "decimal",
        value(level, "lvlText") or "",
        number(value(level, "lvlRestart")),
        bool(switch(level, "isLgl")),
        value(level, "pStyle") or "",
    )


def _depth(holder: _Element) -> int | None:
    depth = number(holder.get(f"{W}ilvl"))
    return depth if depth is not None and 0 <= depth <= DEEPEST_LEVEL else None


def _label(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    own = levels[depth]

    def shown(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        level = levels.get(at)
        if level is None or at > depth:
            return ""
        count = counts.get(at, level.start)
        return written(count, "decimal" if own.legal and level.format != "decimalZero" else level.format)

    return _PLACE.sub(shown, own.text)


def _roman(count: int) -> str:
    letters = ""
    for worth, numeral in _ROMAN:
        letters += numeral * (count // worth)
        count %= worth
    return letters


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _ending(count: int) -> str:
    return "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
