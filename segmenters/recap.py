"""Chooses what is worth remembering of a pack: for each objective the one sentence of its unit that says most of it.

Where the source sums itself up, its own key points are taken. A sentence is worth more the more of the unit's title and
objective it names, when it defines the unit's term or states a rule, and when its words are those of the unit.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from segmenters.definitions import Definition
from segmenters.evidence import Evidence
from segmenters.journey_parts import KeyPoint
from segmenters.language import Language
from segmenters.model import Role, Unit, UnitKind
from segmenters.pieces import text_of_all
from segmenters.quoting import Quote, quotes_in
from segmenters.seat_time import words_in

_MOST_POINTS = 7
_FEWEST_SUMMED_UP = 3
_LEAST = 1.0
_TITLE, _OBJECTIVE, _DEFINITION, _RULE, _CAUSE, _CENTRAL = 2.0, 1.0, 1.5, 0.75, 0.5, 1.0
_SAID, _PART, _LONG, _SHORT, _CONDITION, _EARLY = 0.3, 0.6, 0.5, 0.4, 0.9, 0.5
_SHORT_WORDS, _LONG_WORDS = 8, 26
_RULES = re.compile(r"\b(?:must|never|always|do not|don't|don’t|shall|should|no more than|at least)\b", re.IGNORECASE)
_CAUSES = re.compile(r"\b(?:because|therefore|so that|leads? to|results? in|prevents?|ensures?)\b", re.IGNORECASE)
_OPENS_WITH_CONDITION = re.compile(r"^(?:if|when|unless|in case)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a unit is about, in stems: its title, its objective, and how often each stem stands in it.

    `decides` is true where the conditions of a rule are what the unit is about.
    """

    title: frozenset[str]
    objective: frozenset[str]
    decides: bool
    counts: Counter[str]


def key_points_of(units: tuple[Unit, ...], terms: tuple[Definition, ...], language: Language) -> tuple[KeyPoint, ...]:
    """Return at most seven sentences in teaching order, one of a unit at most, none where none tells enough."""
    summed_up = [_point(unit, quote) for unit in units if unit.role is Role.RECAP for quote in _shown(unit, language)]
    if len(summed_up) >= _FEWEST_SUMMED_UP:
        return tuple(summed_up[:_MOST_POINTS])
    defined = {term.evidence: frozenset(language.stems(term.term)) for term in terms}
    best = [found for unit in units if (found := _best(unit, defined, language))]
    kept = sorted(range(len(best)), key=lambda n: (-best[n][0], n))[:_MOST_POINTS]
    return tuple(_distinct([best[n][1] for n in sorted(kept)]))


def _best(unit: Unit, defined: Mapping[Evidence, frozenset[str]], language: Language) -> tuple[float, KeyPoint] | None:
    subject = _Subject(
        frozenset(language.stems(unit.title)),
        frozenset(language.stems(unit.objective.text)),
        unit.kind is UnitKind.DECISION,
        Counter(language.stems(text_of_all(unit.passages))),
    )
    quotes = quotes_in(unit.passages, language)
    scored = []
    for place, quote in enumerate(quotes):
        worth = _worth(quote, subject, defined.get(quote.evidence, frozenset()), language)
        scored.append((worth and worth + _EARLY * (1 - place / len(quotes)), -place))
    worth, place = max(scored, default=(0.0, 0))
    return (worth, _point(unit, quotes[-place])) if worth >= _LEAST else None


def _worth(quote: Quote, subject: _Subject, term: frozenset[str], language: Language) -> float:
    """Return how much of a unit a sentence says, 0.0 for one that names nothing of its title and objective."""
    text = quote.text
    stems = set(language.stems(text))
    rest = subject.objective - subject.title
    worth = _TITLE * _share(subject.title, stems) + _OBJECTIVE * _share(rest, stems)
    if not worth:
        return 0.0
    worth += _CENTRAL * sum(1 for stem in stems if subject.counts[stem] > 1) / len(stems)
    worth += _DEFINITION * _share(term, set(subject.title | subject.objective))
    words = words_in(text)
    worth -= _SAID * quote.said + _PART * quote.part + _LONG * (words > _LONG_WORDS) + _SHORT * (words < _SHORT_WORDS)
    if language.english:
        worth += _RULE * bool(_RULES.search(text)) + _CAUSE * bool(_CAUSES.search(text))
        worth -= _CONDITION * bool(_OPENS_WITH_CONDITION.match(text) and not subject.decides)
    return worth


def _share(wanted: frozenset[str], stems: set[str]) -> float:
    return len(wanted & stems) / len(wanted) if wanted else 0.0


def _shown(unit: Unit, language: Language) -> list[Quote]:
    return [quote for quote in quotes_in(unit.passages, language) if not quote.said]


def _point(unit: Unit, quote: Quote) -> KeyPoint:
    return KeyPoint(unit.uid, quote.text, quote.evidence)


def _distinct(points: list[KeyPoint]) -> list[KeyPoint]:
    return list({point.text.lower().rstrip("."): point for point in reversed(points)}.values())[::-1]
