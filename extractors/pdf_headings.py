"""Which groups are headings, going by size, weight and numbering, and of which level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.pdf_groups import Group
from extractors.pdf_lines import Line
from extractors.pdf_style import Style
from extractors.pdf_tags import Role

_NUMBERED = re.compile(r"(?:(?:section|chapter|part|module|unit|lesson|appendix|annex)\s+)?"
                       r"([A-Z]|\d{1,2}(?:\.\d{1,2}){0,4})[.:]?(?=\s+\S)", re.IGNORECASE)  # fmt: skip
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+[A-ZÀ-Þ]")
_CAPTION = re.compile(r"(?:table|figure|fig\.|exhibit|listing|abbildung|tabelle|figura|tabla)\s+(?:\d|[A-Z][.:\d-])",
                      re.IGNORECASE)  # fmt: skip
_CONTENTS = re.compile(r"…\s*\w{1,6}$")
_SENTENCE = re.compile(r"[.;,][)\"”’]?$")
_ADDRESS = re.compile(r"://|\bwww\.", re.IGNORECASE)
_LARGE = 1.1
_LARGER = 1.04
_LONGEST = 180
_RUNNING_TEXT = 40
_MOST_LINES = 4
_MOST_WORDS = 16
_FEWEST_WORDS = 4
_COVER_LETTERS = 1000
_FEWEST_PAGES = 3
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Look:
    """What headings of one level have in common: size in half points, and weight."""

    size: float
    bold: bool


def heading_levels(groups: Sequence[Group], style: Style, *, by_font: bool) -> dict[int, int]:
    """Return the level (from 1) for each place in `groups` that holds a heading.

    Headings that the outline or tags name keep the level that is stated. With `by_font`, groups that stand out by size
    or weight are headings too: the larger the higher, numbers such as "2.1" deciding among equals.
    """
    stated = {n: group.first.head.level for n, group in enumerate(groups) if group.first.head}
    if not by_font:
        return stated
    found = [n for n, group in enumerate(groups) if n not in stated and _stands_out(groups, n, style)]
    cover = _cover(groups)
    looks = _levels_of_looks(
        [groups[n] for n in found if groups[n].first.page not in cover], _stated_looks(groups, stated)
    )
    levels = dict(stated)
    shallowest = dict[Look, int]()
    for n in found:
        look, depth = _look(groups[n].first), _depth(_text(groups[n]))
        shallowest[look] = min(depth or 9, shallowest.get(look, 9))
    largest = max((groups[n].first.size for n in found if groups[n].first.page in cover), default=0.0)
    for n in found:
        first, depth = groups[n].first, _depth(_text(groups[n]))
        look = _look(first)
        extra = depth - shallowest[look] if depth else 0
        level = looks.get(look, 1 if first.size > 0.97 * largest else 2) + extra
        levels[n] = min(level, _DEEPEST)
    return levels


def _stands_out(groups: Sequence[Group], place: int, style: Style) -> bool:
    group = groups[place]
    text, first = _text(group), group.first
    if not _could_be(group, text):
        return False
    if first.size > _LARGE * style.size:
        return not text.endswith(".") or len(text.split()) < _FEWEST_WORDS
    if first.size < 0.93 * style.size or _SENTENCE.search(text) or len(text.split()) > _MOST_WORDS:
        return False
    if first.size > _LARGER * style.size or (all(line.bold for line in group.lines) and not style.bold):
        return True
    capitals = text.isupper() and sum(letter.isalpha() for letter in text) > 4
    alone = len(group.lines) == 1 and group.apart and _between_texts(groups, place)
    return alone and group.marker is None and (capitals or bool(_DECIMAL.match(text)))


def _could_be(group: Group, text: str) -> bool:
    first = group.first
    bullet = group.marker is not None and not group.marker.ordered
    if bullet or first.cells > 1 or not first.upright or (first.tag and first.tag.role is not Role.TEXT):
        return False
    if len(group.lines) > _MOST_LINES or len(text) > _LONGEST or _CAPTION.match(text) or _CONTENTS.search(text):
        return False
    return sum(letter.isalpha() for letter in text) > 1 and not _ADDRESS.search(text)


def _between_texts(groups: Sequence[Group], place: int) -> bool:
    """Tell whether running text follows, and what is before is no entry of the same kind, as in a list of contents."""
    above = _text(groups[place - 1]) if place else ""
    below = _text(groups[place + 1]) if place + 1 < len(groups) else ""
    entries = above.isupper() or below.isupper() or _DECIMAL.match(above) or _DECIMAL.match(below)
    return not entries and len(below) > _RUNNING_TEXT


def _text(group: Group) -> str:
    return " ".join(line.text for line in group.lines)


def _look(line: Line) -> Look:
    return Look(round(line.size * 2) / 2, line.bold)


def _depth(text: str) -> int:
    """Return how many numbers a heading is numbered with: 2 for "2.1 Scope", 0 for none."""
    numbered = _NUMBERED.match(text)
    if not numbered or (numbered[1].isalpha() and not numbered[0].rstrip().endswith((".", ":"))):
        return 0
    return numbered[1].count(".") + 1


def _cover(groups: Sequence[Group]) -> frozenset[int]:
    """Return the numbers of the title pages: at most the first two, where they hold little and more pages follow."""
    letters = Counter[int]()
    for line in (line for group in groups for line in group.lines):
        letters[line.page] += len(line.text)
    first, second, *_ = [*sorted(letters), 0, 0]
    if len(letters) < _FEWEST_PAGES or letters[first] >= _COVER_LETTERS:
        return frozenset()
    also = len(letters) > _FEWEST_PAGES and letters[second] < _COVER_LETTERS
    return frozenset({first, second} if also else {first})


def _stated_looks(groups: Sequence[Group], stated: dict[int, int]) -> dict[Look, int]:
    looks = dict[Look, int]()
    for n, level in stated.items():
        look = _look(groups[n].first)
        looks[look] = min(level, looks.get(look, level))
    return looks


def _levels_of_looks(found: Sequence[Group], stated: dict[Look, int]) -> dict[Look, int]:
    """Give each look a level: that of stated headings, else one more than the next larger look."""
    looks = {_look(group.first) for group in found} | stated.keys()
    levels, level = dict[Look, int](), 0
    for look in sorted(looks, key=lambda item: (-item.size, not item.bold)):
        level = stated.get(look, level + 1 if look not in stated else level)
        levels[look] = level
    return levels
