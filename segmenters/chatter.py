"""Says of each sentence of a recording how surely it is talk that runs the session, and not the subject.

A logistic model in two steps. The first weighs what a sentence shows by itself; the second also what the sentences
around it look like and how many of its words come back where the subject is taught. The weights were fitted on labelled
sessions (tests/eval/fit_talk.py); the score is the share of talk among sentences that look the same there.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from extractors.model import Document, Utterance, text_of
from segmenters.language import Language
from segmenters.talk_signs import ALONE, Line, Setting, own_stems, signs_of
from segmenters.wordlists import word_list

_OFTEN = 4
_OWN_WORDS_OF_CONTENT = 4
_NEAR = ((-2, 1), (-1, 2), (1, 2), (2, 1))
"""The sentences around one and what each counts."""
_BEYOND_THE_ENDS = 0.8
_COMES_BACK = 0.7
_MOST_COMING_BACK = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """The stems that belong to the subject of a session, and those that belong to the event: speakers, chat, breaks.

    `shown` are those of the subject that stand on slides, in notes or in a text, and were not only said.
    """

    stems: frozenset[str]
    event: frozenset[str]
    shown: frozenset[str] = frozenset()

    @classmethod
    def of(cls, documents: Sequence[Document], language: Language) -> Subject:
        """Return the stems of what is shown or often said, less those of the event itself and of its speakers."""
        shown: set[str] = set()
        event = {stem for word in word_list("event_words") for stem in language.stems(word)}
        said: Counter[str] = Counter()
        for document in documents:
            for block in document.blocks:
                stems = language.stems(text_of(block))
                if isinstance(block, Utterance):
                    event.update(language.stems(block.speaker))
                    said.update(set(stems))
                else:
                    shown.update(stems)
        often = {stem for stem, count in said.items() if count >= _OFTEN}
        return cls(frozenset((shown | often) - event), frozenset(event), frozenset(shown - event))


def talk_scores(lines: Sequence[Line], subject: Subject, language: Language) -> tuple[float, ...]:
    """Return for each sentence of an English recording how surely it is talk, from 0 to 1."""
    alone, beside = _weights("alone"), _weights("beside")
    setting = Setting.of(lines, subject.stems, subject.event, language)
    signs = signs_of(lines, setting, language)
    first = [_chance(alone, ALONE, values) for values in signs]
    around = signs_around(lines, first, setting, language)
    names = (*ALONE, *AROUND)
    return tuple(_chance(beside, names, (*one, *two)) for one, two in zip(signs, around, strict=True))


AROUND = ("talk around", "words that come back")
"""The names of the signs that a sentence shows among the others."""


def signs_around(
    lines: Sequence[Line], chances: Sequence[float], setting: Setting, language: Language
) -> list[tuple[float, ...]]:
    """Return the signs of AROUND for each sentence, from the chance of talk that each has by itself."""
    stems = [own_stems(line, setting, language) for line in lines]
    taught: defaultdict[str, float] = defaultdict(float)
    for own, chance in zip(stems, chances, strict=True):
        for stem in own:
            taught[stem] += 1 - chance
    found: list[tuple[float, ...]] = []
    for number, (own, chance) in enumerate(zip(stems, chances, strict=True)):
        elsewhere = sum(taught[stem] - (1 - chance) >= _COMES_BACK for stem in own)
        found.append((_near(chances, number), float(min(elsewhere, _MOST_COMING_BACK))))
    return found


def has_own_words(sentence: str, subject: Subject, language: Language) -> bool:
    """Tell whether a line says more than the event is about: some words that belong neither to it nor to small talk."""
    return len(set(language.stems(sentence)) - subject.event) >= _OWN_WORDS_OF_CONTENT


def _near(chances: Sequence[float], number: int) -> float:
    weighed = sum(
        weight * (chances[number + step] if 0 <= number + step < len(chances) else _BEYOND_THE_ENDS)
        for step, weight in _NEAR
    )
    return weighed / sum(weight for _, weight in _NEAR)


def _chance(weights: Mapping[str, float], names: Sequence[str], values: Sequence[float]) -> float:
    total = weights["always"] + sum(weights[name] * value for name, value in zip(names, values, strict=True))
    return 1 / (1 + exp(-total))


@cache
def _weights(step: str) -> Mapping[str, float]:
    text = (files("segmenters") / "data" / "talk_weights.toml").read_text(encoding="utf-8")
    weights: Mapping[str, float] = tomllib.loads(text)[step]
    return weights
