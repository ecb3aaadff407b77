"""Tells what bare nouns of a title belong to: "planning and implementation" gets the subject of the whole pack."""

from __future__ import annotations

import re

from segmenters.language import Language
from segmenters.titles import is_general, subject_of

_END = re.compile(
    r"\s*(?:[:;,(]|\s[–—-]\s|\b(?:with|for|in|on|by|from|to|using|through|at|as|and)\b).*$", re.IGNORECASE
)
_LONGEST = 4
_DONE = re.compile(r"[a-z]{3,}(?:tion|sion|ment|ance|ysis)s?|(?:plann|test|monitor|report|train|schedul|deploy)ing")
"""Nouns of what is done, which say nothing until one knows to what."""
_SMALL = ("and", "or", "the")
_DOCUMENT = re.compile(r"(?:reference|guide|manual|handbook|tutorial|documentation|course|book)s?", re.IGNORECASE)
"""What a title calls the document itself, which is no part of its subject."""


def topic_of(title: str) -> str:
    """Return the subject that the title of a pack names, when it is a short noun: "Refactoring with a case study"."""
    bare = _END.sub("", subject_of(title)).strip()
    words = bare.split()
    plain = 0 < len(words) <= _LONGEST and all(word.replace("-", "").isalpha() for word in words)
    return bare if plain and not is_general(bare) and not title.rstrip().endswith("?") else ""


def qualified(subject: str, about: str, language: Language) -> str:
    """Return nouns of what is done with what it is done to; any other subject as it is."""
    words = subject.split()
    bare = all(word in _SMALL or _DONE.fullmatch(word) for word in words) and len(words) <= _LONGEST
    same = frozenset(language.stems(subject)) & frozenset(language.stems(about))
    activity = about.split(" ", 1)[0].endswith("ing") and " " in about
    named = _DOCUMENT.fullmatch(about.rsplit(" ", 1)[-1]) is not None
    whole = words and bare and about and not same and not activity and not named
    return f"the {subject.removeprefix('the ')} of {about}" if whole else subject
