"""Finds the unit that each question of the source belongs to: before the check it stands in, and sharing its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.locator import LineRef, Locator, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef
from segmenters.keyphrases import Rarity
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable, text_of_all
from segmenters.question import ChoiceQuestion, FillInQuestion, MatchQuestion, Question

_FEWEST_SHARED = 2


_FADES = 0.93
"""How much less a unit counts for each unit between it and a check, where a source has several checks: a check without
a question of ours is not known here, and parts chapters all the same."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of a unit: the stems of all of it and of each section, and where in each source it stands."""

    stems: frozenset[str]
    sections: tuple[frozenset[str], ...]
    spots: tuple[tuple[str, int], ...]


def units_of(
    stated: Sequence[Question], units: Sequence[tuple[Passage, ...]], language: Language
) -> tuple[int | None, ...]:
    """Return for each question of the source the number of its unit; None when no unit speaks of it.

    A check asks about what stands between it and the check before it. Of these units the one is chosen that shares most
    words with the question and its answer, in one section of it above all.
    """
    rarity = Rarity.of(tuple(text_of_all(quotable(passages)) for passages in units), language)
    places = tuple(_place_of(passages, language) for passages in units)
    checks = _checks(stated, places)
    several = len(checks) > 1
    found = []
    for question in stated:
        near = _asked_about(question, places, checks)
        fades = [_FADES ** (len(near) - 1 - n) if several else 1.0 for n in range(len(near))]
        scores = [_score(question, places[number], rarity, language) for number in near]
        best = [(score * fade, -number) for score, fade, number in zip(scores, fades, near, strict=True) if score]
        found.append(-max(best)[1] if best else None)
    return tuple(found)


def _place_of(passages: tuple[Passage, ...], language: Language) -> _Place:
    fit = quotable(passages)
    sections: dict[tuple[str, str], list[Passage]] = {}
    for passage in fit:
        sections.setdefault((passage.source, passage.section or passage.block.key), []).append(passage)
    return _Place(
        frozenset(language.stems(text_of_all(fit))),
        tuple(frozenset(language.stems(text_of_all(tuple(own)))) for own in sections.values()),
        tuple((p.source, at) for p in passages if (at := _number(p.block.at)) is not None),
    )


def _checks(stated: Sequence[Question], places: Sequence[_Place]) -> list[tuple[str, int]]:
    """Return where checks stand, in order; of those with no unit between them only the last."""
    taught = {spot for place in places for spot in place.spots}
    asked = sorted({spot for question in stated if (spot := _spot(question))})
    parted = [
        spot
        for spot, after in pairwise(asked)
        if after[0] != spot[0] or any(name == spot[0] and spot[1] < at < after[1] for name, at in taught)
    ]
    return [*parted, *asked[-1:]]


def _asked_about(question: Question, places: Sequence[_Place], checks: Sequence[tuple[str, int]]) -> list[int]:
    """Return the units that a question can be about, in their order; all where its place tells nothing."""
    spot, source = _spot(question), question.evidence.source
    own = [n for n, place in enumerate(places) if any(name == source for name, _ in place.spots)]
    if spot is None or not own:
        return own or list(range(len(places)))
    before = sorted((at for name, at in checks if name == source and at < spot[1]), reverse=True)
    for start in (*before, -1):
        spots = {n: [at for name, at in places[n].spots if name == source] for n in own}
        if within := [n for n in own if any(start < at < spot[1] for at in spots[n])]:
            return within
    return own


def _spot(question: Question) -> tuple[str, int] | None:
    at = _number(question.evidence.at)
    return None if at is None else (question.evidence.source, at)


def _number(at: Locator) -> int | None:
    match at:
        case SlideRef(number=number) | PageRef(number=number) | LineRef(number=number) | ParagraphRef(number=number):
            return number
        case TimeSpan(start_ms=start):
            return start
        case WebRef(line=line):
            return line


def _score(question: Question, place: _Place, rarity: Rarity, language: Language) -> float:
    """Return how much of a question and its answer a unit has; what is right counts twice, 0.0 below two words."""
    asked = set(language.stems(_text(question)))
    keys = set(language.stems(_key(question)))
    shared = asked & place.stems
    if not shared or len(shared) < min(_FEWEST_SHARED, len(asked)):
        return 0.0
    near = max((_weight(asked & own, rarity) for own in place.sections), default=0.0)
    return _weight(shared, rarity) + _weight(shared & keys, rarity) + near


def _weight(stems: set[str] | frozenset[str], rarity: Rarity) -> float:
    return sum(rarity.weight(stem) for stem in sorted(stems))


def _text(question: Question) -> str:
    match question:
        case MatchQuestion(pairs=pairs):
            return " ".join(pair.left for pair in pairs) + f" {_key(question)}"
        case _:
            return f"{question.stem} {_key(question)}"


def _key(question: Question) -> str:
    match question:
        case ChoiceQuestion(choices=choices):
            return " ".join(choice.text for choice in choices if choice.correct)
        case MatchQuestion(pairs=pairs):
            return " ".join(pair.right for pair in pairs)
        case FillInQuestion(answers=answers):
            return " ".join(answers)
        case _:
            return ""
