"""What was taken out of the text of pages as furniture, put back between the pieces in a layer of its own."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Layer
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Sheet


def with_margins(
    pieces: Sequence[Piece], sheets: Sequence[Sheet], bare: Sequence[Sheet], *, slides: bool
) -> tuple[Piece, ...]:
    """Return pieces with the lines that `sheets` have and `bare` have not, after the last piece of their page.

    What stands before the first piece of a document comes after it, so that it begins no section; a slide is one.
    """
    margins = {sheet.number: found for sheet, kept in zip(sheets, bare, strict=True) if (found := _taken(sheet, kept))}
    if not margins:
        return tuple(pieces)
    last = {piece.page: place for place, piece in enumerate(pieces)}
    after: list[list[Piece]] = [[] for _ in pieces]
    first, place = list[Piece](), -1
    for sheet in sheets:
        place = max(place, last.get(sheet.number, -1))
        (after[place] if place >= 0 else first).extend(margins.get(sheet.number, ()))
    merged = list[Piece](first) if slides else []
    for n, piece in enumerate(pieces):
        merged.extend((piece, *(first if n == 0 and not slides else ()), *after[n]))
    return tuple(merged)


def _taken(sheet: Sheet, kept: Sheet) -> list[Piece]:
    """Return the lines of a page that were not kept, from the top down."""
    stayed = {id(line) for line in kept.lines}
    taken = sorted((line for line in sheet.lines if id(line) not in stayed), key=lambda line: -line.y)
    return [Piece(Kind.TEXT, sheet.number, line.text, lines=(line,), layer=Layer.FURNITURE) for line in taken]
