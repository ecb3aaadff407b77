"""Runs of words in their styles to one clean text with marks that count its characters.

Hygiene comes first: a mark is placed on what is left after controls are gone, spaces folded and letters composed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from extractors.hygiene import permitted
from extractors.model import Mark, Style

Look = tuple[Style, str]
"""A style and, for links, its target."""

_AROUND_BREAKS = re.compile(r"[^\S\n]*\n\s*")
_SPACES = re.compile(r"[^\S\n]+")
_ORDER = tuple(Style)


class Run(NamedTuple):
    """Words that look the same. `raised` says that they stand above the line, as the number of a footnote does."""

    text: str
    looks: tuple[Look, ...] = ()
    raised: bool = False


def marked(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """Return the clean text of runs (NFC, single spaces, no blank lines, trimmed) and its marks in their order.

    A mark never begins or ends with a space. Where letters of two runs compose into one (rare), marks are left out.
    """
    settled = _settled(runs)
    whole = "".join([words for words, _ in settled])
    if whole.isascii():  # then no letters compose
        return whole, _marks(whole, settled)
    text = unicodedata.normalize("NFC", whole)
    pieces = [(unicodedata.normalize("NFC", words), looks) for words, looks in settled]
    if "".join([words for words, _ in pieces]) != text:
        return text, ()
    return text, _marks(text, pieces)


def _settled(runs: Iterable[Run]) -> list[tuple[str, tuple[Look, ...]]]:
    """Return the words of each run as they stand in the text: no space is doubled where two runs meet."""
    kept = list[tuple[str, tuple[Look, ...]]]()
    last = "\n"
    for run in runs:
        words = _tidy(run.text)
        if last == "\n":
            words = words.lstrip()
        elif last == " ":
            words = words.removeprefix(" ")
            if words.startswith("\n"):
                _trim(kept)
        if words:
            kept.append((words, run.looks))
            last = words[-1]
    _trim(kept)
    return kept


def _tidy(text: str) -> str:
    if text.isprintable():  # then it holds no white space but spaces
        return _SPACES.sub(" ", text) if "  " in text else text
    return _SPACES.sub(" ", _AROUND_BREAKS.sub("\n", permitted(text)))


def _trim(kept: list[tuple[str, tuple[Look, ...]]]) -> None:
    if kept:
        words, looks = kept.pop()
        if words.rstrip():
            kept.append((words.rstrip(), looks))


def _marks(text: str, pieces: Sequence[tuple[str, tuple[Look, ...]]]) -> tuple[Mark, ...]:
    found = list[Mark]()
    open_since = dict[Look, int]()
    before: tuple[Look, ...] = ()
    position = 0
    for words, looks in (*pieces, ("", ())):
        if looks != before:
            for look in [look for look in open_since if look not in looks]:
                found += _mark(text, open_since.pop(look), position, look)
            for look in looks:
                open_since.setdefault(look, position)
            before = looks
        position += len(words)
    return tuple(sorted(found, key=_place) if len(found) > 1 else found)


def _place(mark: Mark) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, _ORDER.index(mark.style), mark.target


def _mark(text: str, start: int, end: int, look: Look) -> list[Mark]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return [Mark(start, end, *look)] if start < end else []
