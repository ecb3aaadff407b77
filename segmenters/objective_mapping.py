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
from segmenters.objective_assignment import assign
from segmenters.objective_halves import Half, parted, put_together
from segmenters.objective_leftover import Place, hand_out_left
from segmenters.stated import Stated
from segmenters.unit_form import Form, suits
from segmenters.verbs import is_unmeasurable, level_of

SERVES_NONE = Code(
    "S130",
    Severity.INFO,
    "the source states objectives, and these units serve none of them: {titles}",
    "Check whether they belong here; if they do, state what they are for in the source or in their drafts.",
)

_TITLE_WEIGHT = 2
_IN_TITLE = 0.1
_EVERYWHERE, _LEAST_EVERYWHERE = 1.0, 0.25
"""What a word counts that every unit has: in a few units that share a subject, hardly anything."""
_ORDER_BONUS = 1.0
_MANY = 12
"""So many objectives or units make a course: the order of the first tells as much as their words."""
_LEAST = 0.03
"""Score below which no unit is said to serve the objective; three in four right pairs of the dev lessons have more."""
_LEAST_COVERED = 0.5
"""Share of an objective's words, by their weight, that a unit has to have."""
_THIN = 0.5
"""What is left of the score of a unit that has less."""
_WORTH = 0.65
"""Share of its best unit's score below which an objective is not given to another unit."""
_WORTH_OF_SEVERAL = 0.9
"""The same for one of several objectives that one line states: they are mostly taught together."""
_SURE = 0.06
"""Score of its best unit below which an objective claims less: hardly any of its words are taught."""
_SHARE_OF_BEST = 0.35
"""Share of the score of the piece that serves an objective best below which another serves it by chance."""
_ELSEWHERE = 0.8
"""What a unit of another source counts than the one that states an objective."""
_NEARLY = 0.6
"""Share of its best unit's score with which another unit serves an objective as well."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which objective each unit takes, if any, whether it serves one at all, and the promised topics it covers."""

    chosen: tuple[Stated | None, ...]
    serves: tuple[bool, ...]
    topics: tuple[tuple[Stated, ...], ...] = ()


def map_objectives(
    stated: tuple[Stated, ...], units: tuple[tuple[str, str], ...], language: Language, forms: tuple[Form, ...] = ()
) -> Mapping:
    """Return which unit (title, text) takes which objective: each at most one, so that all fit best together.

    Of several units that serve one objective the best takes it, and the others are told apart as serving. Nothing is
    given where another unit fits far better: a unit without an objective is worded from what it says. A unit that
    covers several of the topics that a source promises takes none of them, but all of them are told. The `forms` of
    the units speak for objectives whose verb asks for an exercise, or for a list of tips.
    """
    halves = parted(stated)
    forms = forms or tuple(Form() for _ in units)
    scores = similarities(tuple(half.goal.text for half in halves), units, language)
    topics = _promised_together(halves, scores, units, forms)
    places = _places(units, forms, topics, language)
    given = assign(_fits(halves, scores, units, places, language))
    chosen = put_together(halves, given, stated, len(units), language)
    for number, together in enumerate(topics):
        goal = chosen[number]
        if together and (goal is None or goal.promised):
            chosen[number] = None
    whole = similarities(tuple(goal.text for goal in stated), units, language)
    chosen = hand_out_left(chosen, stated, whole, places, language)
    near = [max(_LEAST, _NEARLY * max(row, default=0.0)) for row in scores]
    serves = tuple(
        chosen[number] is not None
        or bool(topics[number])
        or any(row[number] >= least for row, least in zip(scores, near, strict=True))
        for number in range(len(units))
    )
    return Mapping(tuple(chosen), serves, topics)


def _fits(
    halves: Sequence[Half],
    scores: list[list[float]],
    units: tuple[tuple[str, str], ...],
    places: Sequence[Place],
    language: Language,
) -> list[list[float]]:
    """Return how well each objective fits each unit, compared with the unit it fits best; 0.0 where it does not.

    What every unit speaks of tells none of them apart, so a few units are compared by what only some speak of.
    """
    telling = similarities(tuple(half.goal.text for half in halves), units, language, _everywhere(len(units)))
    bonus = _ORDER_BONUS * min(1.0, (len(halves) - 1) / _MANY)
    lines = Counter(half.goal.evidence for half in halves)
    found = []
    for half, row, plain in zip(halves, telling, scores, strict=True):
        suited = [
            value * suits(half.goal.text, place.form, half=bool(half.verb)) * _at_home(half.goal, place.form)
            for value, place in zip(row, places, strict=True)
        ]
        best = max(suited, default=0.0)
        share = _WORTH_OF_SEVERAL if lines[half.goal.evidence] > 1 and not half.verb else _WORTH
        sure = min(1.0, max(plain, default=0.0) / _SURE)
        found.append(
            [
                sure * value / best + score
                if value and value >= share * best and score >= _LEAST and _may_go(half, place, language)
                else 0.0
                for value, score, place in zip(suited, plain, places, strict=True)
            ]
        )
    return in_order(found, bonus)


def _may_go(half: Half, place: Place, language: Language) -> bool:
    """Tell whether a unit has the verb that a half of an objective is told by, and is not much wider than a whole."""
    if half.verb:
        return set(language.stems(half.verb)) <= place.stems
    object_ = frozenset(language.stems(_object_of(half.goal.text)))
    return half.goal.promised or place.suits_whole(object_)


def _places(
    units: tuple[tuple[str, str], ...],
    forms: Sequence[Form],
    topics: Sequence[Sequence[Stated]],
    language: Language,
) -> list[Place]:
    return [
        Place(
            frozenset(language.stems(title)),
            frozenset(language.stems(" ".join((title, *form.headings)))),
            tuple(frozenset(language.stems(point)) for point in form.points),
            frozenset(language.stems(f"{title}\n{text}")),
            form,
            open=not together,
        )
        for (title, text), form, together in zip(units, forms, topics, strict=True)
    ]


def _at_home(goal: Stated, form: Form) -> float:
    return _ELSEWHERE if form.sources and goal.evidence.source not in form.sources else 1.0


def _everywhere(units: int) -> float:
    return max(_LEAST_EVERYWHERE, _EVERYWHERE * min(1.0, units / _MANY))


def _promised_together(
    halves: Sequence[Half], scores: list[list[float]], units: tuple[tuple[str, str], ...], forms: Sequence[Form]
) -> tuple[tuple[Stated, ...], ...]:
    """Return for each unit the promised topics it is the best for, if there are several: one does not speak for it.

    The best unit for a topic is the one with a heading in its words, else the one most like it.
    """
    covered: list[list[Stated]] = [[] for _ in units]
    for half, row in zip(halves, scores, strict=True):
        if half.goal.promised and max(row, default=0.0) >= _LEAST:
            named = [number for number, form in enumerate(forms) if _is_among(half.goal.text, form.headings)]
            covered[max(named or range(len(row)), key=lambda number: row[number])].append(half.goal)
    return tuple(tuple(topics) if len(topics) > 1 else () for topics in covered)


def _is_among(topic: str, headings: Sequence[str]) -> bool:
    bare = topic.casefold().rstrip(" ?.!:;")
    return any(heading.casefold().rstrip(" ?.!:;") == bare for heading in headings)


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
    """Return for each piece (title, text) the number of the stated objective it serves best, or -1 for none.

    A piece that has but a few words of an objective, which other pieces are full of, serves it no more than it serves
    any other.
    """
    scores = similarities(tuple(goal.text for goal in stated), texts, language)
    least = [max(_LEAST, _SHARE_OF_BEST * max(row, default=0.0)) for row in scores]
    found = []
    for number in range(len(texts)):
        best = max(range(len(scores)), key=lambda place: scores[place][number], default=-1)
        found.append(best if best >= 0 and scores[best][number] >= least[best] else -1)
    return tuple(found)


def similarities(
    objectives: tuple[str, ...],
    units: tuple[tuple[str, str], ...],
    language: Language,
    everywhere: float = _EVERYWHERE,
) -> list[list[float]]:
    """Return how well each objective (rows) fits each unit (title, text), from 0 to about 1.

    `everywhere` is what a word weighs that all units have; a rarer one weighs more by its inverse document frequency.
    """
    titles = [language.stems(title) for title, _ in units]
    counts = [
        _counted((*(title * _TITLE_WEIGHT), *language.stems(text)))
        for title, (_, text) in zip(titles, units, strict=True)
    ]
    in_units = Counter(term for count in counts for term in count)
    weights = {term: log((len(units) + 1) / (number + 1)) + everywhere for term, number in in_units.items()}
    rarest = log(len(units) + 1) + everywhere
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


def in_order(scores: list[list[float]], bonus: float = _ORDER_BONUS) -> list[list[float]]:
    """Return the scores, each more by up to `bonus` of it the better its objective's place in the list fits the unit's.

    With the bonus of a course, scores double at most.
    """
    rows, columns = max(1, len(scores) - 1), max(1, max(map(len, scores), default=0) - 1)
    return [
        [score * (1 + bonus * (1 - abs(place / rows - number / columns))) for number, score in enumerate(row)]
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
