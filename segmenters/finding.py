"""Finds what teaches in the documents of a session, and cuts the rest: each block ends as a piece or as a cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.diagnostics import Diagnostic
from extractors.model import Document
from segmenters.announced import take_announced
from segmenters.at_odds import tell_of_odds
from segmenters.backup import tell_of_backup
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.drawn_lines import join_labels
from segmenters.evidence import Evidence
from segmenters.fences import cut_fenced
from segmenters.filmed import take_apart
from segmenters.footnotes import cut_addresses
from segmenters.keeping import Keep, put_back
from segmenters.language import Language
from segmenters.layers import set_aside
from segmenters.meeting_talk import tell_of_meetings
from segmenters.model import Cut, CutReason, Ruling
from segmenters.narration import narrate
from segmenters.open_questions import Answered
from segmenters.pieces import Piece
from segmenters.question import Question
from segmenters.repeats import drop_repeats
from segmenters.source_questions import source_questions
from segmenters.stated import Stated
from segmenters.summed_up import cut_summaries

_ASKED = Ruling("question-of-the-source", 1.0)


@dataclass(frozen=True, slots=True)
class Found:
    """What is left to teach, what was cut, and what the sources state and ask themselves.

    `unanswered` are the questions of the sources whose answer is not known, `open_ended` those whose answer gives
    nothing to choose from, `open_pairs` those of the latter whose answer is a sentence.
    """

    documents: tuple[Document, ...]
    pieces: tuple[Piece, ...]
    cuts: tuple[Cut, ...]
    stated: tuple[Stated, ...]
    asked: tuple[Question, ...]
    unanswered: tuple[Evidence, ...]
    open_ended: tuple[Evidence, ...]
    open_pairs: tuple[Answered, ...]
    diagnostics: tuple[Diagnostic, ...]


def find(documents: tuple[Document, ...], keeps: Sequence[Keep], cutting: Cutting, language: Language) -> Found:
    """Return what teaches, after the rules and after what a person puts back; tells of a `keep` that fits nothing."""
    found = _sorted_out(documents, cutting, language)
    if not keeps:
        return found
    passages = (passage for piece in found.pieces for passage in piece.passages)
    asked_back = put_back(keeps, found.cuts, passages, cutting)
    again = _sorted_out(documents, asked_back.cutting, language)
    return replace(again, diagnostics=asked_back.diagnostics + again.diagnostics)


def _sorted_out(documents: tuple[Document, ...], cutting: Cutting, language: Language) -> Found:
    shown, beside = set_aside(documents, cutting)
    questions = tuple(source_questions(document, language) for document in shown)
    keys = [found.consumed for found in questions]
    quiz = tuple(
        Cut(document.source.name, block, CutReason.CHECK, "", _ASKED)
        for document, consumed in zip(shown, keys, strict=True)
        for block in document.blocks
        if block.key in consumed and not cutting.keeps(document.source.name, block)
    )
    announced = take_announced(_without(shown, quiz), language, cutting)
    documents, fenced = cut_fenced(announced.documents, cutting)
    documents, addresses = cut_addresses(documents, cutting)
    documents, summed_up = cut_summaries(documents, language, cutting)
    apart = tuple(part for document in documents for part in take_apart(document))
    cleaned = clean(apart, language, cutting)
    narrated = narrate(documents, cleaned.pieces, language)
    pieces, repeats = drop_repeats(narrated.pieces, cutting, language.code)
    pieces, drawn = join_labels(pieces, cutting, language)
    return Found(
        documents,
        pieces,
        beside
        + quiz
        + announced.cuts
        + fenced
        + addresses
        + summed_up
        + cleaned.cuts
        + narrated.cuts
        + repeats
        + drawn,
        announced.stated + cleaned.stated,
        tuple(question for found in questions for question in found.questions),
        tuple(evidence for found in questions for evidence in found.unanswered),
        tuple(evidence for found in questions for evidence in found.open_ended),
        tuple(pair for found in questions for pair in found.open_pairs),
        (
            *narrated.diagnostics,
            *tell_of_meetings(cleaned.pieces, language),
            *tell_of_backup(cleaned.cuts),
            *tell_of_odds(pieces),
        ),
    )


def _without(documents: tuple[Document, ...], cuts: tuple[Cut, ...]) -> tuple[Document, ...]:
    """Return the documents without the blocks that were cut, and without sections of which nothing is left."""
    gone = {(cut.source, cut.block.key) for cut in cuts}
    left = []
    for document in documents:
        sections = []
        for section in document.sections:
            rest = tuple(block for block in section.blocks if (document.source.name, block.key) not in gone)
            if rest or not section.blocks:
                sections.append(replace(section, blocks=rest))
        left.append(replace(document, sections=tuple(sections)))
    return tuple(left)
