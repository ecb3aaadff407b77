"""How it is taught: a pack of units with one objective each, their questions, and what was cut and why.

A unit holds *passages*, which are blocks with the name of their source, so that each keeps its place. Every block
of every document of a pack stands in exactly one unit or in exactly one cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from extractors.diagnostics import Diagnostic
from extractors.locator import Locator
from extractors.model import Asset, Block, SourceId


class Bloom(Enum):
    """Level of Bloom's revised taxonomy (Anderson & Krathwohl 2001)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class UnitKind(Enum):
    """What a unit mostly is, which decides its objective's verb and the form of its questions."""

    CONCEPT = "concept"
    PROCEDURE = "procedure"
    DECISION = "decision"
    REFERENCE = "reference"


class Origin(Enum):
    """Where a text comes from: the source states it, or rules made it from the source."""

    STATED = "stated"
    GENERATED = "generated"


class CutReason(Enum):
    """Why a block is left out of all units."""

    TITLE_SLIDE = "title slide"
    AGENDA = "agenda"
    WELCOME = "welcome or introduction"
    CLOSING = "thanks or closing"
    QUESTIONS = "call for questions"
    HOUSEKEEPING = "housekeeping"
    FACILITATOR = "facilitator talk"
    TRANSITION = "transition"
    REPEATED = "repeated"
    HIDDEN = "hidden slide"
    LEGAL = "legal notice or document control"
    REFERENCES = "references or further reading"
    OBJECTIVE = "taken over as the learning objective"
    CHECK = "question of the source"
    DECORATION = "decoration"
    FRAGMENT = "no teachable content"
    DIVIDER = "section divider"
    FURNITURE = "running head, foot or number"
    COMMENT = "comment of a reviewer"


@dataclass(frozen=True, slots=True)
class Omission:
    """A sentence left out from inside a block, and why."""

    text: str
    reason: CutReason


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as it stands in a unit, with the name of its source.

    The block has its words without the sentences in `omitted`, such as facilitator talk inside a speaker note.
    `section` is the key of the section that it stands in, which links inside the source point at.
    """

    source: str
    block: Block
    omitted: tuple[Omission, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence of the source that supports a statement: source, block key, place, and the words quoted."""

    source: str
    block: str
    at: Locator
    quote: str


@dataclass(frozen=True, slots=True)
class Objective:
    """What the learner can do afterwards: one sentence in the infinitive that begins with one measurable verb."""

    text: str
    verb: str
    level: Bloom
    origin: Origin
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice question, in the order to be shown; `feedback` is shown when it was picked."""

    id: str
    text: str
    correct: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class ChoiceQuestion:
    """A stem with options. With one correct choice it is single choice, with more it is multiple choice."""

    id: str
    stem: str
    choices: tuple[Choice, ...]
    feedback: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SequenceQuestion:
    """Steps to be put in order; `steps` stand in the right order, exporters show them shuffled by id."""

    id: str
    stem: str
    steps: tuple[Choice, ...]
    feedback: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together, with the short ids of both sides."""

    left_id: str
    left: str
    right_id: str
    right: str


@dataclass(frozen=True, slots=True)
class MatchQuestion:
    """Texts on the left to be matched with texts on the right; each `pairs` entry is right as it stands."""

    id: str
    stem: str
    pairs: tuple[Pair, ...]
    feedback: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class FillInQuestion:
    """A sentence with one gap, written as "____"; any of the `answers` is right, letter case does not matter."""

    id: str
    stem: str
    answers: tuple[str, ...]
    feedback: str
    evidence: Evidence


Question = ChoiceQuestion | SequenceQuestion | MatchQuestion | FillInQuestion


@dataclass(frozen=True, slots=True)
class Unit:
    """One learning unit.

    `uid` is its stable id (a letter, then letters and digits); `slug` its readable name for files, which may
    change; `seat_time_s` the estimated time in seconds; `passages` what is shown and said, in teaching order.
    """

    uid: str
    slug: str
    title: str
    kind: UnitKind
    objective: Objective
    seat_time_s: int
    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A block that is left out: from which source, why, and for a repeated one the place that was kept."""

    source: str
    block: Block
    reason: CutReason
    detail: str


@dataclass(frozen=True, slots=True)
class Pack:
    """What is taught from one set of sources: its units in teaching order, and everything that was cut.

    `id` is a slug, unique within a run; `language` a BCP 47 tag; `pipeline` names the language pipeline that was used.
    """

    id: str
    title: str
    language: str
    pipeline: str
    sources: tuple[SourceId, ...]
    units: tuple[Unit, ...]
    cuts: tuple[Cut, ...]
    assets: tuple[Asset, ...]


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What a segmenter returns: the pack, and what is worth telling about the material."""

    pack: Pack
    diagnostics: tuple[Diagnostic, ...]
