"""Makes units of groups of pieces: title, kind, objective, questions, seat time."""

from __future__ import annotations

from dataclasses import dataclass

from segmenters.definitions import definitions_in
from segmenters.finding import Found
from segmenters.identity import slug, unit_uid
from segmenters.language import Language
from segmenters.model import Objective, Role, Unit
from segmenters.objective import Basis, state_objectives
from segmenters.objective_mapping import map_objectives
from segmenters.options import Options
from segmenters.pieces import Piece, text_of_all
from segmenters.question import Question
from segmenters.quiz import Lesson, write_questions
from segmenters.seat_time import seconds_of_content, seconds_of_question
from segmenters.stated import Stated
from segmenters.unit_form import form_of
from segmenters.unit_kind import kind_of
from segmenters.unit_titles import title_units

Groups = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """Units in the order of the source, and what each was made from."""

    units: tuple[Unit, ...]
    bases: tuple[Basis, ...]

    @property
    def seconds(self) -> tuple[float, ...]:
        """The seat time of each unit."""
        return tuple(unit.seat_time_s for unit in self.units)


def make_units(groups: Groups, found: Found, options: Options, language: Language, about: str) -> Made:
    """Return the units of a pack with what its sources state and ask; `about` is the title of the pack, if any."""
    bases = _bases(groups, found.stated, language, about)
    rates = options.rates
    lessons = tuple(
        Lesson(b.title, b.passages, b.terms, options.max_minutes * 60 - seconds_of_content(b.passages, rates), chapter)
        for b, chapter in zip(bases, (pieces[0].chapter for pieces in groups), strict=True)
    )
    questions = write_questions(lessons, options.questions, language, found.asked)
    objectives = state_objectives(bases, language)
    return Made(tuple(_unit(*parts, options) for parts in zip(bases, objectives, questions, strict=True)), bases)


def _bases(groups: Groups, stated: tuple[Stated, ...], language: Language, about: str) -> tuple[Basis, ...]:
    titles = title_units(groups, language, about)
    passages = tuple(tuple(p for piece in pieces for p in piece.passages) for pieces in groups)
    texts = tuple((title, text_of_all(own)) for title, own in zip(titles, passages, strict=True))
    forms = tuple(form_of(title, own) for title, own in zip(titles, passages, strict=True))
    goals = map_objectives(stated, texts, language, forms)
    return tuple(
        Basis(
            title,
            kind_of(title, own, language),
            own,
            definitions_in(own, language) if language.english else (),
            goal,
            serves,
            about,
            topics,
        )
        for title, own, goal, serves, topics in zip(
            titles, passages, goals.chosen, goals.serves, goals.topics, strict=True
        )
    )


def _unit(basis: Basis, objective: Objective, questions: tuple[Question, ...], options: Options) -> Unit:
    asking = sum(seconds_of_question(question, options.rates) for question in questions)
    return Unit(
        unit_uid(basis.passages),
        slug(basis.title),
        basis.title,
        basis.kind,
        Role.LESSON,
        (),
        objective,
        round(seconds_of_content(basis.passages, options.rates) + asking),
        basis.passages,
        questions,
    )
