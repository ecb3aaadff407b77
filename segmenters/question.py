"""The forms of a quiz stub: what is asked, what is right, what an answer is told, and what supports the key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from segmenters.evidence import Bloom, Evidence, Origin


class Difficulty(Enum):
    """How hard a question is likely to be; an estimate from its wording, never a measured value."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a question asks of a learner and where it comes from.

    `rule` is the name of the rule that wrote it; `origin` is STATED for a question that the source itself asks.
    """

    level: Bloom
    difficulty: Difficulty
    origin: Origin
    rule: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice question, in the order to be shown; `feedback` is shown when it was picked."""

    id: str
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """A stem with options. With one correct choice it is single choice, with more it is multiple choice.

    `situation` is the case that a scenario tells before it asks for a decision; empty for a plain question.
    """

    id: str
    stem: str
    choices: tuple[Choice, ...]
    feedback: str
    evidence: Evidence
    profile: Profile
    situation: str = ""


@dataclass(frozen=True, slots=True)
class TrueFalseQuestion:
    """A statement that is true or false; `feedback` is the reason, in the words of the source."""

    id: str
    stem: str
    answer: bool
    feedback: str
    evidence: Evidence
    profile: Profile


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sequence, and where the source names it."""

    id: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SequenceQuestion:
    """Steps to be put in order; `steps` stand in the right order, exporters show them shuffled by id."""

    id: str
    stem: str
    steps: tuple[Step, ...]
    feedback: str
    evidence: Evidence
    profile: Profile


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together, with the short ids of both sides, and where the source says so."""

    left_id: str
    left: str
    right_id: str
    right: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class MatchQuestion:
    """Texts on the left to be matched with texts on the right; each `pairs` entry is right as it stands."""

    id: str
    stem: str
    pairs: tuple[Pair, ...]
    feedback: str
    evidence: Evidence
    profile: Profile


@dataclass(frozen=True, slots=True)
class FillInQuestion:
    """A sentence with one gap, written as "____"; any of the `answers` is right, letter case does not matter."""

    id: str
    stem: str
    answers: tuple[str, ...]
    feedback: str
    evidence: Evidence
    profile: Profile


@dataclass(frozen=True, slots=True)
class NumericQuestion:
    """A question for a number; `answer` in digits with a point ("2.5"), `unit` what stands behind the field ("kg")."""

    id: str
    stem: str
    answer: str
    unit: str
    feedback: str
    evidence: Evidence
    profile: Profile


Question = ChoiceQuestion | TrueFalseQuestion | SequenceQuestion | MatchQuestion | FillInQuestion | NumericQuestion
