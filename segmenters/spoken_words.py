"""Parts a spoken sentence into words with their marks: what recognisers and transcribers write where somebody stops."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What stands behind a word: nothing, a comma, a sign that the speaker broke off, or the end of the sentence."""

    NONE = ""
    COMMA = ","
    BREAK = "…"
    END = "."


_CORE = re.compile(r"[^\W_].*[^\W_]|[^\W_]", re.DOTALL)
_BREAKS = re.compile(r"(?:…|\.\.\.?|[-–—])[\"”’)\]]*$")
_ENDS = re.compile(r"[.!?:;。！？]+[\"”’)\]]*$")
_COMMA = re.compile(r"[,、\uff0c]$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its place among the words of its sentence, how it is written, its letters alone, and its mark."""

    at: int
    text: str
    core: str
    mark: Mark

    @property
    def low(self) -> str:
        """Its letters in small, with a straight apostrophe."""
        return self.core.casefold().replace("’", "'")

    @property
    def stops(self) -> bool:
        """Tell whether the speaker pauses behind it."""
        return self.mark is not Mark.NONE

    @property
    def breaks_off(self) -> bool:
        """Tell whether the speaker breaks off behind it."""
        return self.mark is Mark.BREAK


def words_of(sentence: str) -> tuple[Word, ...]:
    """Return the words of a sentence; a dash that stands alone is a word without letters."""
    found = []
    for at, text in enumerate(sentence.split()):
        core = _CORE.search(text)
        found.append(Word(at, text, core[0] if core else "", _mark_of(text)))
    return tuple(found)


def _mark_of(text: str) -> Mark:
    for mark, pattern in ((Mark.COMMA, _COMMA), (Mark.BREAK, _BREAKS), (Mark.END, _ENDS)):
        if pattern.search(text):
            return mark
    return Mark.NONE
