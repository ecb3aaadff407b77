"""Finds the term that occurs often in one unit and hardly anywhere else: what a part without a heading is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from segmenters.pieces import Piece, text_of_all

_WORD = re.compile(r"[^\W\d_][\w-]{3,}")
_INFLECTED = re.compile(r"[^\W\d_A-ZÄÖÜ]+(?:e|e[nrsm]|t|st)")
"""A small word of German that is a verb or an adjective, and so no name."""
_FEWEST = 6
_ELSEWHERE = 0.2
_AHEAD = 1.5


def own_term(group: Sequence[Piece], others: Sequence[Sequence[Piece]], known: str) -> str:
    """Return the word that a unit has far more often than all other units, and none of its headings.

    `known` is text whose words tell nothing new, such as the title above. Nothing is returned where no word is clearly
    ahead of the rest.
    """
    told = frozenset(word.lower() for word in _WORD.findall(known + " " + " ".join(piece.title for piece in group)))
    own = _counts([group])
    rest = _counts(others)
    ranked = [word for word, _ in sorted(own.items(), key=lambda entry: (-entry[1], entry[0]))]
    rare = [
        w for w in ranked if rest[w] <= own[w] * _ELSEWHERE and w.lower() not in told and not _INFLECTED.fullmatch(w)
    ]
    if not rare or own[rare[0]] < _FEWEST:
        return ""
    return rare[0] if len(rare) == 1 or own[rare[0]] >= own[rare[1]] * _AHEAD else ""


def _counts(groups: Sequence[Sequence[Piece]]) -> Counter[str]:
    counts = Counter[str]()
    for group in groups:
        for piece in group:
            counts.update(_WORD.findall(text_of_all(piece.passages)))
    return counts
