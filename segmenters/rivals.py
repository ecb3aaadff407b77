"""Chooses wrong options: of the same form and length as the right one, told apart from it, never a second right one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from segmenters.grammar import is_command, main_verb, subject_of
from segmenters.imperatives import is_order
from segmenters.language import Language
from segmenters.wordlists import word_list

_LONGEST_RATIO = 2.2
_SAME = 0.5
_SMALL = re.compile(r"^(?:an?|the|any|some)\s+", re.IGNORECASE)


class Form(Enum):
    """What an option reads like, so that all options of a question can read alike."""

    DOING = "doing"
    ORDER = "order"
    CLAUSE = "clause"
    ADVERBIAL = "adverbial"
    THING = "thing"


def form_of(text: str) -> Form:
    """Return the form of an option: "Checking the rungs", "Check the rungs", "That ...", "To ...", "A rung"."""
    first = text.partition(" ")[0].lower()
    if first.endswith("ing") and len(first) > len("thing"):
        return Form.DOING
    if re.match(r"(?:that|when|where|if|because|how|what|whether)\b", first):
        return Form.CLAUSE
    if re.match(r"(?:to|by|with|for|in|on|at|from)\b", first):
        return Form.ADVERBIAL
    return Form.ORDER if is_order(text) else Form.THING


def is_alike(one: str, other: str) -> bool:
    """Tell whether two options have the same form and neither is more than about twice as long."""
    short, long = sorted((len(one), len(other)))
    same_case = one[:1].isupper() == other[:1].isupper()
    same_case = same_case and one.rstrip().endswith("?") == other.rstrip().endswith("?")
    return form_of(one) is form_of(other) and long <= max(short, 12) * _LONGEST_RATIO and same_case


def are_same_kind(one: str, other: str) -> bool:
    """Tell whether two terms name things of one kind as far as their words show: persons, doings, several, letters."""
    return one.isupper() == other.isupper() and are_near_kind(one, other)


def are_near_kind(one: str, other: str) -> bool:
    """Tell the same, but that one of them may be an abbreviation."""
    return all(shows(one) == shows(other) for shows in (is_person, is_doing, is_plural_term))


def is_person(term: str) -> bool:
    """Tell whether a term names people: its last word is a role, "site manager"."""
    head = term.rsplit(maxsplit=1)[-1].lower()
    return head in word_list("roles") or head.removesuffix("s") in word_list("roles")


def is_doing(term: str) -> bool:
    """Tell of "footing" and not of "load rating", which is a thing."""
    return " " not in term and term.lower().endswith("ing")


def is_plural_term(term: str) -> bool:
    """Tell whether the head of a term looks like a plural: its last word, or the one before "of"."""
    last = term.partition(" of ")[0].rsplit(maxsplit=1)[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))


def is_statement(text: str, language: Language) -> bool:
    """Tell whether a line says something of a subject ("Patents protect functions") and does not only name it."""
    if not language.parses:
        return bool(re.search(r"\w\s(?:is|are|was|were|has|have|can|must|should|may|will|does|do)\b", text))
    tokens = language.parse(text if text.endswith(".") else f"{text}.")
    verb = main_verb(tokens)
    return verb is not None and subject_of(tokens) is not None and not is_command(tokens)


def overlap(one: str, other: str, language: Language) -> float:
    """Return the share of the stems of the shorter text that stand in the other one, from 0 to 1."""
    first, second = set(language.stems(one)), set(language.stems(other))
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def says_the_same(one: str, other: str, language: Language) -> bool:
    """Tell whether two options are so near in words that both may be right."""
    return _SMALL.sub("", one).casefold() == _SMALL.sub("", other).casefold() or overlap(one, other, language) >= _SAME


def different(texts: Iterable[str], key: str, language: Language) -> list[int]:
    """Return which of these texts can stand beside the key and beside each other, in their order."""
    taken, chosen = [key], list[int]()
    for number, text in enumerate(texts):
        if is_alike(text, key) and not any(says_the_same(text, other, language) for other in taken):
            taken.append(text)
            chosen.append(number)
    return chosen
