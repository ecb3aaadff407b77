"""How it is taught: a pack of units with one objective each, their questions, and what was cut and why.

A unit holds *passages*, which are blocks with the name of their source, so that each keeps its place. Every block
of every document of a pack stands in exactly one unit or in exactly one cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from extractors.diagnostics import Diagnostic
from extractors.locator import Locator, TimeSpan
from extractors.model import Asset, Block, SourceId
from segmenters.evidence import Bloom, Evidence, Origin
from segmenters.journey_parts import Journey
from segmenters.question import Question


class UnitKind(Enum):
    """What a unit mostly is, which decides its objective's verb and the form of its questions."""

    CONCEPT = "concept"
    PROCEDURE = "procedure"
    DECISION = "decision"
    REFERENCE = "reference"


class Role(Enum):
    """What a unit is for, in the order of a learner's journey."""

    PRIMER = "primer"
    LESSON = "lesson"
    RECAP = "recap"
    REINFORCEMENT = "reinforcement"
    AT_WORK = "at-work card"


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
    FILLER = "filler or repeated words"
    OFF_TOPIC = "off-topic question"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What decided that something is left out: the name of the rule, and how sure it is, from 0 to 1."""

    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Omission:
    """A sentence left out from inside a block, or words from inside a sentence, and why.

    `word` is the place of the first of the words, from 0, among those of the block as the source has it; None for a
    whole sentence.
    """

    text: str
    reason: CutReason
    ruling: Ruling
    word: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A block of a source, by its key, and where it stands."""

    source: str
    block: str
    at: Locator


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as it stands in a unit, with the name of its source.

    The block has its words without the sentences in `omitted`, such as facilitator talk inside a speaker note.
    `section` is the key of the section that it stands in, which links inside the source point at; `also_at` are the
    other places that say the same and were cut as repeated. `verbatim` is what was said, word for word, where words
    inside sentences were left out; else it is empty.
    """

    source: str
    block: Block
    omitted: tuple[Omission, ...] = ()
    section: str = ""
    also_at: tuple[Place, ...] = ()
    verbatim: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """What the learner can do afterwards: one sentence in the infinitive that begins with one measurable verb."""

    text: str
    verb: str
    level: Bloom
    origin: Origin
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """A unit's piece of the recording: the recording's name, which stretches of it, and how long they are together.

    `media` is the video or sound, `captions` are WebVTT, `transcript` is plain text, `poster` a still picture of a
    video, None for a sound.
    """

    source: str
    spans: tuple[TimeSpan, ...]
    length_ms: int
    media: Asset
    captions: Asset
    transcript: Asset
    poster: Asset | None = None

    @property
    def assets(self) -> tuple[Asset, ...]:
        """All its files."""
        return (self.media, self.captions, self.transcript, *((self.poster,) if self.poster else ()))


@dataclass(frozen=True, slots=True)
class Unit:
    """One learning unit.

    `uid` is its stable id (a letter, then letters and digits); `slug` its readable name for files, which may
    change; `seat_time_s` the estimated time in seconds; `passages` what is shown and said, in teaching order;
    `needs` the uids of the units that explain a term which this one uses; `clip` its piece of the recording, where
    the settings ask for clips.
    """

    uid: str
    slug: str
    title: str
    kind: UnitKind
    role: Role
    needs: tuple[str, ...]
    objective: Objective
    seat_time_s: int
    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]
    clip: Clip | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A block that is left out: why, for a repeated one the place that was kept, and by which rule."""

    source: str
    block: Block
    reason: CutReason
    detail: str
    ruling: Ruling


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
    journey: Journey


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What a segmenter returns: the pack, and what is worth telling about the material."""

    pack: Pack
    diagnostics: tuple[Diagnostic, ...]
