"""What a course can say in xAPI: its activities, and statements without who, when and how it went.

Experience API 1.0.3, parts "Data" 2.4.3 (verbs), 2.4.4.1 (activities, interactions) and 2.4.6 (context). The player
adds actor, registration, timestamp, id and result when something happens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote

from exporters.manifest import shortened
from exporters.views import CourseView, Kind, Option, QuestionView, UnitView

_TYPES = "http://adlnet.gov/expapi/activities/"
_OBJECTIVE = "objective"


@dataclass(frozen=True, slots=True)
class Interaction:
    """How a question is answered: its kind, the patterns of right responses, what can be chosen or matched."""

    kind: Kind
    correct: tuple[str, ...]
    choices: tuple[Option, ...] = ()
    targets: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """Something to be done: its IRI, the IRI of its type, what it is called and what it is, a question if it is one.

    `role` is what a unit is for, such as "lesson"; "" for all that is no unit.
    """

    id: str
    type: str
    name: str
    description: str
    interaction: Interaction | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A statement to be filled in: the name of the verb, what it is about, and the activities around that."""

    verb: str
    about: Activity
    parents: tuple[Activity, ...]
    grouping: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class QuestionStatements:
    """The statement about a question, under the HTML id of the question."""

    element: str
    answered: Template


@dataclass(frozen=True, slots=True)
class UnitStatements:
    """The statements about a unit, under its uid; passed and failed are about its objective."""

    uid: str
    experienced: Template
    completed: Template
    passed: Template
    failed: Template
    questions: tuple[QuestionStatements, ...]


@dataclass(frozen=True, slots=True)
class CourseStatements:
    """All statements a course can make. `course` is the activity that is launched."""

    language: str
    course: Activity
    initialized: Template
    completed: Template
    passed: Template
    failed: Template
    suspended: Template
    terminated: Template
    units: tuple[UnitStatements, ...]


def course_statements(view: CourseView, iri_base: str) -> CourseStatements:
    """Return the statements of a course; `iri_base` is an IRI without a slash at its end.

    Ids: `{iri_base}/{pack}`, below it `/{uid}` for a unit, `/{uid}/objective`, `/{uid}/{question}`. They hold nothing
    that a change of wording or order would change.
    """
    titles = ", ".join(unit.title for unit in view.units)
    course = Activity(f"{iri_base}/{_segment(view.id)}", f"{_TYPES}course", shortened(view.title), titles)

    def about_course(verb: str) -> Template:
        return Template(verb, course, (), ())

    return CourseStatements(
        language=view.language,
        course=course,
        initialized=about_course("initialized"),
        completed=about_course("completed"),
        passed=about_course("passed"),
        failed=about_course("failed"),
        suspended=about_course("suspended"),
        terminated=about_course("terminated"),
        units=tuple(_unit_statements(unit, course) for unit in view.units),
    )


def activities(statements: CourseStatements) -> tuple[Activity, ...]:
    """Return all activities of a course, each once: the course, then each unit, its objective, its questions."""
    found = [statements.course]
    for unit in statements.units:
        found += [unit.experienced.about, unit.passed.about, *(each.answered.about for each in unit.questions)]
    return tuple(found)


def _unit_statements(unit: UnitView, course: Activity) -> UnitStatements:
    identity = f"{course.id}/{_segment(unit.uid)}"
    module = Activity(identity, f"{_TYPES}module", shortened(unit.title), unit.objective, role=unit.role)
    goal = Activity(f"{identity}/{_OBJECTIVE}", f"{_TYPES}objective", shortened(unit.objective), unit.objective)
    return UnitStatements(
        uid=unit.uid,
        experienced=Template("experienced", module, (course,), (course,)),
        completed=Template("completed", module, (course,), (course,)),
        passed=Template("passed", goal, (module,), (course,)),
        failed=Template("failed", goal, (module,), (course,)),
        questions=tuple(_question_statements(question, module, course) for question in unit.questions),
    )


def _question_statements(question: QuestionView, module: Activity, course: Activity) -> QuestionStatements:
    # A question of that name would take the id of the unit's objective.
    segment = f"question-{_OBJECTIVE}" if question.id == _OBJECTIVE else _segment(question.id)
    activity = Activity(
        id=f"{module.id}/{segment}",
        type=f"{_TYPES}cmi.interaction",
        name=shortened(question.stem),
        description="\n\n".join(part for part in (question.situation, question.stem) if part),
        interaction=_interaction(question),
    )
    return QuestionStatements(question.element, Template("answered", activity, (module,), (course,)))


def _interaction(question: QuestionView) -> Interaction:
    """Write the right responses as in "Data", appendix C: ids joined by [,], pairs by [.]; one pattern a text."""
    match question.kind:
        case "choice" | "sequencing":
            return Interaction(question.kind, ("[,]".join(question.correct),), question.options)
        case "matching":
            pairs = (f"{left.id}[.]{right}" for left, right in zip(question.options, question.correct, strict=True))
            return Interaction(question.kind, ("[,]".join(pairs),), question.options, question.targets)
        case "true-false":
            return Interaction(question.kind, question.correct)
        case "numeric":
            # A range of one number: a pattern without a range is one that stores read in different ways.
            return Interaction(question.kind, tuple(f"{number}[:]{number}" for number in question.correct))
        case "fill-in":
            return Interaction(question.kind, tuple(f"{{case_matters=false}}{text}" for text in question.correct))
        case _ as never:
            assert_never(never)


def _segment(text: str) -> str:
    return quote(text, safe="")
