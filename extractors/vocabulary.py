"""Picks the terms of a deck that a recogniser would not expect: its names, abbreviations and the words of its titles.

Correcting transcripts by hand changes less than one word in a hundred, and nearly all of these are names and jargon
("FOCIL" heard as "fossil"). A recogniser that was shown them writes them right.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from extractors.model import Document, Heading, text_of

VERSION = 1
"""Raised when other terms are picked."""

_MOST_LETTERS = 500
"""Whisper takes 223 tokens (half its text window less one); a rare word costs about one for two letters and a half."""

_WORD = re.compile(r"[^\W\d_](?:[\w'’+#&-]*\w)?")
_CODED = re.compile(r"\w*[A-Z]\w*[A-Z]\w*|[a-z]+[A-Z]\w*|[A-Za-z]+\d\w*")
"""FOCIL, OAuth2, iPhone, ISO9001."""

_STARTS = re.compile(r"(?:^|[.!?:…]\s+|\n\s*|[-–—•“\"(]\s*)$")
_SHORTEST_TITLE_WORD = 5


def terms_of(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the terms of a session's material, each once, the most telling last; at most 500 letters together.

    Most telling are abbreviations and words with capitals inside, then words that stand with a capital where no
    sentence begins, then the longer words of titles; within each those that come more often, in the order of the text.
    """
    counts = Counter[str]()
    coded, named, titled = dict[str, None](), dict[str, None](), dict[str, None]()
    for heading, text in _texts(documents):
        shouted = text.isupper()
        for match in _WORD.finditer(text):
            word = match[0]
            counts[word] += 1
            if _CODED.fullmatch(word) and not shouted:
                coded[word] = None
            elif word[0].isupper() and not heading and not _STARTS.search(text[: match.start()]):
                named[word] = None
            elif heading and len(word) >= _SHORTEST_TITLE_WORD:
                titled[word.lower() if shouted else word] = None
    ranked = [word for group in (coded, named, titled) for word in sorted(group, key=lambda word: -counts[word])]
    return tuple(reversed(_fitting(ranked)))


def _texts(documents: Iterable[Document]) -> Iterator[tuple[bool, str]]:
    """Yield the texts of the blocks, and whether each is a heading."""
    for document in documents:
        yield True, document.title
        yield from ((isinstance(block, Heading), text_of(block)) for block in document.blocks)


def _fitting(words: Iterable[str]) -> list[str]:
    kept, letters = dict[str, str](), 0
    for word in words:
        if word.casefold() in kept:
            continue
        letters += len(word) + 2
        if letters > _MOST_LETTERS:
            break
        kept[word.casefold()] = word
    return list(kept.values())
