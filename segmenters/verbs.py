"""The verbs of learning objectives: which ones can be measured, their level, and base forms of "-ing" words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from segmenters.evidence import Bloom

_AMERICAN = ("yze", "yse"), ("ize", "ise")
_SHORTEST_STEM = 2
_VOWELS = ("a", "e", "i", "o", "u")


@cache
def levels() -> dict[str, Bloom]:
    """Return each measurable verb with its level; a verb of several levels stands at the lowest."""
    table = _table()
    return {verb: level for level in reversed(Bloom) for verb in table[level.value]}


def level_of(verb: str) -> Bloom | None:
    """Return the level of a verb in its base form, or None when it is not known as a measurable one."""
    return levels().get(_british(verb.lower()))


def verb_of(first: str, rest: str) -> str:
    """Return the verb of a command, with its particle where it has no known meaning without: "carry out", "set up"."""
    second = rest.partition(" ")[0].lower()
    pair = f"{first.lower()} {second}"
    return pair if level_of(pair) else first


def is_unmeasurable(verb: str) -> bool:
    """Tell whether a verb names something nobody can observe, such as "understand"."""
    return _british(verb.lower()) in _table()["unmeasurable"]


def is_noun_too(verb: str) -> bool:
    """Tell whether a verb is as often a noun ("test", "report"), so that a line beginning with it may be no command."""
    return _british(verb.lower()) in _table()["noun_too"]


def base_of_gerund(word: str) -> str | None:
    """Return the base form of a known verb's "-ing" form ("Resetting" gives "reset"), or None."""
    lower = word.lower()
    if not lower.endswith("ing") or len(lower) < len("ing") + _SHORTEST_STEM:
        return None
    stem = lower.removesuffix("ing")
    candidates = (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem.removesuffix("y") + "ie")
    return next((verb for verb in candidates if level_of(verb)), None)


def gerund_of(verb: str) -> str:
    """Return the "-ing" form of a verb's base form, as a spelling rule makes it: "reset" gives "resetting"."""
    if verb.endswith("ie"):
        return verb.removesuffix("ie") + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb.removesuffix("e") + "ing"
    return (verb + verb[-1] if _doubles(verb) else verb) + "ing"


def third_person(verb: str) -> str:
    """Return the form of a verb after "it": "carry" gives "carries"."""
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if verb in irregular:
        return irregular[verb]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb.removesuffix("y") + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubles(verb: str) -> bool:
    """Tell whether the last letter is doubled before an ending: of short verbs such as "plan", and of "reset"."""
    tail = verb[-3:]
    closed = len(verb) > 1 and verb[-1] not in (*_VOWELS, "w", "x", "y") and verb[-2] in _VOWELS
    one_vowel = closed and verb[-3:-2] not in _VOWELS
    short = sum(letter in _VOWELS for letter in verb) == 1
    return one_vowel and (short or tail in ("set", "fer", "mit", "put", "cut", "gin", "run"))


def _british(verb: str) -> str:
    for american, british in _AMERICAN:
        if verb.endswith(american):
            return verb.removesuffix(american) + british
    return verb


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = (files("segmenters") / "data" / "verbs.toml").read_text(encoding="utf-8")
    return {name: tuple(verbs) for name, verbs in tomllib.loads(text).items()}
