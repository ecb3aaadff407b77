"""Flaws that only show when the items of a pack are seen together: answers given elsewhere, twins, the key's place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from segmenters.flaw import Flaw, Rule, Severity
from segmenters.item_text import content_words, plain, roots
from segmenters.question import ChoiceQuestion, FillInQuestion, NumericQuestion, Question

GIVEN_ELSEWHERE = Rule("IW40", Severity.WARNING, "another question of the unit gives the answer away", "H4")
SAME_PLACE = Rule("IW41", Severity.HINT, "the right option stands too often in the same place", "H20")
TWICE = Rule("IW42", Severity.WARNING, "another question asks for the same", "H4")

_FEWEST_FOR_PLACES = 12
_TOO_OFTEN = 2.0


def flaws_in_unit(questions: Sequence[Question]) -> tuple[tuple[str, Flaw], ...]:
    """Return the flaws between the questions that a learner meets together, each with the id of its question."""
    found: list[tuple[str, Flaw]] = []
    for place, question in enumerate(questions):
        for other in (*questions[:place], *questions[place + 1 :]):
            if _gives_away(other, question):
                found.append((question.id, GIVEN_ELSEWHERE.at(other.stem)))
                break
        if any(_same(question, earlier) for earlier in questions[:place]):
            found.append((question.id, TWICE.at()))
    return tuple(found)


def flaws_in_pack(units: Sequence[Sequence[Question]]) -> tuple[tuple[str, Flaw], ...]:
    """Return the flaws within each unit, and the keys that stand in one place more than twice as often as by chance."""
    found = [entry for questions in units for entry in flaws_in_unit(questions)]
    places = {question.id: _place_of_key(question) for questions in units for question in questions}
    single = {name: place for name, (place, _) in places.items() if place}
    options = sum(options for place, options in places.values() if place) / max(1, len(single))
    for place, times in sorted(Counter(single.values()).items()):
        if len(single) >= _FEWEST_FOR_PLACES and times / len(single) > _TOO_OFTEN / options:
            found += [(name, SAME_PLACE.at()) for name, own in single.items() if own == place]
    return tuple(found)


def _place_of_key(question: Question) -> tuple[int, int]:
    """Return the place of the one key, from 1, and the number of options; place 0 where there is no one key."""
    if not isinstance(question, ChoiceQuestion) or sum(choice.correct for choice in question.choices) != 1:
        return 0, 0
    return next(n for n, choice in enumerate(question.choices, 1) if choice.correct), len(question.choices)


def _answers(question: Question) -> tuple[str, ...]:
    match question:
        case ChoiceQuestion(choices=choices):
            return tuple(choice.text for choice in choices if choice.correct)
        case FillInQuestion(answers=answers):
            return answers
        case NumericQuestion(answer=answer, unit=unit):
            return (f"{answer} {unit}".strip(),)
        case _:
            return ()


def _gives_away(other: Question, question: Question) -> bool:
    """Tell whether a stem has the answer to another question, beside two words of that one's stem."""
    stem = f" {plain(other.stem)} "
    answers = [plain(answer) for answer in _answers(question) if content_words(answer)]
    about = roots(question.stem) & roots(other.stem)
    return len(answers) == 1 and f" {answers[0]} " in stem and len(about - roots(answers[0])) > 1


def _same(question: Question, earlier: Question) -> bool:
    own, other = question.evidence, earlier.evidence
    alike = (own.source, own.block, own.quote) == (other.source, other.block, other.quote)
    answers = {plain(answer) for answer in _answers(question)}
    return alike and type(question) is type(earlier) and answers == {plain(answer) for answer in _answers(earlier)}
