"""Plans when questions are asked again: which questions on which day after the session, at expanding intervals.

Spacing beats massing (g = .74 in the meta-analysis of Latimier et al. 2021), and expanding gaps keep more ready in
between (Kang et al. 2014). The days are those at which the scheduler FSRS-6 asks again who always answered "good": with
a wanted retention of 95 % for what must not be forgotten, of 90 % else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

from segmenters.journey_parts import QuestionRef, Wave
from segmenters.language import Language
from segmenters.model import Unit
from segmenters.question import Question
from segmenters.quoting import sentences_of

STRICT_DAYS = (1, 3, 8, 19, 43)
GENERAL_DAYS = (2, 11, 46)

MOST_QUESTIONS = 12
"""In one wave: about ten minutes."""

_BINDING = re.compile(
    r"\b(?:must|shall|never|do not|don't|don’t|forbidden|prohibited|mandatory|required by|warning|danger|hazard\w*|"
    r"injur\w+)\b",
    re.IGNORECASE,
)
_BINDING_SHARE = 0.08
_TIMES = 2
_SHORTEST_WAVE = 4
_FEWEST_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """A question and what it is like: waves are to differ in both."""

    ref: QuestionRef
    form: str


def recall_waves(units: tuple[Unit, ...], days: tuple[int, ...]) -> tuple[Wave, ...]:
    """Return for each of these days the questions to be asked; empty without questions.

    Each chosen question comes on two days, more often where there are few, with a single day on that; one or two come
    twice at most, or nothing else would be asked. All questions are chosen unless they are more than the waves have
    room for; then units take turns. Waves are as even in size, form and unit as they can be.
    """
    if not days:
        return ()
    items = _chosen(units, len(days) * MOST_QUESTIONS // min(_TIMES, len(days)))
    if not items:
        return ()
    often = ceil(_SHORTEST_WAVE * len(days) / len(items)) if len(items) >= _FEWEST_QUESTIONS else _TIMES
    times = min(len(days), max(_TIMES, often))
    waves: list[list[_Item]] = [[] for _ in days]
    for item in items:
        for place in _places(waves, item, times):
            waves[place].append(item)
    return tuple(Wave(day, tuple(item.ref for item in wave)) for day, wave in zip(days, waves, strict=True) if wave)


def days_for(units: tuple[Unit, ...], language: Language) -> tuple[int, ...]:
    """Return the days for material that holds rules and warnings, or the fewer ones for any other.

    It holds them when at least eight sentences in a hundred bind somebody; English only.
    """
    if not language.english:
        return GENERAL_DAYS
    sentences = [quote.text for unit in units for quote in sentences_of(unit.passages, language)]
    binding = sum(_BINDING.search(sentence) is not None for sentence in sentences)
    return STRICT_DAYS if sentences and binding / len(sentences) >= _BINDING_SHARE else GENERAL_DAYS


def _chosen(units: tuple[Unit, ...], most: int) -> list[_Item]:
    """Return the first question of each unit, then the second of each, and so on."""
    rounds = max((len(unit.questions) for unit in units), default=0)
    asked = [
        _Item(QuestionRef(unit.uid, unit.questions[n].id), _form(unit.questions[n]))
        for n in range(rounds)
        for unit in units
        if n < len(unit.questions)
    ]
    return asked[:most]


def _form(question: Question) -> str:
    return f"{type(question).__name__} {question.profile.rule}"


def _places(waves: list[list[_Item]], item: _Item, times: int) -> list[int]:
    """Return in which waves a question comes: the shortest ones, then those least like it, then those far apart."""
    chosen: list[int] = []
    for _ in range(times):
        free = (place for place in range(len(waves)) if place not in chosen)
        chosen.append(min(free, key=lambda place: (*_cost(waves[place], item), -_distance(place, chosen), place)))
    return chosen


def _cost(wave: list[_Item], item: _Item) -> tuple[int, int]:
    """Tell how little a question suits a wave: first by its size, then by how alike its questions are."""
    same_unit = sum(other.ref.unit == item.ref.unit for other in wave)
    same_form = sum(other.form == item.form for other in wave)
    return len(wave), 2 * same_unit + same_form


def _distance(place: int, chosen: list[int]) -> int:
    return min((abs(place - other) for other in chosen), default=0)
