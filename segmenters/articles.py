"""Puts the article before a noun phrase that a title leaves out: "review team" gives "the review team"."""

from __future__ import annotations

import re

from segmenters.wordlists import word_list

_DETERMINED = re.compile(
    r"(?:an?|the|this|that|these|those|your|our|their|its|his|her|my|each|every|any|some|all|both|no|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d+|what|how|why|when|where|which|who|whether|of|for|in|on|at|by|with|from|to|up|out|off|through|about|between|"
    r"within|without|during|after|before|under|over|via|as|that|into)\b|[^\w]|\d",
    re.IGNORECASE,
)
_POSSESSED = re.compile(r"\S+(?:['’]s|s['’]) ")
_OF = re.compile(r"(?![a-z]+ing\b)[a-z][\w-]*(?: [a-z][\w-]*)? (?:of|for) ")
"""What belongs to something is known by it: "the need for rest"."""
_PREPOSITIONS = (
    r"(?:of|for|in|on|at|by|with|from|to|about|between|within|without|during|after|before|under|over|via|as|that)"
)
_HEAD = re.compile(rf"^(.*?)(?:\s+(?:{_PREPOSITIONS}|and|or|vs\.?|versus)\b.*|\s*[(,:;–—].*)?$", re.IGNORECASE)
_PLURALS = ("people", "data", "criteria", "media", "phenomena")
_VOWEL = re.compile(r"(?!one|once|eu|uni[^nm]|us[ea])[aeiou]|ho(?:ur|nest)", re.IGNORECASE)
_SPELT_WITH_YOU = re.compile(r"U[A-Z]{1,4}s?(?![\w-])")
"""Letters said one by one, of which the first sounds like "you": "a URL"."""
_AGENT = re.compile(r"[a-z]{3,}(?:[nlzgbpmd]er|[aeiou]tor)$")
"""Names of tools and people by what they do, which can be counted: "scanner", "generator"."""
_NO_AGENTS = ("copper", "paper", "power", "timber", "number", "rubber", "silver", "gender", "order", "under", "leader")


def with_article(phrase: str, text: str) -> str:
    """Return a noun phrase with the article that running text gives it, or that a countable noun in the singular needs.

    `text` is the running text of the unit. Where it has the phrase with an article more often than without, that
    article is taken; else a noun that can be counted gets "the" ("a" is said of what is not yet known).
    """
    if not phrase or (_DETERMINED.match(phrase) and not _is_name(phrase, text)) or _POSSESSED.match(phrase):
        return phrase
    if _OF.match(phrase):
        return f"the {phrase}"
    head = head_of(phrase)
    bare, the, indefinite = _uses(head, text)
    if is_plural(head) or not head:
        return f"the {phrase}" if the > max(1, bare) else phrase
    if the and the >= max(indefinite, bare):
        return f"the {phrase}"
    last = head.rsplit(" ", 1)[-1]
    agent = _AGENT.fullmatch(last) is not None and last not in _NO_AGENTS and bare <= the + 1
    if indefinite > bare or (indefinite and indefinite == bare) or agent:
        return _indefinite(phrase)
    countable = last.lower() in word_list("countable") and last.islower()
    return f"the {phrase}" if countable and bare <= the + 1 else phrase


def _is_name(phrase: str, text: str) -> bool:
    """Tell of a name that begins with a small word, as sentences have it behind an article: "a for loop"."""
    return re.search(rf"\b(?:an?|the) {re.escape(phrase)}\b", text, re.IGNORECASE) is not None


def begins_with_vowel(word: str) -> bool:
    """Tell whether "an" stands before a word, by its sound as far as its letters tell it."""
    return _VOWEL.match(word) is not None and _SPELT_WITH_YOU.match(word) is None


def _indefinite(phrase: str) -> str:
    return f"{'an' if begins_with_vowel(phrase) else 'a'} {phrase}"


def _uses(head: str, text: str) -> tuple[int, int, int]:
    """Count how often sentences have a noun phrase without an article, with "the", and with "a"."""
    if not head:
        return 0, 0, 0
    found = re.findall(rf"(?:\b(the|an?)|[a-z,;]) {re.escape(head)}\b", text, re.IGNORECASE)
    told = [article.lower() for article in found]
    return told.count(""), told.count("the"), len(told) - told.count("") - told.count("the")


def head_of(phrase: str) -> str:
    """Return a noun phrase up to its noun: "need for rest" gives "need"."""
    match = _HEAD.match(phrase)
    return match[1] if match else phrase


def is_plural(head: str) -> bool:
    """Tell whether the last word of a noun phrase is a plural, by its ending."""
    last = head.rsplit(" ", 1)[-1].lower()
    return re.search(r"(?<![siu'’])s$", last) is not None or last in _PLURALS
