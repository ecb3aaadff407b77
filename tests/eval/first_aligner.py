"""The aligner that this product had first, kept as a baseline: the nearest slide by its words, never back.

Utterances and slides are bags of stems, weighted by rarity and compared by their cosine; a Viterbi path stays or moves
forward. Notes count like slides, two utterances on either side count as well.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt

import numpy as np

from extractors.model import Document, Heading, Section, Utterance, text_of
from segmenters.language import Language

TITLE_WEIGHT = 3
MOVE = 0.12
SKIP = 0.04
CONTEXT = 2


def align_forward(deck: Document, speech: Document, language: Language) -> list[str]:
    """Return the key of the slide of each utterance; hidden slides are never shown."""
    slides = [section for section in deck.sections if not section.hidden]
    spoken = [block for block in speech.blocks if isinstance(block, Utterance)]
    return [slides[column].key for column in _forward_path(_similarities(slides, spoken, language))]


def _similarities(slides: list[Section], spoken: list[Utterance], language: Language) -> np.ndarray:
    bags = [_bag_of_slide(slide, language) for slide in slides]
    seen_on = Counter(stem for bag in bags for stem in bag)
    rarity = {stem: log((len(slides) + 1) / count) for stem, count in seen_on.items()}
    vectors = [_weigh(bag, rarity) for bag in bags]
    plain = [Counter(language.stems(block.text)) for block in spoken]
    scores = np.zeros((len(spoken), len(slides)))
    for row in range(len(spoken)):
        window: Counter[str] = Counter()
        for near in range(max(0, row - CONTEXT), min(len(spoken), row + CONTEXT + 1)):
            share = CONTEXT + 1 - abs(row - near)
            window.update({stem: share * count for stem, count in plain[near].items()})
        said = _weigh(window, rarity)
        scores[row] = [sum(weight * slide.get(stem, 0.0) for stem, weight in said.items()) for slide in vectors]
    return scores


def _bag_of_slide(slide: Section, language: Language) -> Counter[str]:
    bag: Counter[str] = Counter()
    for block in slide.blocks:
        weight = TITLE_WEIGHT if isinstance(block, Heading) else 1
        for stem in language.stems(text_of(block)):
            bag[stem] += weight
    return bag


def _weigh(bag: Counter[str], rarity: dict[str, float]) -> dict[str, float]:
    raw = {stem: (1 + log(count)) * rarity.get(stem, 0.0) for stem, count in bag.items()}
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {stem: value / length for stem, value in raw.items()}


def _forward_path(scores: np.ndarray) -> list[int]:
    """Return the best slide for each utterance when slides only move forward; a move costs, a skip a little more."""
    rows, columns = scores.shape
    total = np.full((rows, columns), -np.inf)
    origin = np.zeros((rows, columns), dtype=np.int64)
    steps = np.arange(columns)
    total[0] = scores[0] - SKIP * steps
    for row in range(1, rows):
        for column in range(columns):
            jumps = column - steps[: column + 1]
            reach = total[row - 1, : column + 1] - np.where(jumps > 0, MOVE + SKIP * (jumps - 1), 0.0)
            origin[row, column] = int(reach.argmax())
            total[row, column] = reach.max() + scores[row, column]
    path = [int(total[-1].argmax())]
    for row in range(rows - 1, 0, -1):
        path.append(int(origin[row, path[-1]]))
    return path[::-1]
