"""Mends what words struck out of a sentence leave behind: the comma at the seam, the capital letter, the full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.spoken_words import Mark, Word
from segmenters.wordlists import word_list

_END = re.compile(r"[,、\uff0c…–—-]+$|\.\.\.$")
_LIST = 4
"""How near "and" stands behind one thing of a list."""
_STOP = re.compile(r"[.!?。！？]+[\"”’)\]]*$")


def mended(words: Sequence[Word], kept: Sequence[Word]) -> str:
    """Return the words that are kept as a sentence.

    A comma before a seam stays where it parts clauses or things of a list, and goes where it only set the filler apart.
    """
    written = [_at_seam(word, after, words) for word, after in zip(kept, [*kept[1:], None], strict=True)]
    if kept[0].at > 0 and words[0].core[:1].isupper() and kept[0].core.islower():
        written[0] = _with_capital(written[0])
    return " ".join(text for text in written if text)


def _at_seam(word: Word, after: Word | None, words: Sequence[Word]) -> str:
    if after is None:
        return word.text if word.at == len(words) - 1 else _with_end(word, words[-1])
    if after.at == word.at + 1 or word.mark is not Mark.COMMA or not words[after.at - 1].stops:
        return word.text
    return word.text if _parts(word, after, words) else _END.sub("", word.text)


def _parts(word: Word, after: Word, words: Sequence[Word]) -> bool:
    """Tell whether a comma is needed between two words that now stand side by side."""
    if word.core.isdigit() and after.core.isdigit():
        return True
    if word.low in word_list("end_no_clause") or (word.low.endswith("ing") and after.low.endswith("ing")):
        return False
    listed = after.mark is Mark.COMMA and any(other.low in ("and", "or") for other in words[after.at :][:_LIST])
    clause = _clause_before(word, words)
    fronted = after.low in word_list("begin_subjects") and clause[0].low in word_list("begin_adjuncts")
    return after.low in word_list("begin_clauses") or after.low.endswith("ing") or listed or fronted


def _clause_before(word: Word, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words from the last pause up to this one, without "And" at their head."""
    start = next((other.at + 1 for other in reversed(words[: word.at]) if other.stops), 0)
    clause = words[start : word.at + 1]
    return clause[1:] if len(clause) > 1 and clause[0].low in ("and", "but", "so") else clause


def _with_end(word: Word, last: Word) -> str:
    """Return the word that now ends the sentence with the full stop of the one that did."""
    stop = _STOP.search(last.text)
    bare = _END.sub("", word.text)
    return bare + stop[0] if stop and not _STOP.search(bare) else bare


def _with_capital(text: str) -> str:
    place = next((n for n, letter in enumerate(text) if letter.isalpha()), 0)
    return text[:place] + text[place].upper() + text[place + 1 :]
