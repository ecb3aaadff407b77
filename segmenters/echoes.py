"""Cuts notes that only say again what stands on their slide, or what the notes of an earlier slide said.

A slide's notes are often its own points, read out. The score is the share of the note's words that the slide has; its
pairs of words have to stand there too, and each figure and each "not", so that a new thought in old words stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from extractors.model import Figure, ListItem, Utterance, is_said, text_of
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, Repeat, Repeats
from segmenters.sameness import Memory, facts_of

_SHARE = 0.9
_PAIRS = 0.6
_FEWEST_WORDS = 4
_TELLING_WORDS = 8
_NEARLY = 0.9


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a slide shows: its words, its pairs of words, what changes a meaning, a passage that has them, its lines."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    facts: frozenset[str]
    first: Passage | None
    lines: tuple[tuple[str, ...], ...] = ()

    def has_nearly(self, words: tuple[str, ...]) -> bool:
        """Tell whether a line differs in one letter of one word only: "Makes a change" and "Make a change"."""
        return any(_differ_in_a_letter(words, line) for line in self.lines)

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> _Shown:
        lines = [(passage, _words(passage)) for passage in passages if not is_said(passage.block)]
        lines = [(p, words) for p, words in lines if words and not isinstance(p.block, Figure)]
        every = tuple(words for _, words in lines)
        words = tuple(word for _, line in lines for word in line)
        pairs = frozenset(pair for _, line in lines for pair in pairwise(line))
        return cls(frozenset(words), pairs, facts_of(words), lines[0][0] if lines else None, every)


def drop_echoes(pieces: Sequence[Piece], found: Repeats) -> list[Piece]:
    """Return the pieces without notes that say nothing of their own; `found` takes the repeats."""
    memory = Memory()
    left = []
    for piece in pieces:
        shown = _Shown.of(piece.passages)
        notes = [p for p in piece.passages if is_said(p.block) and not isinstance(p.block, Utterance)]
        gone = {repeat.passage.block.key for repeat in _twins(notes) if found.add(repeat)}
        notes = [passage for passage in notes if passage.block.key not in gone]
        gone |= {repeat.passage.block.key for repeat in _echoes(notes, shown, memory, found) if found.add(repeat)}
        for passage in notes:
            memory.keep(passage)
        left.append(replace(piece, passages=tuple(p for p in piece.passages if not _goes(p, gone))))
    return [piece for piece in left if piece.passages]


def _twins(notes: Sequence[Passage]) -> list[Repeat]:
    """Return the paragraphs of a slide's notes that say word for word what an earlier one of them does."""
    first: dict[tuple[str, ...], Passage] = {}
    found = []
    for passage in notes:
        words = _words(passage)
        if isinstance(passage.block, ListItem) or len(words) < _FEWEST_WORDS:
            continue
        kept = first.setdefault(words, passage)
        if kept is not passage and not text_of(passage.block).rstrip().endswith(":"):
            found.append(Repeat(passage, "said-before", 1.0, kept, KEPT_AT))
    return found


def _goes(passage: Passage, gone: set[str]) -> bool:
    return passage.block.key in gone and is_said(passage.block)


def _echoes(notes: Sequence[Passage], shown: _Shown, memory: Memory, found: Repeats) -> list[Repeat]:
    """Return what can go: whole lists, and what leads in to a list only if the list goes."""
    runs = [list(run) for _, run in groupby(notes, key=_run)]
    echoes: list[Repeat] = []
    after: list[Passage] = []
    list_goes = False
    for run in reversed(runs):
        repeats = [repeat for p in run if (repeat := _repeat(p, shown, memory)) and found.accepts(repeat)]
        leads = bool(after) and _leads_in(run[-1], after[0])
        if leads and list_goes and not repeats:
            repeats = [Repeat(run[-1], "leads-in-to-repeats", _SHARE, None, "")]
        goes = len(repeats) == len(run) and (list_goes or not leads)
        echoes += repeats if goes else []
        after, list_goes = run, goes and isinstance(run[0].block, ListItem)
    return echoes


def _run(passage: Passage) -> str:
    return "list" if isinstance(passage.block, ListItem) else passage.block.key


def _leads_in(passage: Passage, after: Passage) -> bool:
    return text_of(passage.block).rstrip().endswith(":") and isinstance(after.block, ListItem)


def _repeat(passage: Passage, shown: _Shown, memory: Memory) -> Repeat | None:
    words = _words(passage)
    share = sum(word in shown.words for word in words) / len(words) if words else 0.0
    pairs = list(pairwise(words))
    in_pairs = sum(pair in shown.pairs for pair in pairs) >= _PAIRS * len(pairs)
    if len(words) >= _FEWEST_WORDS and share >= _SHARE and in_pairs and facts_of(words) <= shown.facts:
        return Repeat(passage, "says-the-slide-again", share, shown.first, KEPT_AT)
    if len(words) >= _FEWEST_WORDS and shown.has_nearly(words):
        return Repeat(passage, "says-the-slide-again", _NEARLY, shown.first, KEPT_AT)
    match = memory.find(passage) if len(words) >= _TELLING_WORDS else None
    if match is None or match.passage.source != passage.source:
        return None
    return Repeat(passage, "said-before", match.share, match.passage, KEPT_AT)


def _differ_in_a_letter(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other):
        return False
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    short, long = sorted(unlike[0], key=len)
    return len(long) == len(short) + 1 and len(short) > 1 and short.isalpha() and long.startswith(short)


def _words(passage: Passage) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text_of(passage.block).lower()))
