"""Scenario questions from decision rules: a case is told, and the learner decides what to do."""

from __future__ import annotations

from segmenters.decisions import Decision
from segmenters.evidence import Bloom
from segmenters.language import Language
from segmenters.quiz_bans import Deed
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import overlap

_DISTRACTORS = 2
_SAME = 0.4
_LONGEST_RATIO = 2.4


def ask_decisions(
    own: tuple[Decision, ...], others: tuple[Decision, ...], orders: tuple[Deed, ...], language: Language
) -> list[Candidate]:
    """Return a scenario with three options for each rule; what is done in other cases, nearest first, is wrong here.

    Where too few other rules are, `orders` serve, which the material gives for other moments.
    """
    found = []
    for decision in own:
        rivals = [
            Option(r.action, correct=False, feedback=f"That is for another case: “{r.evidence.quote}”")
            for r in _rivals(decision, own + others, language)
        ]
        ruled = len(rivals) >= _DISTRACTORS
        if not ruled and rivals:
            rivals += _of_orders(decision, orders, rivals, language)
        if len(rivals) < _DISTRACTORS:
            continue
        options = (
            Option(decision.action, correct=True, feedback=source_says(decision.evidence)),
            *rivals[:_DISTRACTORS],
        )
        stem = Stem("decision", "What do you do?", decision.evidence, Bloom.APPLY, decision.situation)
        found.append(Candidate("decision", choice_question(stem, options), 0.86 if ruled else 0.68))
    return found


def _of_orders(decision: Decision, orders: tuple[Deed, ...], taken: list[Option], language: Language) -> list[Option]:
    """Return what the material orders for other moments, unlike in words to the case, its action and each other."""
    chosen: list[Option] = []
    for order in orders:
        near = [decision.action, *(option.text for option in (*taken, *chosen))]
        short, long = sorted((len(order.action), len(decision.action)))
        if (
            long <= short * _LONGEST_RATIO
            and order.evidence.quote != decision.evidence.quote
            and overlap(order.action, decision.situation, language) == 0
            and all(overlap(order.action, text, language) < _SAME for text in near)
        ):
            told = f"That is asked for at another moment: “{order.evidence.quote}”"
            chosen.append(Option(order.action, correct=False, feedback=told))
    return chosen


def _rivals(decision: Decision, known: tuple[Decision, ...], language: Language) -> list[Decision]:
    """Return rules whose action is another one and whose case is not this one, each action once."""
    chosen: list[Decision] = []
    for other in known:
        short, long = sorted((len(other.action), len(decision.action)))
        alike = [*chosen, decision]
        if (
            other.evidence.quote != decision.evidence.quote
            and long <= short * _LONGEST_RATIO
            and overlap(other.situation, decision.situation, language) < _SAME
            and all(overlap(other.action, one.action, language) < _SAME for one in alike)
        ):
            chosen.append(other)
    return chosen[:_DISTRACTORS]
