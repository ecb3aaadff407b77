"""What goes around the units of a pack: before the session, after it, and at work. Every text has its source."""

from __future__ import annotations

from dataclasses import dataclass

from segmenters.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Term:
    """A word to know beforehand, what it means, and the sentence that says so."""

    term: str
    meaning: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question of a unit, by the unit's uid and the question's id."""

    unit: str
    question: str


@dataclass(frozen=True, slots=True)
class Primer:
    """What is read before the session, in two minutes at most: the units' uids, key terms, and a question to try."""

    units: tuple[str, ...]
    terms: tuple[Term, ...]
    question: QuestionRef | None


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """The sentence of a unit that is worth remembering, word for word."""

    unit: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Wave:
    """The questions to be asked again so many days after the session."""

    day: int
    questions: tuple[QuestionRef, ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to talk or think about after a unit, for the team, the manager or the learner."""

    id: str
    unit: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Instruction:
    """One line of a job aid: a step, a limit or a warning, in the words of the source.

    `level` is 0 for a step, and 1 or more for what stands below one.
    """

    text: str
    evidence: Evidence
    level: int = 0


@dataclass(frozen=True, slots=True)
class JobAid:
    """A card for the moment of need: the steps of a procedure in order, and what to mind.

    `numbered` is false where the source lists the steps without numbers.
    """

    unit: str
    title: str
    steps: tuple[Instruction, ...]
    mind: tuple[Instruction, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Journey:
    """What goes around the units of a pack; any part is empty when the source gives nothing for it."""

    primer: Primer | None
    recap: tuple[KeyPoint, ...]
    recall: tuple[Wave, ...]
    discussion: tuple[Prompt, ...]
    coaching: tuple[Prompt, ...]
    reflection: tuple[Prompt, ...]
    job_aids: tuple[JobAid, ...]


NO_JOURNEY = Journey(None, (), (), (), (), (), ())
