"""Units as values, written in the small language of `documents`, for tests of what is made from finished units."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import Definition, definitions_in
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.identity import slug, unit_uid
from segmenters.model import Objective, Role, Unit, UnitKind
from segmenters.question import (
    Choice,
    ChoiceQuestion,
    Difficulty,
    FillInQuestion,
    Profile,
    Question,
    SequenceQuestion,
    Step,
)
from segmenters.verbs import level_of


def lesson(
    title: str,
    *lines: str,
    note: str | tuple[str, ...] = (),
    goal: str = "",
    kind: UnitKind = UnitKind.CONCEPT,
    role: Role = Role.LESSON,
    questions: int = 0,
    origin: Origin = Origin.GENERATED,
) -> Unit:
    """Return a unit of one slide, titled and named after its title, with so many questions of different forms."""
    shown = passages(deck(slide(f"# {title}", *lines, note=note), name=f"{slug(title)}.pptx"))
    text = goal or f"Describe {title.lower()}"
    verb = text.split()[0].lower()
    first = shown[0]
    evidence = Evidence(first.source, first.block.key, first.block.at, title)
    objective = Objective(text, verb, level_of(verb) or Bloom.REMEMBER, origin, (evidence,))
    asked = tuple(question(f"q{n}", evidence, n) for n in range(questions))
    return Unit(unit_uid(shown), slug(title), title, kind, role, (), objective, 180, shown, asked)


def question(name: str, evidence: Evidence, form: int) -> Question:
    """Return a question; three forms take turns."""
    profile = Profile(Bloom.REMEMBER, Difficulty.MEDIUM, Origin.GENERATED, f"rule {form % 3}")
    match form % 3:
        case 0:
            options = (
                Choice("a", "One", True, "Yes."),
                Choice("b", "Two", False, "No."),
                Choice("c", "Three", False, ""),
            )
            return ChoiceQuestion(name, "Which one?", options, "One.", evidence, profile)
        case 1:
            return FillInQuestion(name, "It is ____.", ("one",), "One.", evidence, profile)
        case _:
            steps = (Step("a", "One", evidence), Step("b", "Two", evidence), Step("c", "Three", evidence))
            return SequenceQuestion(name, "Put in order.", steps, "One, two, three.", evidence, profile)


def terms_of(*units: Unit) -> tuple[Definition, ...]:
    """Return the definitions in units."""
    return tuple(term for unit in units for term in definitions_in(unit.passages, ENGLISH))
