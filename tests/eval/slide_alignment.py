"""How many utterances of a session go to the slide that was shown, on sessions made from the decks of the corpus.

The sessions are those of sessions.py; the decks stand in corpus/ beside the folder of data. Beside our aligner: order
alone (the utterances shared out over the slides by the words on each) and the aligner that this product had first
(nearest slide by weighted words, never back). What is said while nothing of the deck is shown is right on no slide; a
sentence that announces a move is right on either side of it, a greeting on the first slide or none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from eval_tables import Part, Table, figure
from first_aligner import align_forward
from sessions import DECKS, KINDS, PATTERNS, Session, sessions

from extractors.model import Utterance, text_of
from segmenters.alignment import align
from segmenters.language import BLANK, Language, open_language

COLUMNS = ("sessions", "utterances", "ours", "order alone", "first aligner")
COLUMNS_OF_CONFIDENCE = ("confidence stated", "utterances", "right")
NOTE = (
    "Share of utterances on the right slide. Notes: read from the notes, which the aligner sees too; withheld: the "
    "same words, and a deck without its notes; paraphrase: from the text of the slides by rule, half of its words."
)
OVERLAP_NOTE = (
    "By the share of the meaningful words of a session's content that also stand on the slide it belongs to, "
    "notes counted where the aligner sees them."
)
CONFIDENCE_NOTE = "Utterances by the score that the aligner gives each, all sessions."
OVERLAPS = (0.0, 0.3, 0.45, 0.6, 1.01)
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)

Slides = list[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A session, the slide that each system gives each utterance, our scores, and the share of words in common."""

    session: Session
    given: tuple[Slides, ...]
    scores: list[float]
    overlap: float

    def right(self, system: int) -> list[bool]:
        """Tell for each utterance whether a system is right."""
        return [slide in right for slide, right in zip(self.given[system], self.session.right, strict=True)]


def measure(data: Path, part: Part) -> tuple[Table, ...]:
    """Return the share of right utterances by kind and pattern, by deck, by kind of utterance, overlap, confidence."""
    language = open_language("en", BLANK)
    outcomes = [outcome(session, language) for session in sessions(data.parent / "corpus", part)]
    if not outcomes:
        return ()
    name = f"Slides of utterances ({part.value}"
    return (
        Table(f"{name})", ("session", *COLUMNS), tuple(_rows(outcomes)), NOTE),
        Table(f"{name}, by deck)", ("deck", *COLUMNS), tuple(_by_deck(outcomes, part))),
        Table(f"{name}, by what is said)", ("said", *COLUMNS[1:]), tuple(_by_kind(outcomes))),
        Table(f"{name}, by words in common)", ("in common", *COLUMNS), tuple(_by_overlap(outcomes)), OVERLAP_NOTE),
        Table(f"{name}, by confidence)", COLUMNS_OF_CONFIDENCE, tuple(_by_confidence(outcomes)), CONFIDENCE_NOTE),
    )


def outcome(session: Session, language: Language) -> Outcome:
    """Align one session with each system."""
    found = align(session.deck, session.speech, language)
    ours = [one.slide for one in found.attached]
    given = (ours, by_order(session), align_forward(session.deck, session.speech, language))
    return Outcome(session, given, [one.score for one in found.attached], _overlap(session, language))


def by_order(session: Session) -> Slides:
    """Share the utterances out over the slides by the words on each: the baseline."""
    shown = [section for section in session.deck.sections if not section.hidden]
    words = [1 + sum(len(text_of(block).split()) for block in section.blocks) for section in shown]
    said = [len(text_of(block).split()) for block in session.speech.blocks]
    given: Slides = []
    done, slide, reached = 0, 0, words[0]
    for count in said:
        while slide + 1 < len(shown) and (done + count / 2) * sum(words) > reached * sum(said):
            slide += 1
            reached += words[slide]
        given.append(shown[slide].key)
        done += count
    return given


def _overlap(session: Session, language: Language) -> float:
    stems = {
        section.key: {stem for block in section.blocks for stem in language.stems(text_of(block))}
        for section in session.deck.sections
    }
    common = total = 0
    for block, right, kind in zip(session.speech.blocks, session.right, session.kinds, strict=True):
        if kind == "content" and isinstance(block, Utterance):
            said = language.stems(block.text)
            common += sum(stem in stems[next(iter(right))] for stem in said)
            total += len(said)
    return common / max(1, total)


def _row(name: str, outcomes: list[Outcome]) -> tuple[str, ...]:
    rights = [[right for one in outcomes for right in one.right(n)] for n in range(3)]
    shares = (sum(found) / len(found) for found in rights)
    return (name, str(len(outcomes)), str(len(rights[0])), *(figure(share) for share in shares))


def _rows(outcomes: list[Outcome]) -> Iterable[tuple[str, ...]]:
    for kind in KINDS:
        of_kind = [one for one in outcomes if one.session.kind == kind]
        for pattern in PATTERNS if of_kind else ():
            yield _row(f"{kind}: {pattern}", [one for one in of_kind if one.session.pattern == pattern])
        if of_kind:
            yield _row(f"{kind}: all", of_kind)
    yield _row("all", outcomes)


def _by_deck(outcomes: list[Outcome], part: Part) -> Iterable[tuple[str, ...]]:
    for deck in DECKS[part]:
        for kind in KINDS:
            found = [one for one in outcomes if one.session.kind == kind and one.session.name.startswith(f"{deck}-")]
            if found:
                yield _row(f"{deck}, {kind}", found)


def _by_kind(outcomes: list[Outcome]) -> Iterable[tuple[str, ...]]:
    for kind in sorted({kind for one in outcomes for kind in one.session.kinds}):
        sums = [[right for one in outcomes for right in _where(one, system, kind)] for system in range(3)]
        yield (kind, str(len(sums[0])), *(figure(sum(found) / len(found)) for found in sums))


def _where(one: Outcome, system: int, kind: str) -> list[bool]:
    return [right for right, given in zip(one.right(system), one.session.kinds, strict=True) if given == kind]


def _by_overlap(outcomes: list[Outcome]) -> Iterable[tuple[str, ...]]:
    for low, high in pairwise(OVERLAPS):
        found = [one for one in outcomes if low <= one.overlap < high]
        if found:
            yield _row(f"{low:.2f} to {min(high, 1):.2f}", found)


def _by_confidence(outcomes: list[Outcome]) -> Iterable[tuple[str, ...]]:
    pairs = [pair for one in outcomes for pair in zip(one.scores, one.right(0), strict=True)]
    for low, high in pairwise(BINS):
        found = [right for score, right in pairs if low <= score < high]
        if found:
            yield (f"{low:.2f} to {min(high, 1):.2f}", str(len(found)), figure(sum(found) / len(found)))
