"""Cuts the labels of a drawing that the slide before has shown already, all of them and in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from extractors.model import Heading, ListItem, Paragraph, Preformatted, Style, Table, is_said
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, Repeat, Repeats
from segmenters.sameness import words_of

_FEWEST, _LONGEST = 3, 6
_EXACT = 1.0
_Words = tuple[str, ...]


def labels_once(pieces: Sequence[Piece], found: Repeats) -> list[Piece]:
    """Return the pieces without the labels that stand on the slide before as well; `found` takes the repeats.

    Three short lines in a row are labels; over a list, a table or code they are its heading. A slide that has nothing
    else to show keeps them.
    """
    left: list[Piece] = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        known = _labels_of(before) if before is not None and before.source == piece.source else {}
        again = [p for run in _runs(piece.passages) if all(words_of(p) in known for p in run) for p in run]
        repeats = [Repeat(p, "labels-shown-again", _EXACT, known[words_of(p)], KEPT_AT) for p in again]
        rest = [p for p in piece.passages if p not in again and not isinstance(p.block, Heading)]
        gone = [repeat.passage for repeat in repeats if rest and found.add(repeat)]
        left.append(replace(piece, passages=tuple(p for p in piece.passages if p not in gone)))
    return left


def _labels_of(piece: Piece) -> dict[_Words, Passage]:
    return {words_of(passage): passage for run in _runs(piece.passages) for passage in run} if piece.is_slide else {}


def _runs(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Return the labels that stand in a row, three or more, with nothing under the last of them."""
    marked = [(p, _is_label(p) and not _heads(after)) for p, after in zip_longest(passages, passages[1:])]
    runs = [[p for p, _ in run] for is_label, run in groupby(marked, key=lambda pair: pair[1]) if is_label]
    return [run for run in runs if len(run) >= _FEWEST]


def _heads(after: Passage | None) -> bool:
    """Tell whether what stands behind a line is a list, a table or code, whose heading it may be."""
    return after is not None and isinstance(after.block, ListItem | Table | Preformatted) and not is_said(after.block)


def _is_label(passage: Passage) -> bool:
    block = passage.block
    if not isinstance(block, Paragraph) or is_said(block) or any(mark.style is Style.CODE for mark in block.marks):
        return False
    return len(block.text.split()) <= _LONGEST and not block.text.rstrip().endswith((":", ".", "?", "!"))
