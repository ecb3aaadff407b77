"""Finds the word that one of several units with the same name says often and the others hardly ever."""

from __future__ import annotations

import re
from collections import Counter

from segmenters.language import Language

_FEWEST = 4
_RARE = 0.2
"""Elsewhere the word is said at most this often, as a share of how often it is said here."""
_TERM = re.compile(r"(?<![\w/.-])[A-Za-z][\w-]{3,}(?![\w/(-]|\.\w)")
_ARTICLE = re.compile(r"\b(?:an?|the|this|that|each|every|your)$", re.IGNORECASE)
_PLACED = re.compile(r"\b(?:of|with|in|by|for|from|using|called|named)$", re.IGNORECASE)
_MOSTLY = 0.5
_FEWEST_PLACED = 2


def own_term(text: str, others: str, title: str, language: Language) -> str:
    """Return a name that is said at least four times in a text and rarely in the others; nothing where none is.

    `others` is the running text of the units beside it, `title` the name they all have.
    """
    known = frozenset(language.stems(title))
    here = Counter(match[0] for match in _TERM.finditer(text))
    beside = Counter(match[0].lower() for match in _TERM.finditer(others))
    for term, times in sorted(here.items(), key=lambda item: (-item[1], item[0])):
        if times < _FEWEST:
            return ""
        words = [word for word in language.words(term) if not word.stop]
        rare = beside[term.lower()] <= times * _RARE
        if words and rare and not known & frozenset(language.stems(term)) and _is_name(term, text):
            return term
    return ""


def _is_name(term: str, text: str) -> bool:
    """Tell a name from a common noun: by a capital, digit or hyphen in it, or as it stands without an article."""
    before = [text[max(0, m.start() - 8) : m.start()].rstrip() for m in re.finditer(rf"\b{re.escape(term)}\b", text)]
    placed = sum(_PLACED.search(words) is not None for words in before)
    articles = sum(_ARTICLE.search(words) is not None for words in before)
    marked = re.search(r"[A-Z0-9-]", term) is not None and placed + articles >= len(before) * _MOSTLY
    return marked or (placed >= _FEWEST_PLACED and articles <= len(before) * _RARE)
