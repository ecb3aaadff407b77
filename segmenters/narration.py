"""Puts what was said in a recording beside the slides of the same session, and says so when they do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.locator import TimeSpan, describe
from extractors.model import Document, Utterance
from segmenters.alignment import NO_SLIDE, Alignment, Fit, Stay, align
from segmenters.decks import is_deck
from segmenters.filmed import is_filmed, put_together
from segmenters.language import Language
from segmenters.model import Cut, Passage
from segmenters.pieces import Piece
from segmenters.shown_slides import cuts_beside_deck, scores_of, seen_in, slides_of_deck

UNRELATED = Code(
    "S101",
    Severity.WARNING,
    "what is said in this recording has hardly a word in common with the deck {deck}, so it makes units of its own",
    "Check that both belong to the same session; give them different names if they do not.",
)
UNSURE = Code(
    "S165",
    Severity.WARNING,
    "which slide of {deck} was shown when is too uncertain (about {share} % of the sentences would be beside the right "
    "one), so this recording makes units of its own, parted where the topic changes",
    "Check that this is the deck as it was shown, with its speaker notes; a video that shows the slides helps as well.",
)
SURE = Code(
    "S166",
    Severity.INFO,
    "{sentences} sentences were put beside {slides} slides of {deck}; about {share} % of them should be beside the "
    "right one",
    "Look at some of them in the drafts; a deck with its speaker notes is followed best.",
)
NEVER_SHOWN = Code(
    "S167",
    Severity.INFO,
    "nobody speaks about these slides of {deck}: {slides}",
    "They were skipped or hold only pictures, and stay in the units; leave out those that do not belong there.",
)
OFF_DECK = Code(
    "S168",
    Severity.INFO,
    "what is said from {places} is about nothing on the slides of {deck} ({minutes} min in all), such as a demo or "
    "questions",
    "Longer stretches stand on their own where they were said, short ones with the slide before; look at both.",
)
_A_PIECE_MS = 60_000
"""From this length on, talk beside the slides is something of its own, such as a demo; shorter, a question."""
_MS_A_MINUTE = 60_000
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Narrated:
    """Pieces with the speech that belongs to them, what is worth telling about it, and slides shown a second time."""

    pieces: tuple[Piece, ...]
    diagnostics: tuple[Diagnostic, ...]
    cuts: tuple[Cut, ...] = ()


def narrate(documents: tuple[Document, ...], pieces: tuple[Piece, ...], language: Language) -> Narrated:
    """Move the utterances of each recording into the pieces of the deck that they fit best, where there is one.

    The slides that a video shows tell which one was on the screen. Those that the deck holds are cut, because it shows
    them better; others stay, after the slide before them. Without a deck, what is said goes to the slides of the video.
    """
    taught = {piece.source for piece in pieces}
    decks = [document for document in documents if is_deck(document) and document.source.name in taught]
    speeches = [document for document in documents if any(isinstance(block, Utterance) for block in document.blocks)]
    diagnostics: list[Diagnostic] = []
    cuts: list[Cut] = []
    for speech in speeches:
        aligned = [(_aligned(deck, speech, language), deck) for deck in decks]
        alignment, deck = max(aligned, key=lambda pair: pair[0].likeness, default=(None, speech))
        diagnostics += _told(alignment, deck, speech, pieces) if alignment else []
        if alignment and alignment.fit is Fit.SURE:
            again = _again(deck, speech, pieces)
            gone = {(cut.source, cut.block.key) for cut in again}
            pieces = _move(_without(pieces, gone), deck, speech, alignment)
            cuts += again
        elif is_filmed(speech):
            pieces = put_together(pieces, speech)
    return Narrated(pieces, tuple(diagnostics), tuple(cuts))


def _aligned(deck: Document, speech: Document, language: Language) -> Alignment:
    return align(deck, speech, language, seen_in(speech, scores_of(deck, speech)) if is_filmed(speech) else ())


def _again(deck: Document, speech: Document, pieces: tuple[Piece, ...]) -> tuple[Cut, ...]:
    """Return the cuts of what the video shows of slides that the deck holds."""
    held = slides_of_deck(scores_of(deck, speech)) if is_filmed(speech) else frozenset[str]()
    own = (piece for piece in pieces if piece.source == speech.source.name and piece.key in held)
    return cuts_beside_deck(passage for piece in own for passage in piece.passages)


def _without(pieces: tuple[Piece, ...], gone: set[tuple[str, str]]) -> tuple[Piece, ...]:
    """Return the pieces without some of their blocks, by source and key."""
    left = (
        replace(piece, passages=tuple(p for p in piece.passages if (p.source, p.block.key) not in gone))
        for piece in pieces
    )
    return tuple(piece for piece in left if piece.passages)


def _move(pieces: tuple[Piece, ...], deck: Document, speech: Document, alignment: Alignment) -> tuple[Piece, ...]:
    """Hand each utterance to its slide's piece; where that slide was cut, to the next piece, or else the last.

    Long talk beside the slides becomes a piece after those shown so far; short talk goes with the slide before. What
    the recording shows besides goes behind the slide at which it was shown.
    """
    name = deck.source.name
    kept = [piece.key for piece in pieces if piece.source == name]
    order = {section.key: n for n, section in enumerate(deck.sections)}
    home = {
        section.key: next((key for key in kept if order[key] >= order[section.key]), kept[-1])
        for section in deck.sections
    }
    spoken = {p.block.key: p for piece in pieces if piece.source == speech.source.name for p in piece.passages}
    added: dict[str, list[Passage]] = {key: [] for key in kept}
    beside: dict[str, list[Piece]] = {key: [] for key in ("", *kept)}
    latest, here = "", ""
    said_at: dict[str, str] = {}
    for stay, keys in _stays_with_keys(alignment):
        passages = [spoken[key] for key in keys if key in spoken]
        if stay.slide != NO_SLIDE:
            here = home[stay.slide]
            latest = here if not latest or order[here] > order[latest] else latest
        said_at |= dict.fromkeys(keys, latest)
        if stay.slide == NO_SLIDE and _is_long(stay) and passages:
            beside[latest].append(_piece_of(speech, passages))
        else:
            added[here or kept[0]] += passages
    latest = ""
    said_in = {section.key: [block.key for block in section.blocks] for section in speech.sections}
    for piece in (piece for piece in pieces if piece.source == speech.source.name):
        latest = next((said_at[key] for key in said_in.get(piece.key, ()) if key in said_at), latest)
        if own := tuple(p for p in piece.passages if not isinstance(p.block, Utterance)):
            beside[latest].append(replace(piece, passages=own))
    placed: list[Piece] = list(beside[""])
    for piece in pieces:
        if piece.source == name:
            placed += [replace(piece, passages=piece.passages + tuple(added[piece.key])), *beside[piece.key]]
        elif piece.source != speech.source.name:
            placed.append(piece)
    return tuple(placed)


def _stays_with_keys(alignment: Alignment) -> Iterable[tuple[Stay, list[str]]]:
    runs = groupby(alignment.attached, key=lambda one: one.slide)
    for stay, (_, run) in zip(alignment.stays, runs, strict=True):
        yield stay, [one.utterance for one in run]


def _is_long(stay: Stay) -> bool:
    return stay.end_ms - stay.start_ms >= _A_PIECE_MS


def _piece_of(speech: Document, passages: Sequence[Passage]) -> Piece:
    return Piece(speech.source.name, passages[0].block.key, "", 0, "", tuple(passages))


def _told(alignment: Alignment, deck: Document, speech: Document, pieces: tuple[Piece, ...]) -> list[Diagnostic]:
    name, recording = deck.source.name, speech.source.name
    share = round(100 * alignment.confidence)
    if alignment.fit is Fit.UNRELATED:
        return [UNRELATED.of(recording, deck=name)]
    if alignment.fit is Fit.UNSURE:
        return [UNSURE.of(recording, deck=name, share=share)]
    shown = {one.slide for one in alignment.attached} - {NO_SLIDE}
    told = [SURE.of(recording, deck=name, sentences=len(alignment.attached), slides=len(shown), share=share)]
    taught = {piece.key for piece in pieces if piece.source == name}
    unsaid = [s for s in deck.sections if s.key in taught and s.key in alignment.never_shown]
    if unsaid:
        told.append(NEVER_SHOWN.of(recording, deck=name, slides=_some([describe(slide.at) for slide in unsaid])))
    away = [stay for stay in alignment.stays if stay.slide == NO_SLIDE and _is_long(stay)]
    if away:
        spans = [TimeSpan(stay.start_ms, stay.end_ms) for stay in away]
        minutes = max(1, round(alignment.off_deck_ms / _MS_A_MINUTE))
        told.append(OFF_DECK.of(recording, spans[0], deck=name, places=_some(map(describe, spans)), minutes=minutes))
    return told


def _some(places: Iterable[str]) -> str:
    named = list(places)
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    return ", ".join(named[:_MOST_NAMED]) + more
