"""Tells whether two blocks say the same: by their words, and by the figures, code and negations that change it all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Mark,
    Media,
    Paragraph,
    Preformatted,
    Style,
    Table,
    text_of,
)
from segmenters.model import Passage

_SHINGLE = 3
_SAME = 0.85
"""Share of common three-word runs (Jaccard index) from which two blocks say the same thing."""
_NEGATIONS = {"no", "not", "never", "none", "without"}


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier passage that says the same, and how much the two share, up to 1."""

    passage: Passage
    share: float


@dataclass(slots=True)
class Memory:
    """Blocks seen so far, found again by the three-word runs that they share; `titles` are the words of headings."""

    titles: set[tuple[str, ...]] = field(default_factory=set)
    exact: dict[tuple[str, ...], Passage] = field(default_factory=dict)
    runs: list[frozenset[tuple[str, ...]]] = field(default_factory=list)
    facts: list[frozenset[str]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    index: dict[tuple[str, ...], list[int]] = field(default_factory=dict)

    def find(self, passage: Passage) -> Match | None:
        """Return the first earlier passage that says the same."""
        words = words_of(passage)
        if words in self.exact:
            return Match(self.exact[words], 1.0)
        runs = _runs(words)
        for number, common in self._shared(runs).items():
            share = common / (len(runs) + len(self.runs[number]) - common)
            if share >= _SAME and facts_of(words) == self.facts[number]:
                return Match(self.passages[number], share)
        return None

    def find_around(self, passage: Passage) -> Match | None:
        """Return the first earlier passage of another source that has all that this one says, and maybe more."""
        words = words_of(passage)
        runs = _runs(words)
        for number, common in self._shared(runs).items():
            around = self.passages[number]
            if (
                around.source != passage.source
                and common >= _SAME * len(runs)
                and facts_of(words) <= self.facts[number]
            ):
                return Match(around, common / len(runs))
        return None

    def _shared(self, runs: frozenset[tuple[str, ...]]) -> dict[int, int]:
        """Return how many runs each earlier passage shares, for those that share any."""
        shared: dict[int, int] = {}
        for run in runs:
            for number in self.index.get(run, ()):
                shared[number] = shared.get(number, 0) + 1
        return dict(sorted(shared.items()))

    def keep(self, passage: Passage) -> None:
        """Remember a passage, unless one with the same words is known."""
        words = words_of(passage)
        if not words or words in self.exact:
            return
        self.exact[words] = passage
        runs = _runs(words)
        for run in runs:
            self.index.setdefault(run, []).append(len(self.runs))
        self.runs.append(runs)
        self.facts.append(facts_of(words))
        self.passages.append(passage)


def words_of(passage: Passage) -> tuple[str, ...]:
    """Return what a passage says as words: of a picture, code or a formula as a whole, and where links lead."""
    block = passage.block
    if isinstance(block, Figure | Media) and block.asset:
        return (block.asset, block.link) if block.link else (block.asset,)
    if isinstance(block, Preformatted):
        return (block.text,)
    return (*re.findall(r"\w+", text_of(block).lower()), *_as_a_whole(block))


def _as_a_whole(block: Block) -> Iterator[str]:
    """Yield what has no letter to spare: code and formulas, in which a sign is all, and addresses."""
    for text, marks in _marked_texts(block):
        for mark in marks:
            if mark.style in (Style.CODE, Style.FORMULA):
                yield text[mark.start : mark.end]
            elif mark.style is Style.LINK:
                yield mark.target


def _marked_texts(block: Block) -> list[tuple[str, tuple[Mark, ...]]]:
    match block:
        case Table(rows=rows, marks=cells):
            return [(rows[cell.row][cell.column], cell.marks) for cell in cells]
        case Heading() | Paragraph() | ListItem():
            return [(block.text, block.marks)]
        case _:
            return []


def facts_of(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words that change what a text says even when all others are the same: "not", figures, code."""
    return frozenset(word for word in words if word in _NEGATIONS or not word.isalpha())


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[n : n + _SHINGLE] for n in range(len(words) - _SHINGLE + 1))
