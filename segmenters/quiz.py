"""Writes the quiz stubs of a pack: the source's own questions first, then the best that the rules make of each unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from segmenters.announced_lists import lists_in
from segmenters.definitions import Definition
from segmenters.difficulty import with_difficulty
from segmenters.harvest import Harvest, harvest, together
from segmenters.key_places import with_balanced_keys
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable, text_of_all
from segmenters.question import Question
from segmenters.quiz_acronyms import ask_acronyms
from segmenters.quiz_bans import ask_bans
from segmenters.quiz_choice import Chooser
from segmenters.quiz_decisions import ask_decisions
from segmenters.quiz_definitions import ask_terms
from segmenters.quiz_duties import ask_duties
from segmenters.quiz_gaps import ask_gaps
from segmenters.quiz_items import Candidate
from segmenters.quiz_labels import ask_labels
from segmenters.quiz_numbers import ask_numbers
from segmenters.quiz_reasons import ask_reasons
from segmenters.quiz_reversals import ask_reversals, reversals_in
from segmenters.quiz_siblings import ask_kinds
from segmenters.quiz_steps import ask_order
from segmenters.quiz_tables import ask_rows
from segmenters.stated_places import units_of

_STATED = 1.0


@dataclass(frozen=True, slots=True)
class Lesson:
    """What questions are asked about: a unit's title, passages and definitions, and the seconds left for questions."""

    title: str
    passages: tuple[Passage, ...]
    terms: tuple[Definition, ...]
    seconds_left: float


def write_questions(
    lessons: tuple[Lesson, ...], most: int, language: Language, stated: tuple[Question, ...] = ()
) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of each lesson: at most `most`, best first; none is better than a bad one.

    `stated` are the questions that the sources ask themselves; each is asked in the lesson it belongs to.
    """
    places = units_of(stated, tuple(lesson.passages for lesson in lessons), language)
    harvests = _harvests(lessons, language)
    chooser = Chooser(language, most)
    uses = Counter(stem for lesson in lessons for stem in language.stems(text_of_all(quotable(lesson.passages))))
    written = []
    for number, lesson in enumerate(lessons):
        own = [Candidate("stated", q, _STATED) for q, at in zip(stated, places, strict=True) if at == number]
        made = _candidates(lesson, harvests, number, language)
        chosen = chooser.choose([*own, *made], lesson.seconds_left)
        written.append(tuple(with_difficulty(question, uses, language) for question in chosen))
    return with_balanced_keys(written)


def _harvests(lessons: Sequence[Lesson], language: Language) -> tuple[Harvest, ...]:
    if not language.english:
        return ()
    return tuple(harvest(lesson.passages, lesson.terms, language) for lesson in lessons)


def _candidates(lesson: Lesson, harvests: tuple[Harvest, ...], number: int, language: Language) -> list[Candidate]:
    """Return what every rule proposes for a lesson; where the rules' language is not spoken, ordered steps only."""
    if not harvests:
        return ask_order(lesson.title, lists_in(lesson.passages))
    own = harvests[number]
    nearest = sorted((n for n in range(len(harvests)) if n != number), key=lambda n: (abs(n - number), n))
    others = together([harvests[n] for n in nearest])
    reversals = reversals_in(lesson.passages, own.limits, own.limits + others.limits, language)
    return [
        *ask_order(lesson.title, own.lists),
        *ask_decisions(own.decisions, others.decisions, own.deeds.ordered + others.deeds.ordered, language),
        *ask_labels(own.lists, language),
        *ask_terms(own.terms, others.terms, language),
        *ask_bans(own.deeds, others.deeds, language),
        *ask_rows(lesson.passages),
        *ask_numbers(own.limits),
        *ask_duties(own.duties, others.duties, language),
        *ask_reasons(own.reasons, others.reasons, language),
        *ask_kinds(own.kinds, others.kinds, language),
        *ask_reversals(reversals),
        *ask_acronyms(own.acronyms),
        *ask_gaps(lesson.passages, own.key_terms, others.key_terms, language),
    ]
