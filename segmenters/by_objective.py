"""The segmenter: from what the sources of a session say to a pack of units with one learning objective each."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Asset, Document, Figure, Media, text_of
from segmenters.cleaning import clean
from segmenters.contract import Material
from segmenters.definitions import Definition, definitions_in
from segmenters.grouping import Range, group, join_short
from segmenters.identity import slug, unit_uid
from segmenters.language import BLANK, Language, detect, open_language
from segmenters.layers import set_aside
from segmenters.model import Cut, Pack, Passage, Question, Segmentation, Unit, UnitKind
from segmenters.narration import narrate
from segmenters.objective import state_objective
from segmenters.objective_mapping import map_objectives
from segmenters.pieces import Piece, text_of_all
from segmenters.quiz import Lesson, write_questions
from segmenters.remarks import remarks_on
from segmenters.repeats import drop_repeats
from segmenters.seat_time import seconds_of_content, seconds_of_question
from segmenters.stated import Stated
from segmenters.unit_kind import kind_of
from segmenters.unit_titles import title_units

NAME = "by-objective"
API = 1
VERSION = 3


@dataclass(frozen=True, slots=True)
class Options:
    """How to cut the material into units.

    min_minutes, max_minutes: seat time of a unit. target_minutes: what is aimed at between the two.
    questions: how many questions a unit has at most. pipeline: spaCy pipeline, "auto" for the best one installed.
    """

    min_minutes: float = 2.0
    max_minutes: float = 7.0
    target_minutes: float = 3.0
    questions: int = 3
    pipeline: str = "auto"

    def __post_init__(self) -> None:
        """Refuse limits that contradict each other, with ValueError in words for the settings file."""
        if not 0 < self.min_minutes <= self.target_minutes <= self.max_minutes:
            raise ValueError("min_minutes, target_minutes and max_minutes have to rise in this order and be above 0")
        if self.questions < 0:
            raise ValueError("questions cannot be negative")


def segment(material: Material, options: Options) -> Segmentation:
    """Return the pack of a session; every block of every document stands in exactly one unit or one cut."""
    documents, beside = set_aside(material.documents)
    language = _language_of(documents, options)
    cleaned = clean(documents, language)
    narrated = narrate(documents, cleaned.pieces, language)
    pieces, repeats = drop_repeats(narrated.pieces)
    limits = Range(options.min_minutes * 60, options.target_minutes * 60, options.max_minutes * 60)
    groups = group(pieces, cleaned.stated, limits, language)
    plan = _plan(groups, cleaned.stated, language)
    units = _units(plan, options, language)
    joined = join_short(groups, tuple(unit.seat_time_s for unit in units), limits)
    if joined != groups:
        plan = _plan(joined, cleaned.stated, language)
        units = _units(plan, options, language)
    pack = Pack(
        material.pack_id,
        material.title or next((document.title for document in documents if document.title), material.pack_id),
        language.code,
        options.pipeline if language.english and options.pipeline != "auto" else BLANK,
        tuple(document.source for document in documents),
        units,
        _in_source_order(material.documents, beside + cleaned.cuts + repeats),
        _assets_used(documents, units),
    )
    taught = {planned.stated for planned in plan}
    untaught = tuple(goal for goal in cleaned.stated if goal not in taught)
    return Segmentation(pack, narrated.diagnostics + remarks_on(pack, untaught, options.max_minutes))


@dataclass(frozen=True, slots=True)
class _Planned:
    """A unit before its questions: title, kind, passages, definitions, and the objective the source states for it."""

    title: str
    kind: UnitKind
    passages: tuple[Passage, ...]
    terms: tuple[Definition, ...]
    stated: Stated | None


def _language_of(documents: tuple[Document, ...], options: Options) -> Language:
    text = "\n".join(text_of(block) for document in documents for block in document.blocks)
    stated = next((document.language for document in documents if document.language), "")
    return open_language(detect(text, stated), BLANK if options.pipeline == "auto" else options.pipeline)


def _plan(
    groups: tuple[tuple[Piece, ...], ...], stated: tuple[Stated, ...], language: Language
) -> tuple[_Planned, ...]:
    titles = title_units(groups, language)
    passages = tuple(tuple(p for piece in pieces for p in piece.passages) for pieces in groups)
    texts = tuple((title, text_of_all(own)) for title, own in zip(titles, passages, strict=True))
    goals = map_objectives(stated, texts, language)
    return tuple(
        _Planned(
            title,
            kind_of(title, own, language),
            own,
            definitions_in(own, language) if language.english else (),
            goal,
        )
        for title, own, goal in zip(titles, passages, goals, strict=True)
    )


def _units(plan: tuple[_Planned, ...], options: Options, language: Language) -> tuple[Unit, ...]:
    lessons = tuple(
        Lesson(p.title, p.passages, p.terms, options.max_minutes * 60 - seconds_of_content(p.passages)) for p in plan
    )
    asked = write_questions(lessons, options.questions, language)
    return tuple(_unit(planned, questions) for planned, questions in zip(plan, asked, strict=True))


def _unit(planned: _Planned, questions: tuple[Question, ...]) -> Unit:
    seconds = seconds_of_content(planned.passages) + sum(seconds_of_question(question) for question in questions)
    return Unit(
        unit_uid(planned.passages),
        slug(planned.title),
        planned.title,
        planned.kind,
        state_objective(planned.title, planned.kind, planned.passages, planned.terms, planned.stated),
        round(seconds),
        planned.passages,
        questions,
    )


def _in_source_order(documents: tuple[Document, ...], cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    order = {(d.source.name, block.key): n for n, (d, block) in enumerate((d, b) for d in documents for b in d.blocks)}
    return tuple(sorted(cuts, key=lambda cut: order[cut.source, cut.block.key]))


def _assets_used(documents: tuple[Document, ...], units: tuple[Unit, ...]) -> tuple[Asset, ...]:
    used = {p.block.asset for unit in units for p in unit.passages if isinstance(p.block, Figure | Media)}
    known = {asset.digest: asset for document in documents for asset in document.assets}
    return tuple(known[digest] for digest in sorted(used & known.keys()))
