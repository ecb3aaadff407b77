"""Pictures that the tag tree describes, put where they belong between the pieces of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.hygiene import one_line
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_tags import TaggedFigure

_SAYS_NOTHING = re.compile(
    r"(?:picture|image|figure|graphic|logo|photo|icon|shape|diagram|chart|object)?\s*\d*|\S*|.*\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|svg|pdf)\b.*",
    re.IGNORECASE,
)
_GENERATED = re.compile(r"\s*(?:AI-generated content may be incorrect|Description automatically generated.*)\.?\s*$")


def with_figures(pieces: Sequence[Piece], figures: Sequence[TaggedFigure]) -> tuple[Piece, ...]:
    """Return pieces with a figure after what precedes it in the tag tree; file names are no text alternative."""
    placed = list(pieces)
    for figure in figures:
        alt = _GENERATED.sub("", one_line(figure.alt))
        if figure.page and not _SAYS_NOTHING.fullmatch(alt):
            before = [n for n, piece in enumerate(placed) if (piece.page, piece.order) <= (figure.page, figure.block)]
            at = before[-1] + 1 if before else 0
            placed.insert(at, Piece(Kind.FIGURE, figure.page, alt, order=figure.block))
    return tuple(placed)
