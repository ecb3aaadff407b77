"""Cuts what is said twice: builds of one slide, repeated slides, and paragraphs that stand in several sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractors.locator import describe
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
    is_said,
    text_of,
)
from segmenters.model import Cut, CutReason, Passage
from segmenters.pieces import Piece, shown
from segmenters.titles import is_continued

_SHINGLE = 3
_SAME = 0.85
"""Share of common three-word runs (Jaccard index) from which two blocks say the same thing."""
_TELLING_WORDS = 4
_NEGATIONS = {"no", "not", "never", "none", "without"}


def drop_repeats(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Cut, ...]]:
    """Return the pieces with each repeated block cut, and the cuts; each cut's detail names the place that was kept."""
    cuts: list[Cut] = []
    folded = _join_continued(_fold_builds(pieces, cuts), cuts)
    memory = _Memory()
    kept = [left for piece in folded if (left := _without_known(piece, memory, cuts))]
    return tuple(kept), tuple(cuts)


def _fold_builds(pieces: tuple[Piece, ...], cuts: list[Cut]) -> list[Piece]:
    """Keep the last of slides that only grow, with the notes of all of them (a slide animated by copying)."""
    folded: list[Piece] = []
    for piece in pieces:
        before = folded[-1] if folded else None
        if before is not None and _grows(before, piece):
            folded.pop()
            said_before = tuple(p for p in before.passages if is_said(p.block))
            detail = f"kept on {describe(piece.passages[0].block.at)}"
            cuts += [_cut(p, detail) for p in before.passages if not is_said(p.block)]
            piece = replace(piece, passages=said_before + piece.passages)  # noqa: PLW2901  the piece grows by the notes
        folded.append(piece)
    return folded


def _grows(before: Piece, after: Piece) -> bool:
    if before.source != after.source or not (is_continued(after.title, before.title) or not before.title):
        return False
    old = {_words(p) for p in shown(before.passages)}
    new = {_words(p) for p in shown(after.passages)}
    return bool(old) and old <= new and any(len(words) for words in old)


def _join_continued(pieces: list[Piece], cuts: list[Cut]) -> list[Piece]:
    """Join a slide with the one it goes on from, so that its list goes on as well; its heading is cut."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        headings = [p for p in piece.passages if isinstance(p.block, Heading) and p.block.text == piece.title]
        if before is None or before.source != piece.source or not is_continued(piece.title, before.title):
            joined.append(piece)
            continue
        cuts += [_cut(p, f"goes on from {describe(before.passages[0].block.at)}") for p in headings]
        both = (*before.passages, *(p for p in piece.passages if p not in headings))
        shown_first = sorted(both, key=lambda passage: is_said(passage.block))
        joined[-1] = replace(before, passages=tuple(shown_first))
    return joined


def _without_known(piece: Piece, memory: _Memory, cuts: list[Cut]) -> Piece | None:
    """Cut the blocks that an earlier piece has; the whole piece when nothing new is left but its heading."""
    visible = shown(piece.passages)
    places = {p.block.key: memory.place_of(p) for p in visible}
    all_known = bool(visible) and all(places[p.block.key] for p in visible)
    left: list[Passage] = []
    for passage in piece.passages:
        place = places.get(passage.block.key)
        if place and (all_known or len(_words(passage)) >= _TELLING_WORDS):
            cuts.append(_cut(passage, place))
        else:
            left.append(passage)
    for passage in visible:
        memory.keep(passage)
    if all(isinstance(p.block, Heading) for p in left):
        cuts += [_cut(p, "nothing new under this heading") for p in left]
        return None
    return replace(piece, passages=tuple(left))


@dataclass(slots=True)
class _Memory:
    """Blocks seen so far, found again by the three-word runs that they share."""

    exact: dict[tuple[str, ...], str] = field(default_factory=dict)
    runs: list[frozenset[tuple[str, ...]]] = field(default_factory=list)
    facts: list[frozenset[str]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    index: dict[tuple[str, ...], list[int]] = field(default_factory=dict)

    def place_of(self, passage: Passage) -> str:
        words = _words(passage)
        if words in self.exact:
            return self.exact[words]
        runs = _runs(words)
        shared: dict[int, int] = {}
        for run in runs:
            for number in self.index.get(run, ()):
                shared[number] = shared.get(number, 0) + 1
        for number, common in shared.items():
            alike = common / (len(runs) + len(self.runs[number]) - common) >= _SAME
            if alike and _facts(words) == self.facts[number]:
                return self.places[number]
        return ""

    def keep(self, passage: Passage) -> None:
        words = _words(passage)
        if not words or words in self.exact:
            return
        place = f"kept at {describe(passage.block.at)} of {passage.source}"
        self.exact[words] = place
        runs = _runs(words)
        for run in runs:
            self.index.setdefault(run, []).append(len(self.runs))
        self.runs.append(runs)
        self.facts.append(_facts(words))
        self.places.append(place)


def _cut(passage: Passage, detail: str) -> Cut:
    return Cut(passage.source, passage.block, CutReason.REPEATED, detail)


def _words(passage: Passage) -> tuple[str, ...]:
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


def _facts(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words that change what a text says even when all others are the same: "not", figures, code."""
    return frozenset(word for word in words if word in _NEGATIONS or not word.isalpha())


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[n : n + _SHINGLE] for n in range(len(words) - _SHINGLE + 1))
