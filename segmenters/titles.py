"""Titles without their trimmings: numbering, "Module 3:", "(cont.)", and whether one title goes on from another."""

from __future__ import annotations

import re

from segmenters.wordlists import word_list

_NUMBERING = re.compile(
    r"^(?:(?:(?:module|chapter|section|part|lesson|unit|topic|step|session)\s+[\divxlc]{1,5}|"
    r"(?:appendix|annex)\s+(?:[A-Z]|\d{1,2}|[ivxlc]{1,5}))\b(?:\s*[:.)–—-]\s*|\s+)|"
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.\d+(?:\.\d+)*)\s*[:.)–—-]?\s+)(?=\S)",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"\s*[-–—:]?\s*(?:\((?:cont(?:inued|['’]?d|\.)?|\d+ ?(?:/|of) ?\d+|part \d+|\d+)\)|\bcont(?:inued|['’]?d|\.)|"
    r"\bpart \d+|"
    r"\b\d+ ?/ ?\d+)\s*$",
    re.IGNORECASE,
)
_SMALL_WORD = 3
_GENERAL = re.compile(
    r"summary|overview|introduction|conclusions?|recap|key points|untitled|recommendations?|rationale|general|"
    r"background|details|miscellaneous|notes?|faq|frequently asked questions|questions and answers|"
    r"(?:step|appendix|annex|part|chapter|module|section|lesson|unit|example|figure|table|slide|page|phase|exercise|"
    r"scenario|case)s?(?: (?:[\divxlc]{1,5}|[a-z]))?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:an? )?(?:brief |short |quick )?(?:introduction|overview|intro|summary|recap|review|understanding|basics|"
    r"fundamentals)\s*(?:to|of|on)?\s*:?\s+(?:the )?(?=\S)",
    re.IGNORECASE,
)


def plain_title(title: str) -> str:
    """Return a title in one line without numbering and "(cont.)": "2.1 Scope (cont.)" gives "Scope"."""
    line = " ".join(title.split())
    bare = _CONTINUED.sub("", _NUMBERING.sub("", line)).strip(" :–—-\t")
    return bare or line


def subject_of(title: str) -> str:
    """Return what a title is about: "Introduction to the ladder register" gives "ladder register"."""
    bare = plain_title(title)
    return _LEADS.sub("", bare) or bare


def is_general(title: str) -> bool:
    """Tell whether a title fits any subject: "Summary", "Recommendations", "Step 4"."""
    return _GENERAL.fullmatch(plain_title(title)) is not None


def is_continued(title: str, before: str) -> bool:
    """Tell whether a title goes on from the one before: the same words, or marked as continued."""
    if not title or not before:
        return False
    return plain_title(title).lower() == plain_title(before).lower()


def sentence_case(text: str) -> str:
    """Return text with a capital first letter."""
    return text[:1].upper() + text[1:]


def as_in_text(title: str, text: str) -> str:
    """Return a title in the letter case of running text: a word is written small unless the text writes it large.

    Titles Come Like This Or IN CAPITALS; acronyms and names are known by how the text around them writes them, and
    a name of two words by standing there as such ("Open Source", though "source" is written small elsewhere).
    """
    written = set(re.findall(r"[\w'’-]+", text))
    inside = set(re.findall(r"(?<=[a-z,;] )[A-Z][\w'’-]*", text)) | word_list("always_large")
    words = re.split(r"([\w'’-]+)", title)
    large = [word for word in words if word[:1].isupper()]
    capitalised = len(large) > len([word for word in words if word[:1].islower() and len(word) > _SMALL_WORD])
    shouted = title.isupper() and len(large) > 1

    def settle(place: int) -> str:
        word = words[place]
        lower = word.lower()
        if not word[:1].isupper() or (word[1:] != word[1:].lower() and not shouted) or len(word) == 1:
            return word
        if word.upper() in written and word not in written and lower not in written:
            return word.upper()
        if any(
            pair in text
            for pair in ("".join(words[place - 2 : place + 1]), "".join(words[place : place + 3]))
            if " " in pair
        ):
            return word
        if lower in written or shouted:
            return lower if lower in written or word not in written else word
        return lower if (capitalised or place <= 1) and word not in inside else word

    return "".join(settle(place) for place in range(len(words)))


def lower_first(text: str) -> str:
    """Return text with a small first letter, unless its first word is a name, an acronym or code."""
    first = text.split(" ", 1)[0]
    plain = (first[:1].isupper() and first[1:].islower()) or first in ("A", "I")
    return text[:1].lower() + text[1:] if plain and first != "I" else text
