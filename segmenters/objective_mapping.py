"""Gives each objective that the source states to the units that serve it.

An objective is compared with a unit by the TF-IDF cosine of their stems and pairs of stems; the words of the unit's
title count several times, and so does an objective whose object stands in the title. Where objectives and units are
lists of one course, the order of the first mostly follows that of the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from extractors.diagnostics import Code, Diagnostic, Severity
from segmenters.evidence import Bloom
from segmenters.language import Language
from segmenters.stated import Stated
from segmenters.verbs import is_unmeasurable, level_of

SERVES_NONE = Code(
    "S130",
    Severity.INFO,
    "the source states objectives, and these units serve none of them: {titles}",
    "Check whether they belong here; if they do, state what they are for in the source or in their drafts.",
)

_TITLE_WEIGHT = 2
_IN_TITLE = 0.1
_ORDER_BONUS = 1.0
_LEAST = 0.03
"""Score below which no unit is said to serve the objective; three in four right pairs of the dev lessons have more."""
_LEAST_COVERED = 0.5
"""Share of an objective's words, by their weight, that a unit has to have."""
_THIN = 0.5
"""What is left of the score of a unit that has less."""
_NEARLY = 0.6
"""Share of its best unit's score with which another unit serves an objective as well."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which objective each unit takes, if any, and whether it serves one at all."""

    chosen: tuple[Stated | None, ...]
    serves: tuple[bool, ...]


def map_objectives(stated: tuple[Stated, ...], units: tuple[tuple[str, str], ...], language: Language) -> Mapping:
    """Return which unit (title, text) takes which objective: each at most one, the best pairs first.

    Of several units that serve one objective the best takes it, and the others are told apart as serving. A unit that
    covers several of the topics that a source promises takes none of them.
    """
    scores = similarities(tuple(goal.text for goal in stated), units, language)
    ranked = sorted(
        (-similarity, place, number)
        for place, row in enumerate(in_order(scores))
        for number, similarity in enumerate(row)
        if scores[place][number] >= _LEAST
    )
    chosen: list[Stated | None] = [None] * len(units)
    given: set[int] = set()
    serving: set[int] = set()
    for _, place, number in ranked:
        if chosen[number] is None and place not in given:
            chosen[number] = stated[place]
            given.add(place)
            serving.add(number)
    for number in _promised_together(stated, scores):
        chosen[number] = None
        serving.add(number)
    near = [max(_LEAST, _NEARLY * max(row, default=0.0)) for row in scores]
    serves = tuple(
        number in serving or any(row[number] >= least for row, least in zip(scores, near, strict=True))
        for number in range(len(units))
    )
    return Mapping(tuple(chosen), serves)


def _promised_together(stated: tuple[Stated, ...], scores: list[list[float]]) -> tuple[int, ...]:
    """Return the units that are the best for several promised topics: one topic does not speak for such a unit."""
    rows = [row for goal, row in zip(stated, scores, strict=True) if goal.promised and max(row, default=0.0) >= _LEAST]
    best = Counter(max(range(len(row)), key=lambda number: row[number]) for row in rows)
    return tuple(number for number, topics in best.items() if topics > 1)


def served_by_none(
    stated: tuple[Stated, ...], units: tuple[tuple[str, str], ...], language: Language
) -> tuple[Stated, ...]:
    """Return the stated objectives that no unit (title, text) serves."""
    scores = similarities(tuple(goal.text for goal in stated), units, language)
    return tuple(goal for goal, row in zip(stated, scores, strict=True) if max(row, default=0.0) < _LEAST)


def serving_none(source: str, units: tuple[tuple[str, bool], ...]) -> tuple[Diagnostic, ...]:
    """Return the diagnostic S130 for a source that states objectives, of which some units serve none.

    `units` are pairs of a title and whether the unit serves an objective.
    """
    stray = [title for title, serves in units if not serves]
    return (SERVES_NONE.of(source, titles="; ".join(stray)),) if 0 < len(stray) < len(units) else ()


def goals_of(stated: tuple[Stated, ...], texts: tuple[tuple[str, str], ...], language: Language) -> tuple[int, ...]:
    """Return for each piece (title, text) the number of the stated objective it serves best, or -1 for none."""
    scores = similarities(tuple(goal.text for goal in stated), texts, language)
    found = []
    for number in range(len(texts)):
        best = max(range(len(scores)), key=lambda place: scores[place][number], default=-1)
        found.append(best if best >= 0 and scores[best][number] >= _LEAST else -1)
    return tuple(found)


def similarities(
    objectives: tuple[str, ...], units: tuple[tuple[str, str], ...], language: Language
) -> list[list[float]]:
    """Return how well each objective (rows) fits each unit (title, text), from 0 to about 1."""
    titles = [language.stems(title) for title, _ in units]
    counts = [
        _counted((*(title * _TITLE_WEIGHT), *language.stems(text)))
        for title, (_, text) in zip(titles, units, strict=True)
    ]
    in_units = Counter(term for count in counts for term in count)
    weights = {term: log((len(units) + 1) / (number + 1)) + 1 for term, number in in_units.items()}
    rarest = log(len(units) + 1) + 1
    bags = [_bag(count, weights, rarest) for count in counts]
    found = []
    for objective in objectives:
        stems = language.stems(_object_of(objective))
        wanted = _bag(_counted(stems), weights, rarest)
        heads = _rare(stems, weights, rarest)
        found.append(
            [
                (_dot(wanted, bag) + _IN_TITLE * _share(heads, title))
                * (1.0 if _share(heads, bag) >= _LEAST_COVERED else _THIN)
                for bag, title in zip(bags, titles, strict=True)
            ]
        )
    return found


def in_order(scores: list[list[float]]) -> list[list[float]]:
    """Return the scores, each more by up to its double the better its objective's place in the list fits the unit's."""
    rows, columns = max(1, len(scores) - 1), max(1, max(map(len, scores), default=0) - 1)
    return [
        [score * (1 + _ORDER_BONUS * (1 - abs(place / rows - number / columns))) for number, score in enumerate(row)]
        for place, row in enumerate(scores)
    ]


def _object_of(objective: str) -> str:
    """Leave out a verb that may stand before any subject ("describe"); one such as "inspect" tells of the content."""
    verb, _, rest = objective.partition(" ")
    said_of_all = is_unmeasurable(verb) or level_of(verb) in (Bloom.REMEMBER, Bloom.UNDERSTAND)
    return rest if said_of_all and rest else objective


def _counted(stems: Sequence[str]) -> Counter[str]:
    return Counter(stems) + Counter(f"{one} {other}" for one, other in pairwise(stems) if one != other)


def _rare(stems: Sequence[str], weights: dict[str, float], rarest: float) -> dict[str, float]:
    return {stem: weights.get(stem, rarest) for stem in stems}


def _share(weighed: dict[str, float], words: Container[str]) -> float:
    """Return which share of an objective's words, by their weight, stands among others."""
    whole = sum(weighed.values())
    return sum(weight for stem, weight in weighed.items() if stem in words) / whole if whole else 0.0


def _bag(count: Counter[str], weights: dict[str, float], rarest: float) -> dict[str, float]:
    raw = {term: log(1 + number) * weights.get(term, rarest) for term, number in count.items()}
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {term: value / length for term, value in raw.items()}


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(value * other.get(term, 0.0) for term, value in one.items())
