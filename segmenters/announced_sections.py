"""Finds the sections that a list before them announces: "In this lesson: - What is a rung? - What is a stile?".

A list announces when half of its points or more, two at least, name later sections of its document. What stands above
the list does not matter: a lesson's questions, an agenda slide and a list of chapters are known by what they name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from extractors.model import Document, Heading, ListItem, Section, is_said
from segmenters.language import Language
from segmenters.titles import is_general, plain_title

_FEWEST = 2
_MOST_POINTS = 12
"""A longer list is a table of contents, which names everything and so sets nothing apart."""
_ALMOST_THE_SAME = 0.92
_NEARLY = 0.95
_ALIKE = 0.6
_SHORT_FORM = re.compile(r"\(([\w/&-]{2,12})\)")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title and the key of the section that it opens."""

    text: str
    section: str


def announced_sections(
    documents: tuple[Document, ...], promising: frozenset[tuple[str, str]], language: Language
) -> frozenset[tuple[str, str]]:
    """Return the source and section key of each section that a list before it names in its document.

    Only the lists of sections that are `promising` count: a list in the middle of what is taught names its own points.
    """
    found: set[tuple[str, str]] = set()
    for document in documents:
        keys = _announced_in(document, promising, language)
        found |= {(document.source.name, key) for key in keys}
    return frozenset(found)


def names_title(entry: str, title: str, about: str, language: Language) -> float:
    """Return how surely a point of a list names a title, from 0 to 1; `about` is the title of their document.

    Letter case and punctuation do not count, nor do words of the document's title, which a title of a part may leave
    out: "How does zero trust differ from old designs?" names "Differences from old designs" in "Zero trust".
    """
    one, other = _squashed(entry), _squashed(title)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if one.rstrip("s") in {_squashed(short).rstrip("s") for short in _SHORT_FORM.findall(title)}:
        return _NEARLY
    if SequenceMatcher(None, one, other).ratio() >= _ALMOST_THE_SAME:
        return _NEARLY
    wanted, given = set(language.stems(entry)), set(language.stems(title))
    known = set(language.stems(about))
    bare = wanted - known, given - known
    likeness = _NEARLY * max(_likeness(wanted, given), _likeness(*bare))
    return likeness if likeness >= _ALIKE else 0.0


def _announced_in(document: Document, promising: frozenset[tuple[str, str]], language: Language) -> set[str]:
    titles = [_title_of(section) for section in document.sections]
    found: set[str] = set()
    for number, section in enumerate(document.sections):
        later = [title for title in titles[number + 1 :] if title is not None]
        for points in _lists_of(section) if (document.source.name, section.key) in promising else ():
            named = [key for point in points if (key := _named(point, later, document.title, language))]
            outer = min(point.level for point in points)
            wanted = max(_FEWEST, sum(point.level == outer for point in points) / 2)
            if len(points) <= _MOST_POINTS and len(set(named)) >= wanted:
                found |= set(named)
    return found


def _named(point: ListItem, titles: Sequence[_Title], about: str, language: Language) -> str:
    """Return the key of the first section of those that a point names best; empty when it names none."""
    ranked = [(names_title(plain_title(point.text), title.text, about, language), title) for title in titles]
    best = max((score for score, _ in ranked), default=0.0)
    return next((title.section for score, title in ranked if score == best), "") if best else ""


def _title_of(section: Section) -> _Title | None:
    """Return the first heading of a section that is shown, unless it would fit any subject."""
    heading = next((block for block in section.blocks if isinstance(block, Heading)), None)
    if heading is None or section.hidden or is_general(heading.text):
        return None
    return _Title(plain_title(heading.text), section.key)


def _lists_of(section: Section) -> list[list[ListItem]]:
    shown = [block for block in section.blocks if not is_said(block)]
    runs = groupby(shown, key=lambda block: isinstance(block, ListItem))
    return [[block for block in run if isinstance(block, ListItem)] for is_list, run in runs if is_list]


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _squashed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
