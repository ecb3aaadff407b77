"""Headings of a Word text set right: levels from 1, and headings found by their look where no style says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Heading, Layer, Mark, Paragraph, Style
from extractors.word_pieces import Piece

_LONGEST = 100
_LARGER = 1.15
"""A heading that only its size makes is at least this many times as large as the running text."""
_LARGEST_SHARE = 0.5
"""Where more of a document looks like headings, the look is that of the text, as on a poster."""
_ENDS_OF_SENTENCES = (".", ",", ";", ":", "!", "…", "。", "、")


def with_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with headings on levels from 1.

    A document that uses its styles from "Heading 2" on begins with level 1 all the same; its title is on level 1 in
    any case. Where no heading has a style, short paragraphs that are bold or large, and stand before other text, are
    headings: the largest on level 1, and marked as inferred.
    """
    levels = [piece.block.level for piece in pieces if isinstance(piece.block, Heading) and not piece.is_title]
    if not levels:
        return _inferred(pieces)
    higher = min(levels) - 1
    return [_raised(piece, higher) for piece in pieces] if higher else list(pieces)


def _raised(piece: Piece, higher: int) -> Piece:
    if not isinstance(piece.block, Heading) or piece.is_title:
        return piece
    return replace(piece, block=replace(piece.block, level=piece.block.level - higher))


def _inferred(pieces: Sequence[Piece]) -> list[Piece]:
    usual = _usual_size(pieces)
    written = [number for number, piece in enumerate(pieces) if _is_text(piece)]
    chosen = [number for number in written if _looks_like_one(pieces[number], usual)]
    last = max(set(range(len(pieces))) - set(chosen), default=-1)
    chosen = [number for number in chosen if number < last]
    if len(chosen) > _LARGEST_SHARE * sum(not piece.is_aside for piece in pieces):
        return list(pieces)
    sizes = sorted({pieces[number].size for number in chosen}, reverse=True)
    found = list(pieces)
    for number in chosen:
        block = pieces[number].block
        if isinstance(block, Paragraph):
            level = sizes.index(pieces[number].size) + 1
            text = " ".join(block.text.split("\n"))
            marks = tuple(mark for mark in block.marks if not _is_whole(mark, text))
            heading = Heading("", block.at, text, min(level, 9), inferred=True, marks=marks)
            found[number] = replace(pieces[number], block=heading)
    return found


def _usual_size(pieces: Sequence[Piece]) -> int:
    """Return the size in which most letters are set."""
    sizes: Counter[int] = Counter()
    for piece in pieces:
        if _is_text(piece) and isinstance(piece.block, Paragraph):
            sizes[piece.size] += len(piece.block.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0)


def _is_text(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph) and piece.block.layer is Layer.BODY and not piece.is_aside


def _looks_like_one(piece: Piece, usual: int) -> bool:
    block = piece.block
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST or block.text.endswith(_ENDS_OF_SENTENCES):
        return False
    stands_out = piece.is_strong or piece.size >= usual * _LARGER > 0
    return stands_out and piece.size >= usual and sum(letter.isalpha() for letter in block.text) > 1


def _is_whole(mark: Mark, text: str) -> bool:
    return mark.style in (Style.STRONG, Style.EMPHASIS) and (mark.start, mark.end) == (0, len(text))
