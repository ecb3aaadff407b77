"""Puts what was said in a recording beside the slides of the same session, and says so when they do not fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Document, Utterance
from segmenters.alignment import align
from segmenters.decks import is_deck
from segmenters.language import Language
from segmenters.model import Passage
from segmenters.pieces import Piece

UNRELATED = Code(
    "S101",
    Severity.WARNING,
    "what is said in this recording has hardly a word in common with the deck {deck}, so it makes units of its own",
    "Check that both belong to the same session; give them different names if they do not.",
)


@dataclass(frozen=True, slots=True)
class Narrated:
    """Pieces with the speech that belongs to them, and what is worth telling about it."""

    pieces: tuple[Piece, ...]
    diagnostics: tuple[Diagnostic, ...]


def narrate(documents: tuple[Document, ...], pieces: tuple[Piece, ...], language: Language) -> Narrated:
    """Move the utterances of each recording into the pieces of the first deck, where one is among the documents."""
    deck = next((document for document in documents if is_deck(document)), None)
    speeches = [document for document in documents if any(isinstance(block, Utterance) for block in document.blocks)]
    if deck is None or not any(piece.source == deck.source.name for piece in pieces):
        return Narrated(pieces, ())
    diagnostics: list[Diagnostic] = []
    for speech in speeches:
        alignment = align(deck, speech, language)
        if alignment.slide_of:
            pieces = _move(pieces, deck, speech.source.name, dict(alignment.slide_of))
        else:
            diagnostics.append(UNRELATED.of(speech.source.name, deck=deck.source.name))
    return Narrated(pieces, tuple(diagnostics))


def _move(pieces: tuple[Piece, ...], deck: Document, speech: str, slide_of: dict[str, str]) -> tuple[Piece, ...]:
    """Hand each utterance to its slide's piece; where that slide was cut, to the next piece, or else the last."""
    kept = [piece.key for piece in pieces if piece.source == deck.source.name]
    order = {section.key: n for n, section in enumerate(deck.sections)}
    home = {
        section.key: next((key for key in kept if order[key] >= order[section.key]), kept[-1])
        for section in deck.sections
    }
    added: dict[str, list[Passage]] = {key: [] for key in kept}
    for piece in pieces:
        if piece.source == speech:
            for passage in piece.passages:
                added[home[slide_of[passage.block.key]]].append(passage)
    return tuple(
        replace(piece, passages=piece.passages + tuple(added[piece.key])) if piece.source == deck.source.name else piece
        for piece in pieces
        if piece.source != speech
    )
