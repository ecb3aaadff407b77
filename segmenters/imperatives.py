"""Tells whether a line tells somebody to do something: "Check the rungs" does, "Control measures" does not."""

from __future__ import annotations

import re

from segmenters.verbs import is_noun_too, level_of
from segmenters.wordlists import word_list

_BEFORE_VERB = re.compile(
    r"^(?:always|never|do not|don't|please|then|now|first|next|finally|carefully)[, ]+", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def begins_with_verb(text: str) -> bool:
    """Tell whether a line begins with a word that can be a verb; enough among the points of one list, not alone."""
    words = _WORD.findall(_BEFORE_VERB.sub("", text.strip()))
    return len(words) > 1 and _can_be_verb(words[0])


def is_imperative(text: str) -> bool:
    """Tell whether a line begins with a verb in its base form, used as a verb."""
    words = _WORD.findall(_BEFORE_VERB.sub("", text.strip()))
    if not words or level_of(words[0]) is None:
        return False
    if len(words) == 1:
        return False
    if words[1].lower() in ("and", "or"):
        return len(words) > 2 and _can_be_verb(words[2])  # "Check and tighten", not "Test and results"
    return not is_noun_too(words[0]) or words[1].lower() in word_list("after_verb")


def _can_be_verb(word: str) -> bool:
    return level_of(word) is not None or word.lower() in word_list("list_verbs")


def is_order(text: str) -> bool:
    """Tell whether a clause tells somebody to do something, also with a verb too vague for an objective: "treat it"."""
    words = [word.lower() for word in _WORD.findall(_BEFORE_VERB.sub("", text.strip()))]
    plain = len(words) > 1 and words[0] in word_list("list_verbs") and words[1] in word_list("after_verb")
    return plain or is_imperative(text)
