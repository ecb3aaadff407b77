"""Scores utterances against slides by their words: how much likelier a slide makes them than the session as a whole.

Each word weighs the logarithm of how much more of it the slide holds than the deck and the talk together (a mixture
of the slide's words and of all words, as in language models for retrieval), so that rare words weigh more. Nothing
said is dearer than a bound, since people say a lot that stands on no slide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from extractors.model import Heading, Layer, Section, layer_of, text_of
from segmenters.language import Language

Scores = NDArray[np.float64]

_TITLE_WEIGHT = 3.0
_SLIDE_SHARE = 0.3
"""Share of what is said while a slide is shown that comes from its words; this and what follows is fitted on dev."""
_SPEECH_SHARE = 0.8
"""What the talk counts among the words in general, beside the deck."""
_LENGTH_COUNTS = 1.35
"""How much rarer the same word weighs on a longer slide: the length to the power of this."""
_DAMPING = 0.6
"""Words of one sentence depend on each other, so that they count less together than each for itself."""
_LOWEST, _HIGHEST = -1.5, 12.0
_MOST_OFTEN = 2.0
"""A word said more often in one sentence counts no more."""
_UNSEEN = 1.0
_VOCABULARY = 1000
"""Words that a talk chooses from, however short it is: a word said twice in a short one is no common word yet."""
_BESIDE = frozenset({Layer.FURNITURE, Layer.COMMENT})


def word_scores(slides: Sequence[Section], said: Sequence[str], language: Language) -> Scores:
    """Return a row for each utterance and a column for each slide; 0 is what talk beside the deck would get."""
    spoken: list[Mapping[str, float]] = [Counter(language.stems(text)) for text in said]
    shown: list[Mapping[str, float]] = [_bag_of(slide, language) for slide in slides]
    index = {stem: n for n, stem in enumerate(dict.fromkeys(stem for bag in (*shown, *spoken) for stem in bag))}
    on_slides, in_talk = _matrix(shown, index), _matrix(spoken, index)
    general = _SPEECH_SHARE * _shares(in_talk.sum(axis=0)) + (1 - _SPEECH_SHARE) * _shares(on_slides.sum(axis=0))
    lengths = np.maximum(on_slides.sum(axis=1, keepdims=True), 1.0)
    own = on_slides / (lengths**_LENGTH_COUNTS * lengths.mean() ** (1 - _LENGTH_COUNTS))
    weights = np.log((1 - _SLIDE_SHARE) + _SLIDE_SHARE * own / np.maximum(general, 1e-12))
    scores = np.minimum(in_talk, _MOST_OFTEN) @ weights.T
    clipped: Scores = np.clip(_DAMPING * scores, _LOWEST, _HIGHEST)
    return clipped


def _bag_of(slide: Section, language: Language) -> dict[str, float]:
    """Return how much each stem weighs on a slide, its notes included; running heads and comments do not count."""
    bag: dict[str, float] = {}
    for block in slide.blocks:
        if layer_of(block) in _BESIDE:
            continue
        weight = _TITLE_WEIGHT if isinstance(block, Heading) else 1.0
        for stem in language.stems(text_of(block)):
            bag[stem] = bag.get(stem, 0.0) + weight
    return bag


def _matrix(bags: Sequence[Mapping[str, float]], index: dict[str, int]) -> Scores:
    matrix = np.zeros((len(bags), len(index)))
    for row, bag in enumerate(bags):
        for stem, weight in bag.items():
            matrix[row, index[stem]] = weight
    return matrix


def _shares(counts: Scores) -> Scores:
    shares: Scores = (counts + _UNSEEN) / (counts.sum() + _UNSEEN * max(len(counts), _VOCABULARY))
    return shares
