"""Puts what was said in a recording beside the slides that were shown, and says how sure that is.

The words of both, what the presenter says of the slides ("next slide", "back to slide five"), what pictures of the
video show where there is one, and the habit of showing slides in their order are weighed together (slide_words.py,
slide_cues.py, slide_path.py). What is said while no slide is spoken about, as in a demo, belongs to none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from extractors.locator import PageRef, SlideRef, TimeSpan
from extractors.model import Document, Section, Utterance, text_of
from segmenters.language import Language
from segmenters.slide_cues import Cue, Move, cue_of
from segmenters.slide_path import Path, best_path
from segmenters.slide_words import word_scores

NO_SLIDE = ""
"""Stands for the slide where nothing of the deck is spoken about."""

_Scores = NDArray[np.float64]

_OTHER_MENTIONED = 0.5
"""What the words of a sentence count that mentions another slide than the one that is shown."""
_NUMBERED = 4.0
"""What the number of a slide counts, said aloud."""
_PICTURED = 6.0
"""What a picture of the video counts that shows a slide for certain."""
_BESIDE = 0.0
"""What any sentence scores as talk beside the deck."""
_SAYS_NOTHING = 0.5
_ASKS_NOTHING = 1.5
"""Below these scores on each slide a sentence, or a question, says nothing of any of them."""
_RELATED = 0.12
"""The mean score of the path below which deck and speech are of two sessions: decks of dev beside each other's speech
came to 0.03 at most, beside their own to 0.7 at least."""
_TRUSTED = 0.55
"""Where fewer utterances are expected to be on the right slide, the slides would tell more lies than the topics do."""
_PATH_SCORES = (0.0, 0.3, 0.5, 0.7, 0.85, 0.95, 0.985, 1.0)
_RIGHT = (0.35, 0.45, 0.58, 0.76, 0.87, 0.935, 0.968, 0.985)
"""Share of utterances that were right, by the score of the path, on the sessions marked dev; between them a line."""


class Fit(Enum):
    """How deck and speech go together: as one session, as one but where is uncertain, or not at all."""

    SURE = "sure"
    UNSURE = "unsure"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture tells: a slide (NO_SLIDE: none) is shown during an utterance; `score` is how sure, from 0 to 1."""

    utterance: str
    slide: str
    score: float


@dataclass(frozen=True, slots=True)
class Attached:
    """The slide that an utterance belongs to, NO_SLIDE for none; `score` is how likely that is, from 0 to 1."""

    utterance: str
    slide: str
    score: float


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time on one slide (NO_SLIDE: beside the deck), with the mean score of what was said meanwhile."""

    slide: str
    start_ms: int
    end_ms: int
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The slide of each utterance, in order; the slides in the order of time; the slides that were never shown.

    `confidence` is the share of utterances expected to be on the right slide; `likeness` how much likelier the slides
    make the words than any other talk would, in nats for an utterance. Hidden slides are in `never_shown` only where
    the talk named one.
    """

    attached: tuple[Attached, ...]
    stays: tuple[Stay, ...]
    never_shown: tuple[str, ...]
    confidence: float
    likeness: float
    fit: Fit

    @property
    def off_deck_ms(self) -> int:
        """How long nothing of the deck was spoken about, in milliseconds."""
        return sum(stay.end_ms - stay.start_ms for stay in self.stays if stay.slide == NO_SLIDE)


NOTHING = Alignment((), (), (), 0.0, 0.0, Fit.UNRELATED)


def align(deck: Document, speech: Document, language: Language, seen: tuple[Seen, ...] = ()) -> Alignment:
    """Return which slide each utterance of a transcript belongs to; `seen` is what pictures of the video tell.

    Hidden slides count as never shown, unless the talk names their number.
    """
    spoken = [block for block in speech.blocks if isinstance(block, Utterance)]
    cues = [cue_of(block.text) for block in spoken]
    slides = _that_may_be_shown(deck, cues)
    if not slides or not spoken:
        return NOTHING
    words = word_scores(slides, [block.text for block in spoken], language)
    scores = _with_numbers(words, cues, slides)
    moves = [_move(cue, block.text, row) for cue, block, row in zip(cues, spoken, scores, strict=True)]
    scores = np.hstack([scores, np.full((len(spoken), 1), _BESIDE)]) + _pictures(seen, spoken, slides)
    path = best_path(scores, moves, np.array([_length(slide) for slide in slides], dtype=float))
    return _alignment(spoken, slides, path, words)


def _that_may_be_shown(deck: Document, cues: Sequence[Cue]) -> list[Section]:
    named = {cue.number for cue in cues if cue.number}
    return [slide for slide in deck.sections if not slide.hidden or _number(slide) in named]


def _number(slide: Section) -> int:
    return slide.at.number if isinstance(slide.at, SlideRef | PageRef) else 0


def _length(slide: Section) -> int:
    return sum(len(text_of(block).split()) for block in slide.blocks)


def _with_numbers(words: _Scores, cues: Sequence[Cue], slides: Sequence[Section]) -> _Scores:
    """Return the scores with what the sentences say of slides by their number, and of others than the one shown."""
    column = {_number(slide): n for n, slide in enumerate(slides) if _number(slide)}
    scores: _Scores = words * np.array([[_OTHER_MENTIONED if cue.mentions else 1.0] for cue in cues])
    for row, cue in enumerate(cues):
        if cue.number in column:
            scores[row, column[cue.number]] += _NUMBERED
    return scores


def _move(cue: Cue, text: str, scores: _Scores) -> Move:
    """Return what a sentence does with the slides: none is opened with a mere question, a mention, or with nothing."""
    if cue.move is not Move.NONE or cue.number:
        return cue.move
    least = _ASKS_NOTHING if text.rstrip().endswith("?") else _SAYS_NOTHING
    return Move.STAY if cue.mentions or scores.max() < least else Move.NONE


def _pictures(seen: tuple[Seen, ...], spoken: Sequence[Utterance], slides: Sequence[Section]) -> _Scores:
    rows = {block.key: n for n, block in enumerate(spoken)}
    columns = {slide.key: n for n, slide in enumerate(slides)} | {NO_SLIDE: len(slides)}
    scores = np.zeros((len(spoken), len(slides) + 1))
    for one in seen:
        if one.utterance in rows and one.slide in columns:
            scores[rows[one.utterance], columns[one.slide]] += _PICTURED * one.score
    return scores


def _alignment(spoken: Sequence[Utterance], slides: Sequence[Section], path: Path, words: _Scores) -> Alignment:
    keys = [slides[column].key if column >= 0 else NO_SLIDE for column in path.columns]
    scores = np.interp(path.scores, _PATH_SCORES, _RIGHT)
    attached = tuple(
        Attached(block.key, key, round(float(score), 4)) for block, key, score in zip(spoken, keys, scores, strict=True)
    )
    likeness = float(np.mean([words[row, column] if column >= 0 else 0.0 for row, column in enumerate(path.columns)]))
    confidence = float(np.mean(scores))
    never = tuple(slide.key for slide in slides if slide.key not in set(keys))
    return Alignment(attached, _stays(spoken, attached), never, confidence, likeness, _fit(likeness, confidence))


def _fit(likeness: float, confidence: float) -> Fit:
    if likeness < _RELATED:
        return Fit.UNRELATED
    return Fit.SURE if confidence >= _TRUSTED else Fit.UNSURE


def _stays(spoken: Sequence[Utterance], attached: Sequence[Attached]) -> tuple[Stay, ...]:
    stays: list[Stay] = []
    for slide, run in groupby(zip(spoken, attached, strict=True), key=lambda pair: pair[1].slide):
        pairs = list(run)
        spans = [block.at for block, _ in pairs if isinstance(block.at, TimeSpan)]
        start, end = (spans[0].start_ms, spans[-1].end_ms) if spans else (0, 0)
        stays.append(Stay(slide, start, end, round(sum(one.score for _, one in pairs) / len(pairs), 4)))
    return tuple(stays)
