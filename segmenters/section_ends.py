"""Tells whether a unit is a whole section: all that stands below its first heading, or below the one cut before it."""

from __future__ import annotations

from segmenters.pieces import Piece
from segmenters.unit_headings import Outline


def ends_with(group: tuple[Piece, ...], outline: Outline) -> bool:
    """Tell whether the heading with which a unit begins stands above all of it, and above nothing behind it."""
    first, (_, after) = group[0], _beside(group, outline)
    deeper = all(piece.level > first.level for piece in group[1:] if piece.key != first.key)
    chapters, parents = (first.chapter, first.title), ("", first.parent, first.title)
    below = deeper and all(piece.chapter in chapters and piece.parent in parents for piece in group)
    return below and (after is None or after.level <= first.level or after.chapter not in chapters)


def divider_of(group: tuple[Piece, ...], outline: Outline) -> str:
    """Return the heading that was cut because it is nothing but a title, where the unit holds all that is below it."""
    name = group[0].parent
    outside = any(piece is not None and piece.parent == name for piece in _beside(group, outline))
    return "" if outside or any(piece.parent != name for piece in group) else name


def is_past_chapter(group: tuple[Piece, ...], outline: Outline) -> bool:
    """Tell whether a higher heading than the first below its chapter stands before or in a unit, and ends the chapter.

    The heading of such a chapter was cut, so that nothing tells its level but what follows it.
    """
    own = [piece for piece in outline.pieces if piece.chapter == group[0].chapter]
    upto = own[: next((n for n, piece in enumerate(own) if piece is group[-1]), len(own)) + 1]
    return any(piece.level < own[0].level for piece in upto)


def _beside(group: tuple[Piece, ...], outline: Outline) -> tuple[Piece | None, Piece | None]:
    """Return the pieces before and behind a unit in its source."""
    places = {id(piece): place for place, piece in enumerate(outline.pieces)}
    begin, end = places[id(group[0])], places[id(group[-1])]
    before = outline.pieces[begin - 1] if begin else None
    after = next(iter(outline.pieces[end + 1 :]), None)
    source = group[0].source
    return (
        before if before is not None and before.source == source else None,
        after if after is not None and after.source == source else None,
    )
