"""Tells which slide of a deck a video shows when, by the words read from its pictures.

Text recognition gets letters wrong, so words are compared by their groups of three letters, rare ones counting for
more (the cosine of their TF-IDF weights).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.locator import TimeSpan
from extractors.model import Document, Layer, Section, Utterance, is_said, layer_of, text_of
from segmenters.alignment import NO_SLIDE, Seen
from segmenters.filmed import shows_slide
from segmenters.model import Cut, CutReason, Passage, Ruling

Scores = NDArray[np.float64]

OF_THE_DECK = Ruling("slide-of-the-deck", 0.9)

_LEAST = 0.3
_RUNNERS_UP = 3
_FEW_GRAMS = 12
_NOTHING_LIKE_IT = 0.15
_NO_SLIDE_SURE = 0.5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ShownScores:
    """How well each stretch of a video fits each slide of a deck, from 0 to 1: a row each, a column each.

    `spans` say when; `sections` and `slides` are the keys of sections. `told` is false for a stretch whose picture
    says too little to be compared.
    """

    sections: tuple[str, ...]
    spans: tuple[TimeSpan, ...]
    slides: tuple[str, ...]
    scores: Scores
    told: tuple[bool, ...]


def scores_of(deck: Document, video: Document) -> ShownScores:
    """Return how well each slide that a video shows fits each slide of a deck that is not hidden."""
    slides = tuple(section for section in deck.sections if not section.hidden)
    shown = tuple(section for section in video.sections if shows_slide(section))
    words = [_grams(section) for section in shown]
    return ShownScores(
        tuple(section.key for section in shown),
        tuple(section.at for section in shown if isinstance(section.at, TimeSpan)),
        tuple(section.key for section in slides),
        _likeness(words, [_grams(section) for section in slides]),
        tuple(sum(bag.values()) >= _FEW_GRAMS for bag in words),
    )


def seen_in(video: Document, found: ShownScores) -> tuple[Seen, ...]:
    """Return for each utterance which slides its picture speaks for, as the alignment takes it.

    While no slide is shown, or one that is not of this deck, the picture speaks for none.
    """
    rows = {key: row for row, key in enumerate(found.sections)}
    seen: list[Seen] = []
    for section in video.sections:
        said = [block.key for block in section.blocks if isinstance(block, Utterance)]
        marks = _marks(found, rows[section.key]) if section.key in rows else [(NO_SLIDE, _NO_SLIDE_SURE)]
        seen += [Seen(key, slide, score) for key in said for slide, score in marks]
    return tuple(seen)


def slides_of_deck(found: ShownScores) -> frozenset[str]:
    """Return the sections of the video that show a slide of the deck."""
    best = found.scores.max(axis=1) if found.slides and found.sections else np.zeros(len(found.sections))
    rows = zip(found.sections, best, found.told, strict=True)
    return frozenset(key for key, score, told in rows if told and score >= _LEAST)


def cuts_beside_deck(passages: Iterable[Passage]) -> tuple[Cut, ...]:
    """Return the cuts of what a video shows of a slide that the deck itself holds: its picture and the words on it."""
    return tuple(
        Cut(passage.source, passage.block, CutReason.REPEATED, "", OF_THE_DECK)
        for passage in passages
        if not is_said(passage.block)
    )


def _marks(found: ShownScores, row: int) -> list[tuple[str, float]]:
    if not found.told[row] or not found.slides:
        return []
    scores = found.scores[row]
    best = np.argsort(-scores, kind="stable")[:_RUNNERS_UP]
    if scores[best[0]] < _NOTHING_LIKE_IT:
        return [(NO_SLIDE, _NO_SLIDE_SURE)]
    return [(found.slides[n], round(float(scores[n]), 4)) for n in best if scores[n] >= _LEAST]


def _grams(section: Section) -> Counter[str]:
    """Return the groups of three letters in the words that a section shows; running heads and notes do not count."""
    shown = (b for b in section.blocks if not is_said(b) and layer_of(b) not in {Layer.FURNITURE, Layer.COMMENT})
    words = (word for block in shown for word in _WORD.findall(text_of(block).casefold()))
    return Counter(gram for word in words for gram in _threes(f" {word} "))


def _threes(word: str) -> list[str]:
    return [word[n : n + 3] for n in range(len(word) - 2)]


def _likeness(shown: Sequence[Counter[str]], slides: Sequence[Counter[str]]) -> Scores:
    """Return the cosine of each pair; a group of letters weighs the more, the fewer slides of the deck have it."""
    on = Counter(gram for bag in slides for gram in bag)
    index = {gram: n for n, gram in enumerate(dict.fromkeys(gram for bag in (*slides, *shown) for gram in bag))}
    rarity = np.array([np.log((len(slides) + 1) / (on[gram] + 0.5)) + 0.1 for gram in index])
    return _unit(shown, index, rarity) @ _unit(slides, index, rarity).T


def _unit(bags: Sequence[Counter[str]], index: dict[str, int], rarity: Scores) -> Scores:
    matrix = np.zeros((len(bags), len(index)))
    for row, bag in enumerate(bags):
        for gram, count in bag.items():
            matrix[row, index[gram]] = (1 + np.log(count)) * rarity[index[gram]]
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    return matrix / np.where(lengths > 0, lengths, 1.0)
