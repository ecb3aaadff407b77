"""Writes the quiz stubs of a pack: the source's own questions first, then the best that the rules make of each unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from segmenters.announced_lists import AnnouncedList
from segmenters.definitions import Definition
from segmenters.difficulty import with_difficulty
from segmenters.harvest import Harvest, harvest, together
from segmenters.key_places import with_balanced_keys
from segmenters.key_terms import KeyTerm
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import quotable, text_of_all
from segmenters.question import FillInQuestion, Question
from segmenters.quiz_acronyms import ask_acronyms
from segmenters.quiz_bans import ask_bans
from segmenters.quiz_choice import Chooser, Spot
from segmenters.quiz_columns import ask_columns
from segmenters.quiz_contrasts import ask_contrasts
from segmenters.quiz_decisions import ask_decisions
from segmenters.quiz_definitions import ask_terms
from segmenters.quiz_duties import ask_duties
from segmenters.quiz_gaps import ask_gaps
from segmenters.quiz_items import Candidate
from segmenters.quiz_labels import ask_labels
from segmenters.quiz_numbers import ask_numbers
from segmenters.quiz_objects import ask_ruled
from segmenters.quiz_reasons import ask_reasons
from segmenters.quiz_reversals import ask_reversals, reversals_in
from segmenters.quiz_siblings import ask_kinds
from segmenters.quiz_steps import ask_order
from segmenters.quiz_swaps import ask_swaps
from segmenters.quiz_tables import ask_rows
from segmenters.stated_places import units_of

_STATED = 1.0
_FEWEST_TOGETHER = 3
_SHORT_PACK = 12
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Lesson:
    """What questions are asked about: a unit's title, passages and definitions, and the seconds left for questions.

    `chapter` is the part of the source that it begins in, empty when there are none.
    """

    title: str
    passages: tuple[Passage, ...]
    terms: tuple[Definition, ...]
    seconds_left: float
    chapter: str = ""


def write_questions(
    lessons: tuple[Lesson, ...], most: int, language: Language, stated: tuple[Question, ...] = ()
) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of each lesson: at most `most`, best first; none is better than a bad one.

    `stated` are the questions that the sources ask themselves; each is asked in the lesson it belongs to.
    """
    places = units_of(stated, tuple(lesson.passages for lesson in lessons), language)
    harvests = tuple(harvest(lesson.passages, lesson.terms, language) for lesson in lessons)
    chooser = Chooser(language, most)
    uses = Counter(stem for lesson in lessons for stem in language.stems(text_of_all(quotable(lesson.passages))))
    written = []
    for number, lesson in enumerate(lessons):
        own = [Candidate("stated", q, _STATED) for q, at in zip(stated, places, strict=True) if at == number]
        near = _neighbours(lessons, number)
        made = _candidates(lesson, harvests[number], together([harvests[n] for n in near]), language)
        chosen = chooser.choose([*own, *made], lesson.seconds_left, _together(harvests[number]))
        written.append(tuple(with_difficulty(question, uses, language) for question in chosen))
    return with_balanced_keys(written)


def _neighbours(lessons: Sequence[Lesson], number: int) -> list[int]:
    """Return the other lessons that wrong options may come from, nearest first: of the same chapter, or near by.

    A chapter that all stand in is none. Without chapters, the subject of a short pack changes little from a unit to
    the next but one; a long one is about many things.
    """
    chapter = lessons[number].chapter
    inside = [n for n, lesson in enumerate(lessons) if lesson.chapter == chapter]
    if not chapter or len(inside) == len(lessons) or len(inside) == 1:
        short = len(lessons) <= _SHORT_PACK
        inside = [n for n in range(len(lessons)) if short and abs(n - number) <= _NEAR]
    return sorted((n for n in inside if n != number), key=lambda n: (abs(n - number), n))


def _together(own: Harvest) -> list[frozenset[Spot]]:
    """Return the blocks of each list of a unit, and of definitions that stand in one table or under one title."""
    lists = [frozenset((e.evidence.source, e.evidence.block) for e in one.entries) for one in own.lists]
    groups: dict[str, set[Spot]] = {}
    for term in own.terms:
        groups.setdefault(term.group, set()).add((term.evidence.source, term.evidence.block))
    return lists + [frozenset(spots) for name, spots in groups.items() if name and len(spots) >= _FEWEST_TOGETHER]


def _not_titled(candidates: Sequence[Candidate], title: str, language: Language) -> list[Candidate]:
    """Return the candidates without those whose word to fill in stands in the title of their unit."""
    known = set(language.stems(title))
    return [
        candidate
        for candidate in candidates
        if not isinstance(candidate.question, FillInQuestion)
        or not known.issuperset(stem for answer in candidate.question.answers for stem in language.stems(answer))
    ]


def _titled(one: AnnouncedList, title: str) -> AnnouncedList:
    """Return a list that stands under nothing with the title of its unit, which says what it is of."""
    return one if one.lead or one.title or one.under else replace(one, title=title)


def _listed(own: Harvest) -> frozenset[str]:
    """Return the blocks of the lists in which three or more points have a name."""
    lists = ([entry for entry in one.entries if entry.label] for one in own.lists)
    return frozenset(e.evidence.block for named in lists if len(named) >= _FEWEST_TOGETHER for e in named)


def _candidates(lesson: Lesson, own: Harvest, near: Harvest, language: Language) -> list[Candidate]:
    """Return what every rule proposes for a lesson; where the rules' language is not spoken, ordered steps only.

    Wrong options come from the unit itself; those for terms, limits, roles, rules and cases also from `near` it.
    """
    if not language.english:
        return ask_order(lesson.title, own.lists, language.code)
    reversals = reversals_in(lesson.passages, own.limits, own.limits + near.limits, language)
    named = (KeyTerm(d.term, d.meaning, d.evidence.quote, is_special=True) for d in (*own.named, *near.named))
    names = (*own.key_terms, *near.key_terms, *named)
    return [
        *ask_order(lesson.title, own.lists),
        *ask_decisions(own.decisions, near.decisions, language),
        *ask_labels(tuple(_titled(one, lesson.title) for one in own.lists), language),
        *_not_titled(ask_terms(own.terms, near.terms, language, names, _listed(own)), lesson.title, language),
        *ask_swaps(own.terms, language),
        *ask_bans(own.deeds, language, near.deeds.ordered),
        *ask_rows(lesson.passages),
        *ask_columns(lesson.passages, language),
        *ask_contrasts(lesson.passages, language),
        *ask_numbers(own.limits),
        *ask_duties(own.duties, near.duties, language),
        *ask_ruled(own.ruled, near.ruled, language),
        *ask_reasons(own.reasons, near.reasons, language),
        *ask_kinds(own.kinds, language, near.kinds),
        *ask_reversals(reversals),
        *ask_acronyms(own.acronyms),
        *ask_gaps(lesson.passages, own.key_terms, language),
    ]
