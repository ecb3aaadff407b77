"""Reads headings that say what is done and not to what: "hand over", "assess and declare", "carrying and storing"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.title_join import listed
from segmenters.verbs import base_of_gerund, is_noun_too, level_of, verb_of

_JOINED = re.compile(r",? (?:and|or) |, ")
_PARTICLES = frozenset({"up", "down", "in", "out", "on", "off", "over", "away", "back", "through"})


def is_bare_verbs(text: str) -> bool:
    """Tell of verbs in their base form that do not say to what: "hand over", "detect and acknowledge"."""
    verbs = [words.split() for words in _JOINED.split(text.lower())]
    return all(
        words and level_of(verb_of(words[0], " ".join(words[1:]))) is not None and _PARTICLES.issuperset(words[1:])
        for words in verbs
    )


def are_surely_verbs(text: str) -> bool:
    """Tell of bare verbs of which none may be read as a noun, as "close" and "access" may."""
    return is_bare_verbs(text) and not any(is_noun_too(words.split(" ", 1)[0]) for words in _JOINED.split(text.lower()))


def is_bare_gerunds(text: str) -> bool:
    """Tell of two or more verbs in their "-ing" form without what it is done to: "carrying and storing"."""
    words = _JOINED.split(text.lower())
    return len(words) > 1 and all(base_of_gerund(word) is not None for word in words)


def in_a_row(names: Sequence[str]) -> str:
    """Return headings of bare verbs as one: "assess and declare" and "hand over" give "assess, declare and hand over".

    The first word keeps its letter case.
    """
    verbs = [verb for name in names for verb in _JOINED.split(name)]
    return listed([verbs[0], *(verb[:1].lower() + verb[1:] for verb in verbs[1:])], "and")
