"""Scenario questions from decision rules: a case is told, and the learner decides what to do."""

from __future__ import annotations

from segmenters.decisions import Decision
from segmenters.evidence import Bloom
from segmenters.language import Language
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, source_says
from segmenters.rivals import overlap

_DISTRACTORS = 2
_SAME = 0.4
_LONGEST_RATIO = 2.4


def ask_decisions(own: tuple[Decision, ...], near: tuple[Decision, ...], language: Language) -> list[Candidate]:
    """Return a scenario with three options for each rule of a unit; what is said for other cases is wrong in this one.

    Other cases are those of the unit, then those `near` it.

    Orders that hold for no case would be right as well, so they are never options.
    """
    found = []
    for decision in own:
        rivals = [
            Option(r.action, correct=False, feedback=f"That is for another case: “{r.evidence.quote}”")
            for r in _rivals(decision, own + near, language)
        ]
        if len(rivals) < _DISTRACTORS:
            continue
        options = (Option(decision.action, correct=True, feedback=source_says(decision.evidence)), *rivals)
        stem = Stem("decision", "What do you do?", decision.evidence, Bloom.APPLY, decision.situation)
        found.append(Candidate("decision", choice_question(stem, options), 0.86))
    return found


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
