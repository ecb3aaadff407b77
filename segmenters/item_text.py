"""Looks at the words of a quiz item: what is asked, what is quoted, which words carry meaning, which ones are alike."""

from __future__ import annotations

import re

from segmenters.wordlists import word_list

GAP = "____"
_QUOTED = re.compile(r"[“\"](?P<told>.+)[”\"]", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_SUFFIXES = ("ation", "ment", "tion", "ing", "ied", "ed", "er", "or", "ly")
_SHORTEST_ROOT = 3
_A_WORD = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]+(?![\w])|\b[A-Z]{2,}\b")
_FEWEST_WORDS = 3
_SIGNS = re.compile(r"[←→{}|]|//|:=|==|\s[A-Z][\w ]{1,30}\s?: ")
"""What code, a drawing, or a row that ran into the next one leaves in a description."""
_A_KEY = re.compile(r"^\w{1,2}\)|^[A-Z][\w+-]* [()]$")
"""A letter before an option, or a bracket that is a key to be pressed: "C-x ("."""
_SHORTEST_PART = 4


def told(stem: str) -> str:
    """Return what a stem quotes from the source; the whole stem where it quotes nothing."""
    found = _QUOTED.search(stem)
    return found["told"] if found else stem


def asked(stem: str) -> str:
    """Return a stem without what it quotes: the words of the question itself."""
    return " ".join(_QUOTED.sub(" ", stem).split())


def plain(text: str) -> str:
    """Return a text in small letters without marks, articles and double spaces, to be compared."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return " ".join(word for word in words if word not in ("a", "an", "the"))


def content_words(text: str) -> list[str]:
    """Return the words of a text that carry meaning, in small letters and in order."""
    return [
        word
        for word in (found.lower() for found in _WORD.findall(text))
        if word not in word_list("item_small_words") and len(word) > 1
    ]


def roots(text: str) -> set[str]:
    """Return the roots of the content words of a text."""
    return {root(word) for word in content_words(text)}


def echoes(name: str, text: str) -> bool:
    """Tell whether a word of a name ends in a word of a text, or the other way round: "trademark" and "marks"."""
    parts = {word for word in roots(name) if len(word) >= _SHORTEST_PART}
    others = {word for word in roots(text) if len(word) >= _SHORTEST_PART}
    return any(one.endswith(other) or other.endswith(one) for one in parts for other in others)


def root(word: str) -> str:
    """Return a word without its endings, so that its forms are alike: "padding", "padded" and "pads" give "pad"."""
    bare = singular(word.lower())
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_ROOT:
            bare = bare.removesuffix(suffix)
            break
    bare = bare.rstrip("ey") if len(bare) > _SHORTEST_ROOT else bare
    return bare[:-1] if len(bare) > _SHORTEST_ROOT and bare[-1] == bare[-2] else bare


def singular(word: str) -> str:
    """Return a word without the ending of a plural: "policies" and "policy" give "policy"."""
    if len(word) <= len("its") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word.removesuffix("s")


def is_plural(phrase: str) -> bool:
    """Tell whether the last word of a phrase looks like a plural."""
    words = _WORD.findall(phrase)
    return bool(words) and words[-1][1:].islower() and singular(words[-1]) != words[-1]


def is_worded(text: str) -> bool:
    """Tell whether a description says something in words: not in code or numbers, and not two rows run together."""
    return len(_A_WORD.findall(text)) >= _FEWEST_WORDS and not _SIGNS.search(text)


def is_key(text: str) -> bool:
    """Tell of keys to be pressed of which the last is a bracket, "C-x (", or of a letter before an option."""
    return _A_KEY.match(text) is not None


def is_cut(text: str) -> bool:
    """Tell whether a text was cut out of a longer one: an open bracket or quote, a comma or colon at its end."""
    halved = text.count("(") != text.count(")") and not is_key(text)
    return (
        halved
        or text.count("“") != text.count("”")
        or text.count('"') % 2 == 1
        or text.rstrip().endswith((":", ",", ";"))
    )
