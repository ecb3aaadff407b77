"""Takes apart what a video shows and what is said in it, and puts both together again by time.

A slide is judged as a slide: an agenda goes, and what is said to it need not. Speech is judged as one whole, since what
stands around a sentence tells talk from content.
"""

from __future__ import annotations

from dataclasses import replace

from extractors.locator import TimeSpan
from extractors.model import Document, Figure, Section, Utterance
from segmenters.model import Passage
from segmenters.pieces import Piece

_SAID = "said"


def shows_slide(section: Section) -> bool:
    """Tell whether a section of a recording has the picture of a slide."""
    return isinstance(section.at, TimeSpan) and any(isinstance(block, Figure) for block in section.blocks)


def is_filmed(document: Document) -> bool:
    """Tell whether a recording shows slides."""
    return any(shows_slide(section) for section in document.sections)


def take_apart(document: Document) -> tuple[Document, ...]:
    """Return the slides of a recording and its speech as two documents; any other document as it is."""
    said = tuple(block for block in document.blocks if isinstance(block, Utterance))
    if not is_filmed(document) or not said:
        return (document,)
    slides = tuple(
        replace(section, blocks=tuple(block for block in section.blocks if not isinstance(block, Utterance)))
        for section in document.sections
    )
    speech = Section(_SAID, said[0].at, 1, "", hidden=False, blocks=said)
    shown = tuple(section for section in slides if section.blocks)
    return replace(document, sections=shown), replace(document, sections=(speech,))


def put_together(pieces: tuple[Piece, ...], document: Document) -> tuple[Piece, ...]:
    """Return the pieces with what was said in a recording beside the slide that was shown.

    Where that slide was cut, it goes to the one before, or else to the first that is left; what is said while no slide
    is shown is a piece of its own.
    """
    own = [piece for piece in pieces if piece.source == document.source.name]
    spoken = {p.block.key: p for piece in own for p in piece.passages if isinstance(p.block, Utterance)}
    slides = {piece.key: piece for piece in (_shown(piece) for piece in own) if piece.passages}
    placed = _placed(document, slides, spoken)
    first = next((place for place, piece in enumerate(pieces) if piece.source == document.source.name), len(pieces))
    before = [piece for piece in pieces[:first] if piece.source != document.source.name]
    behind = [piece for piece in pieces[first:] if piece.source != document.source.name]
    return (*before, *placed, *behind)


def _shown(piece: Piece) -> Piece:
    return replace(piece, passages=tuple(p for p in piece.passages if not isinstance(p.block, Utterance)))


def _placed(document: Document, slides: dict[str, Piece], spoken: dict[str, Passage]) -> list[Piece]:
    """Return the pieces of a recording in order of time."""
    placed: list[Piece] = []
    waiting: list[Passage] = []
    for section in document.sections:
        said = [spoken[block.key] for block in section.blocks if block.key in spoken]
        slide = slides.get(section.key)
        if slide is not None:
            placed.append(replace(slide, passages=(*slide.passages, *waiting, *said)))
            waiting = []
        elif shows_slide(section) and placed:
            placed[-1] = replace(placed[-1], passages=(*placed[-1].passages, *said))
        elif shows_slide(section):
            waiting += said
        elif said:
            placed.append(_unseen(document, [*waiting, *said]))
            waiting = []
    return [*placed, _unseen(document, waiting)] if waiting else placed


def _unseen(document: Document, said: list[Passage]) -> Piece:
    return Piece(document.source.name, said[0].block.key, "", 0, "", tuple(said))
