"""Makes the primer: what is read before the session in two minutes, from the units' objectives, terms and questions."""

from __future__ import annotations

from collections import Counter

from segmenters.definitions import Definition
from segmenters.evidence import Origin
from segmenters.journey_parts import Primer, QuestionRef, Term
from segmenters.language import Language
from segmenters.model import Role, Unit
from segmenters.pieces import text_of_all
from segmenters.question import ChoiceQuestion, Difficulty
from segmenters.seat_time import RATES, seconds_of_question, words_in

LONGEST_S = 120
_MOST_TERMS = 5
_MOST_OBJECTIVES = 10
_FEWEST_USES = 2
_LONGEST_MEANING = 25
_RANKS = tuple(Difficulty)


def primer_of(units: tuple[Unit, ...], terms: tuple[Definition, ...], language: Language) -> Primer | None:
    """Return the primer of a pack, None without units; it takes at most two minutes, so not every unit may stand in it.

    The question comes first, since trying before learning helps even when it fails (Richland, Kornell & Kao 2009),
    then terms that the units use most, then objectives: those first that the source states, then those of long units.
    """
    lessons = tuple(unit for unit in units if unit.role is not Role.RECAP)
    if not lessons:
        return None
    found = _question(lessons)
    left = LONGEST_S - (found[1] if found else 0.0)
    key_terms = _terms(lessons, terms, language)
    left -= sum(_reading(f"{term.term} {term.meaning}") for term in key_terms)
    chosen: list[int] = []
    for n in sorted(range(len(lessons)), key=lambda n: _weight(lessons[n])):
        if len(chosen) == _MOST_OBJECTIVES:
            break
        seconds = _reading(lessons[n].objective.text)
        if seconds <= left:
            chosen.append(n)
            left -= seconds
    return Primer(tuple(lessons[n].uid for n in sorted(chosen)), key_terms, found[0] if found else None)


def _weight(unit: Unit) -> tuple[bool, int]:
    return unit.objective.origin is not Origin.STATED, -unit.seat_time_s


def _question(units: tuple[Unit, ...]) -> tuple[QuestionRef, float] | None:
    """Return the question to try and its seconds: the easiest choice question, of the first unit that has one."""
    choices = [
        (_RANKS.index(question.profile.difficulty), place, question)
        for place, unit in enumerate(units)
        for question in unit.questions
        if isinstance(question, ChoiceQuestion)
    ]
    if not choices:
        return None
    _, place, question = min(choices, key=lambda entry: entry[:2])
    return QuestionRef(units[place].uid, question.id), seconds_of_question(question)


def _terms(units: tuple[Unit, ...], terms: tuple[Definition, ...], language: Language) -> tuple[Term, ...]:
    """Return up to five terms in the order of the source: those that most units use, then those used most often.

    A word that is explained and never used again need not be known beforehand.
    """
    texts = [f" {' '.join(language.stems(f'{unit.title}. {text_of_all(unit.passages)}'))} " for unit in units]
    short = {term.term.lower(): term for term in reversed(terms) if _is_short(term)}
    uses: Counter[str] = Counter()
    for name, term in short.items():
        stems = f" {' '.join(language.stems(term.term))} "
        counts = [text.count(stems) for text in texts]
        if sum(counts) >= _FEWEST_USES:
            uses[name] = len(texts) * sum(count > 0 for count in counts) + sum(counts)
    order = {term.term.lower(): place for place, term in reversed(list(enumerate(terms)))}
    best = sorted(uses, key=lambda name: (-uses[name], order[name]))[:_MOST_TERMS]
    return tuple(
        Term(short[name].term, short[name].meaning, short[name].evidence)
        for name in sorted(best, key=order.__getitem__)
    )


def _is_short(term: Definition) -> bool:
    return words_in(term.meaning) <= _LONGEST_MEANING and not term.meaning.lower().startswith("that ")


def _reading(text: str) -> float:
    return words_in(text) * 60 / RATES.words_read
