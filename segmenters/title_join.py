"""Joins the two main headings of a unit into one title: "Notices" and "Seals" give "Notices and seals"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.letter_case import Spelling
from segmenters.titles import is_general, subject_of

_AND = {"de": "und", "es": "y", "fr": "et", "it": "e", "ja": "と", "nl": "en", "pt": "e"}
_PAIR = 2
_LONGEST = 7
_STATE = re.compile(r"[a-z]+ly [a-z]+ed$", re.IGNORECASE)
"""How something is, and no name of anything: "effectively resourced"."""
_JAPANESE_VERB = re.compile("[うくぐすつぬぶむる]$")
"""Before "と" it would say "when"."""
_LONGEST_LETTERS = 50
_LONGEST_PAIR = 13
_ASKS = re.compile(r"(?:what|why|how|when|who|which|where|but|do|does|is|are|can)\b", re.IGNORECASE)
_IS = re.compile(r"what (?:is|are) (?:an? |the )?(?P<name>[^?]{3,50})\??$", re.IGNORECASE)
_HEAD = re.compile(r"^(?P<head>\S+(?: \S+)?)\s*(?::|\s[–—-](?=\s))\s*(?P<tail>\S+ .*)$")
_SECOND_HALF = re.compile(r"\s*(?:[:;–—]|\s-\s).*$")


def joined(names: Sequence[str], spelling: Spelling, code: str) -> str:
    """Return one title from two headings, in their order; an empty text when they make none that reads well."""
    short = [short_title(name) for name in names]
    if not all(short) or sum(len(name.split()) for name in short) > _LONGEST_PAIR:
        return ""
    english = code.startswith("en")
    told = [spelling.in_running_text(name) if english else name for name in short]
    if code == "ja":
        return _AND[code].join(told)
    return listed(told, "and" if english else _AND.get(code[:2], "and"))


def listed(names: Sequence[str], word: str) -> str:
    """Return names in a row with a word before the last: "rungs, stiles and feet"; a comma where one has the word."""
    joint = re.compile(rf"\s(?:{word}|&)\s")
    if len(names) < _PAIR:
        return names[0]
    comma = "," if any(joint.search(name) for name in names) else ""
    return f"{', '.join(names[:-1])}{comma} {word} {names[-1]}"


def short_title(name: str) -> str:
    """Return a heading as it stands beside another; nothing for one that asks or is too long."""
    bare = re.sub(r"\s*(?:\([^)]*\)|\uff08[^\uff09]*\uff09)", "", subject_of(name)).rstrip(" .:;,!")
    if match := _IS.match(bare):
        bare = match["name"].strip()
    if match := _HEAD.match(bare):
        bare = match["tail"] if is_general(match["head"]) or " " not in match["head"] else match["head"]
    else:
        bare = _SECOND_HALF.sub("", bare)
    if re.search(r"\bv(?:s|ersus)\b", bare, re.IGNORECASE):
        return ""
    long = len(bare.split()) > _LONGEST or (not bare.isascii() and len(bare) > _LONGEST_LETTERS)
    long = long or _STATE.match(bare) is not None or _JAPANESE_VERB.search(bare) is not None
    return "" if long or _ASKS.match(bare) or bare.endswith(("?", "？")) or is_general(bare) else bare
