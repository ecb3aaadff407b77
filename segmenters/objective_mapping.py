"""Gives each objective that the source states to the unit that teaches it."""

from __future__ import annotations

from collections import Counter
from math import sqrt

from segmenters.keyphrases import Rarity
from segmenters.language import Language
from segmenters.stated import Stated

_TITLE_WEIGHT = 3
_ORDER_BONUS = 0.1
_LEAST = 0.12
"""Cosine below which no unit is said to teach the objective."""


def map_objectives(
    stated: tuple[Stated, ...], units: tuple[tuple[str, str], ...], language: Language
) -> tuple[Stated | None, ...]:
    """Return for each unit (title, text) the objective it teaches, or None; an objective goes to one unit at most.

    The best pairs by TF-IDF cosine are taken first; an objective gains a little where its place in the list agrees
    with the unit's place, since lists of objectives mostly follow the content.
    """
    rarity = Rarity.of(tuple(f"{title}\n{text}" for title, text in units), language)
    bags = [_bag(f"{title} " * _TITLE_WEIGHT + text, rarity, language) for title, text in units]
    scored = []
    for place, objective in enumerate(stated):
        wanted = _bag(objective.text, rarity, language)
        for number, bag in enumerate(bags):
            apart = abs(place / max(1, len(stated) - 1) - number / max(1, len(units) - 1))
            similarity = _dot(wanted, bag)
            if similarity >= _LEAST:
                scored.append((-(similarity + _ORDER_BONUS * (1 - apart)), place, number))
    chosen: list[Stated | None] = [None] * len(units)
    given: set[int] = set()
    for _, place, number in sorted(scored):
        if chosen[number] is None and place not in given:
            chosen[number] = stated[place]
            given.add(place)
    return tuple(chosen)


def goals_of(stated: tuple[Stated, ...], texts: tuple[tuple[str, str], ...], language: Language) -> tuple[int, ...]:
    """Return for each piece (title, text) the number of the stated objective it serves best, or -1 for none."""
    rarity = Rarity.of(tuple(f"{title}\n{text}" for title, text in texts), language)
    wanted = [_bag(objective.text, rarity, language) for objective in stated]
    found = []
    for title, text in texts:
        bag = _bag(f"{title} " * _TITLE_WEIGHT + text, rarity, language)
        scores = [_dot(goal, bag) for goal in wanted]
        best = max(range(len(scores)), key=lambda n: scores[n], default=-1)
        found.append(best if best >= 0 and scores[best] >= _LEAST else -1)
    return tuple(found)


def _bag(text: str, rarity: Rarity, language: Language) -> dict[str, float]:
    raw = {stem: count**0.5 * rarity.weight(stem) for stem, count in Counter(language.stems(text)).items()}
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {stem: value / length for stem, value in raw.items()}


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(value * other.get(stem, 0.0) for stem, value in one.items())
