"""Cuts pictures, listings and tables that a source shows again, and what slides that go on from each other repeat.

Each is taught where it first stands. Lists stay whole: all of a list's points are repeated, or none is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.model import Figure, Heading, ListItem, Paragraph, Preformatted, Table, is_said
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, TITLE_OF_REPEATS, Repeat, Repeats
from segmenters.sameness import words_of

_LISTING_SIGNS = 40
"""A shorter listing is a command, which may well be needed twice."""
_TABLE_WORDS = 8
_PARAGRAPH_WORDS = 8
_EXACT = 1.0
_NOTHING_NEW = 0.9
_Words = tuple[str, ...]


def shown_once(pieces: Sequence[Piece], found: Repeats) -> list[Piece]:
    """Return the pieces without what the same source has shown before; `found` takes the repeats."""
    objects: dict[tuple[str, _Words], Passage] = {}
    left = []
    for piece in pieces:
        lines: dict[_Words, Passage] = {}
        kept: list[Passage] = []
        for _, run in groupby(piece.passages, key=_run):
            kept += _not_again(list(run), objects, lines, found)
        if len(kept) < len(piece.passages) and all(isinstance(p.block, Heading) for p in kept):
            kept = [p for p in kept if not found.add(Repeat(p, TITLE_OF_REPEATS, _NOTHING_NEW, None, ""))]
        left.append(replace(piece, passages=tuple(kept)))
    return [piece for piece in left if piece.passages]


def _run(passage: Passage) -> tuple[str, str]:
    """Return what keeps the points of one list together; any other block stands alone."""
    is_point = isinstance(passage.block, ListItem) and not is_said(passage.block)
    return ("list", "") if is_point else ("block", passage.block.key)


def _not_again(
    run: Sequence[Passage],
    objects: dict[tuple[str, _Words], Passage],
    lines: dict[_Words, Passage],
    found: Repeats,
) -> list[Passage]:
    """Return a run without what is known: an object of the source, or lines of the piece."""
    first = run[0]
    if _is_object(first):
        known = objects.setdefault((first.source, words_of(first)), first)
        again = known is not first and found.add(_again(first, known))
        return [] if again else [first]
    same = [lines.setdefault(words_of(passage), passage) for passage in run] if _is_text(first) else list(run)
    repeats = [_again(passage, known) for passage, known in zip(run, same, strict=True) if known is not passage]
    leads = isinstance(first.block, Paragraph) and first.block.text.rstrip().endswith(":")
    long = (len(words_of(first)) >= _PARAGRAPH_WORDS and not leads) or len(run) > 1
    if len(repeats) < len(run) or not long or not all(found.accepts(repeat) for repeat in repeats):
        return list(run)
    return [repeat.passage for repeat in repeats if not found.add(repeat)]


def _again(passage: Passage, known: Passage) -> Repeat:
    rule = "same-picture-again" if isinstance(passage.block, Figure) else "shown-again"
    return Repeat(passage, rule, _EXACT, known, KEPT_AT)


def _is_text(passage: Passage) -> bool:
    return isinstance(passage.block, Paragraph | ListItem) and not is_said(passage.block)


def _is_object(passage: Passage) -> bool:
    """Tell whether a passage is a picture, a listing or a table, which says the same wherever it stands."""
    match passage.block:
        case Figure(asset=asset):
            return bool(asset)
        case Preformatted(text=text):
            return len(text) >= _LISTING_SIGNS
        case Table():
            return len(words_of(passage)) >= _TABLE_WORDS
        case _:
            return False
