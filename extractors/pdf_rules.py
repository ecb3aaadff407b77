"""Which of the straight lines that are drawn on a page may rule a table: not shading, and not what decorates slides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.pdf_page import ReadPage, Rule

_WIDER = 1.15
_MOST = 0.6
_MOST_LETTERS = 1_500
_FEWEST_PAGES = 3
_BAND = 4
_NEXT = 1.6
_RULES_OF_A_TABLE = 3


def with_rules_of_tables(read: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """Return pages without the lines that rule no table.

    Lines drawn side by side, hardly a point apart, are a shading, and what reaches a whole page beyond the paper is a
    part of one. In a deck, lines at the same place on most pages are its design.
    """
    pages = [replace(page, rules=_drawn_apart(page)) if len(page.rules) >= _BAND else page for page in read]
    design = _design(pages) if _is_deck(pages) else frozenset()
    if not design:
        return tuple(pages)
    return tuple(replace(p, rules=tuple(rule for rule in p.rules if _rounded(rule) not in design)) for p in pages)


def _drawn_apart(page: ReadPage) -> tuple[Rule, ...]:
    width, height = page.frame.width, page.frame.height
    inside = [r for r in page.rules if r.x1 < 2 * width and r.y1 < 2 * height and r.x0 > -width and r.y0 > -height]
    alike = defaultdict[tuple[bool, int, int], list[Rule]](list)
    for rule in inside:
        level = rule.x1 - rule.x0 >= rule.y1 - rule.y0
        start, end = (rule.x0, rule.x1) if level else (rule.y0, rule.y1)
        alike[level, round(start), round(end)].append(rule)
    shading = {id(rule) for (level, _, _), rules in alike.items() for rule in _shading(rules, level=level)}
    return tuple(rule for rule in inside if id(rule) not in shading)


def _shading(rules: Sequence[Rule], *, level: bool) -> list[Rule]:
    """Return those of some lines, equally long and opposite each other, that lie side by side at several places."""
    bands: list[list[tuple[float, Rule]]] = [[]]
    for at, rule in sorted((rule.y0 if level else rule.x0, rule) for rule in rules):
        if bands[-1] and at - bands[-1][-1][0] > _NEXT:
            bands.append([])
        bands[-1].append((at, rule))
    # Borders of neighbouring cells lie on each other: such lines are many, at one place.
    return [rule for band in bands if len({round(2 * at) for at, _ in band}) >= _BAND for _, rule in band]


def _is_deck(pages: Sequence[ReadPage]) -> bool:
    """Tell whether pages look like printed slides, as for their lines of text: wide, with little on them."""
    written = [page for page in pages if page.fragments]
    wide = sum(page.frame.width > _WIDER * page.frame.height for page in written)
    letters = [sum(len(fragment.text) for fragment in page.fragments) for page in written]
    return len(written) >= _FEWEST_PAGES and wide > _MOST * len(written) and median(letters) < _MOST_LETTERS


def _design(pages: Sequence[ReadPage]) -> frozenset[Rule]:
    """Return the lines, in whole points, that stand on most pages; none where they would rule tables by themselves."""
    pages_of = Counter(rule for page in pages for rule in {_rounded(rule) for rule in page.rules})
    often = {rule for rule, number in pages_of.items() if number >= max(_FEWEST_PAGES, len(pages) / 2)}
    level = {rule.y0 for rule in often if rule.y0 == rule.y1}
    upright = {rule.x0 for rule in often if rule.x0 == rule.x1}
    return frozenset() if min(len(level), len(upright)) >= _RULES_OF_A_TABLE else frozenset(often)


def _rounded(rule: Rule) -> Rule:
    return Rule(*(float(round(place)) for place in rule))
