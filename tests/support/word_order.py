"""How much of a page is read in the right order: the share of the words of a reference that keep their sequence."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

_BROKEN = re.compile(r"[-\u00ad\u2010\ufffe\x02]\s*[\r\n]\s*|[\u00ad\ufffe\x02]")
"""PDFium gives U+FFFE or U+0002 for a hyphen at a line end."""
_UNKNOWN = re.compile(r"\w*[\x03-\x08\x0e-\x1f]\w*")
"""A word with a letter for which a font names no character, as some do with ligatures: it cannot be compared."""


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; hyphens are taken out, so that a word broken at a line end is whole."""
    whole = _UNKNOWN.sub(" ", _BROKEN.sub("", unicodedata.normalize("NFKC", text)))
    return re.findall(r"[^\W_]+", re.sub(r"(?<=\w)[-\u2010\u2011](?=\w)", "", whole).casefold())


def in_order(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Return the length of the longest common subsequence as a share of the wanted words.

    Computed as the longest increasing sequence of matching places (Hunt and Szymanski, CACM 20 (5), 1977).
    """
    places: dict[str, list[int]] = {}
    for place, word in enumerate(found):
        places.setdefault(word, []).append(place)
    ends: list[int] = []
    for word in wanted:
        for place in reversed(places.get(word, ())):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends) / max(1, len(wanted))
