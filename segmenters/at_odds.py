"""Finds notes of a slide that contradict each other: two sentences alike but for one word, as under animated slides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Paragraph, is_said
from segmenters.pieces import Piece

AT_ODDS = Code(
    "S142",
    Severity.WARNING,
    "two notes in a row say the same but for one word: “{one}” and “{other}”",
    "Look at the slide: it may be animated, so that each note speaks of something else, or one of them is wrong.",
)
_FEWEST_WORDS = 5
_SHORTEST = 4
"""A shorter word may be an article or a preposition, which changes nothing."""


def tell_of_odds(pieces: Sequence[Piece]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each pair of paragraphs in the notes of a slide that differ in one long word only."""
    told = []
    for piece in pieces:
        notes = [p.block for p in piece.passages if isinstance(p.block, Paragraph) and is_said(p.block)]
        told += [
            AT_ODDS.of(piece.source, one.at, one=one.text, other=other.text)
            for one, other in pairwise(notes)
            if _are_at_odds(one.text, other.text)
        ]
    return tuple(told)


def _are_at_odds(one: str, other: str) -> bool:
    first, second = (re.findall(r"\w+", text.lower()) for text in (one, other))
    if len(first) != len(second) or len(first) < _FEWEST_WORDS:
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and all(word.isalpha() and len(word) >= _SHORTEST for word in unlike[0])
