"""Tells whether a wording says only what a source says: its words, numbers and names, and not their contrary.

A rule sees words, not meaning: that two things changed their places in a sentence stays for the reviewer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from segmenters.item_text import content_words, root
from segmenters.wordlists import word_list

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|million|"
    r"half|twice|double|percent)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)(?<![“\"(])\b[A-Z][\w-]*")
_NOT = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|without|cannot|unless|except|neither|nor|avoid)\b|n['’]t\b", re.IGNORECASE
)
_STRICT = re.compile(r"\b(?:always|never|only|all|every|must|any|forbidden|guarantees?)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_CLAUSE = re.compile(r"(?<=[.!?;:,])\s+|\n+")
_MISSING_SHARE = 0.2
_SAME_SENTENCE = 0.7


def unsupported(text: str, source: str) -> str:
    """Return why a text says more than the source, in plain words; empty when it does not.

    Every number and name must stand in the source, and four in five of the other words that carry meaning, all of
    them in a text of fewer than five.
    """
    for pattern in (_NUMBER, _NUMBER_WORD):
        known = {found.lower() for found in pattern.findall(source)}
        if any(found.lower() not in known for found in pattern.findall(text)):
            return "a number that the source does not have"
    words = {word.lower() for word in _WORD.findall(source)}
    known_roots = {root(part) for word in words for part in (word, *word.split("-"))}
    if any(name.lower() not in words and root(name) not in known_roots for name in _NAME.findall(text)):
        return "a name that the source does not have"
    wanted = roots_of(text)
    if len(wanted - known_roots) > int(len(wanted) * _MISSING_SHARE):
        return "a claim that the source does not make"
    return ""


def unsupported_claim(text: str, source: str) -> str:
    """Return why a statement is not one of the source: besides `unsupported`, each sentence must be like one of it.

    Like is a sentence or clause that has seven in ten of its words, denies where it denies, and is as strict ("must").
    """
    if reason := unsupported(text, source):
        return reason
    known = [_Claim.of(part) for part in (*_SENTENCE.split(source), *_CLAUSE.split(source))]
    for claim in (_Claim.of(sentence) for sentence in _SENTENCE.split(text)):
        near = [other for other in known if len(claim.roots & other.roots) >= _SAME_SENTENCE * len(claim.roots)]
        if claim.roots and not near:
            return "a claim that the source does not make"
        if claim.roots and all(other.denied != claim.denied for other in near):
            return "the contrary of what the source says"
        if claim.roots and not any(claim.strict <= other.strict for other in near):
            return "a stricter claim than the source makes"
    return ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence says as far as a rule sees it: of what, whether it denies, and which words make it strict."""

    roots: frozenset[str]
    denied: bool
    strict: frozenset[str]

    @classmethod
    def of(cls, sentence: str) -> _Claim:
        return cls(roots_of(sentence), is_denied(sentence), frozenset(map(str.lower, _STRICT.findall(sentence))))


def is_denied(sentence: str) -> bool:
    """Tell whether a sentence denies something; two denials make none."""
    return len(_NOT.findall(sentence)) % 2 == 1


def roots_of(text: str) -> frozenset[str]:
    """Return the roots of the words of a text that carry meaning and are not those of asking and teaching."""
    return frozenset({root(word) for word in content_words(text)} - _frame())


def _frame() -> set[str]:
    return {root(word) for word in word_list("teaching_words")}
