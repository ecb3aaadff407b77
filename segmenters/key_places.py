"""Spreads the right options of a pack over the places a, b, c ..., so that none is right more often than others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from segmenters.evidence import Origin
from segmenters.question import Choice, ChoiceQuestion, Question
from segmenters.quiz_items import LETTERS

_MOST_APART = 1


def with_balanced_keys(units: Sequence[Sequence[Question]]) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of all units with their keys spread evenly; most stay where they stood.

    Only a key whose place is ahead of another by more than one changes places with an option there, so that a change in
    one unit moves few others. The source's own questions keep their order.
    """
    counts: dict[int, Counter[int]] = {}
    return tuple(tuple(_placed(question, counts) for question in questions) for questions in units)


def _placed(question: Question, counts: dict[int, Counter[int]]) -> Question:
    if not isinstance(question, ChoiceQuestion) or sum(choice.correct for choice in question.choices) != 1:
        return question
    if question.profile.origin is Origin.STATED:
        return question
    used = counts.setdefault(len(question.choices), Counter())
    place = next(n for n, choice in enumerate(question.choices) if choice.correct)
    rarest = min(range(len(question.choices)), key=lambda n: (used[n], n))
    if used[place] - used[rarest] >= _MOST_APART:
        question, place = _swapped(question, place, rarest), rarest
    used[place] += 1
    return question


def _swapped(question: ChoiceQuestion, one: int, other: int) -> ChoiceQuestion:
    """Let two options change places; the letters stay in their order."""
    shown = list(question.choices)
    shown[one], shown[other] = shown[other], shown[one]
    return replace(
        question, choices=tuple(_lettered(choice, letter) for choice, letter in zip(shown, LETTERS, strict=False))
    )


def _lettered(choice: Choice, letter: str) -> Choice:
    return replace(choice, id=letter)
