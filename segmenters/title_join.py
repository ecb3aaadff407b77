"""Joins the two main headings of a unit into one title: "Notices" and "Seals" give "Notices and seals"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from segmenters.imperatives import is_imperative
from segmenters.letter_case import Spelling
from segmenters.title_questions import topic_of_question
from segmenters.titles import is_general, lower_first, subject_of
from segmenters.verbs import base_of_gerund, gerund_of, is_noun_too, level_of, verb_of

_AND = {"de": "und", "es": "y", "fr": "et", "it": "e", "ja": "と", "nl": "en", "pt": "e"}
_PAIR = 2
_EITHER = re.compile(r"\sor\s")
"""Beside "and" nobody would know what belongs together."""
_ARTICLES = ("a", "an", "the", "your")
"""What makes a verb of a word that is a noun too: "build the frame"."""
_LONGEST = 7
_STATE = re.compile(r"^(?!fami|supp|ear|assemb|month|week)(?P<how>[a-z]{3,})ly (?P<done>[a-z]+)ed$", re.IGNORECASE)
"""How something is, and no name of anything: "effectively resourced"."""
_JAPANESE_VERB = re.compile("[うくぐすつぬぶむる]$")
"""Before "と" it would say "when"."""
_VERSUS = re.compile(r"\s+v(?:s\.?|ersus)\s+", re.IGNORECASE)
_NOUN_OF = re.compile(r"(?:the )?(?P<own>[A-Za-z-]+) (?P<end>of .+)")
_KIND_OF = re.compile(r"(?P<own>[A-Za-z-]+) (?P<end>[a-z]+s)")
_LONGEST_LETTERS = 50
_LONGEST_PAIR = 13
_ASKS = re.compile(r"(?:what|why|how|when|who|which|where|but|do|does|is|are|can)\b", re.IGNORECASE)
_IS = re.compile(
    r"what (?:is|are) (?:meant by )?(?:(?P<one>an? )|the |all (?:those |these |the )?)?"
    r"(?!saying |missing |wrong |new |left |meant )(?P<name>[^?]{3,50}?)"
    r"(?:,? and (?:what|why|how|when|where|who)\b[^?]*)?\??$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?P<head>\S+(?: \S+)?)\s*(?::|\s[–—-](?=\s))\s*(?P<tail>\S+ .*)$")
_PLAIN_NAME = re.compile(
    r"(?:(?!of\b|for\b|and\b|or\b|in\b|on\b|with\b|to\b)[A-Za-z][A-Za-z-]* ){0,2}[A-Za-z-]*[a-rt-z]"
)
_SECOND_HALF = re.compile(r"\s*(?:[:;–—]|\s-\s).*$")


def joined(names: Sequence[str], spelling: Spelling, code: str) -> str:
    """Return one title from two headings, in their order; an empty text when they make none that reads well."""
    short = [short_title(name) for name in names]
    if any(_EITHER.search(name) for name in short) and code.startswith("en"):
        return ""
    if not all(short) or sum(len(name.split()) for name in short) > _LONGEST_PAIR:
        return ""
    english = code.startswith("en")
    told = [inside_title(spelling.in_running_text(name)) if english else name for name in short]
    if len({name.lower() for name in told}) < len(told):
        return ""
    orders = [english and as_activity(name) != name for name in told]
    if any(orders) and not all(orders):
        told = [as_activity(name) for name in told]
    if code == "ja":
        return _AND[code].join(told)
    if english and (shared := with_shared_end(told)):
        return shared
    return listed(told, "and" if english else _AND.get(code[:2], "and"))


def inside_title(name: str) -> str:
    """Return a heading as it goes on a title: an activity, "Recording changes", and "Layout of pages" written small."""
    first, _, rest = name.partition(" ")
    large = rest[:1].isupper() or not first[1:].islower()
    return lower_first(name) if rest and not large and (base_of_gerund(first) or rest.startswith("of the ")) else name


def with_shared_end(names: Sequence[str]) -> str:
    """Return two names with their common end said once: "fixed ladders" and "loose ladders", "uses of ladders"."""
    if len(names) != _PAIR:
        return ""
    for pattern in (_NOUN_OF, _KIND_OF):
        one, other = (pattern.fullmatch(name) for name in names)
        if one and other and one["end"].lower() == other["end"].lower() and one["own"] != other["own"]:
            return f"{one['own']} and {other['own']} {one['end']}"
    return ""


def listed(names: Sequence[str], word: str) -> str:
    """Return names in a row with a word before the last: "rungs, stiles and feet"; a comma where one has the word."""
    joint = re.compile(rf"\s(?:{word}|&)\s")
    if len(names) < _PAIR:
        return names[0]
    comma = "," if any(joint.search(name) for name in names) else ""
    return f"{', '.join(names[:-1])}{comma} {word} {names[-1]}"


def short_title(name: str) -> str:
    """Return a heading as it stands beside another; nothing for one that asks for no topic or is too long."""
    if topic := topic_of_question(name):
        return topic if len(topic.split()) <= _LONGEST else ""
    bare = re.sub(r"\s*(?:\([^)]*\)|\uff08[^\uff09]*\uff09)", "", subject_of(name)).rstrip(" .:;,!")
    if match := _IS.match(bare):
        bare = _several(match["name"].strip()) if match["one"] else match["name"].strip()
    if match := _HEAD.match(bare):
        bare = match["tail"] if is_general(match["head"]) or " " not in match["head"] else match["head"]
    else:
        bare = _SECOND_HALF.sub("", bare)
    bare = _VERSUS.sub(" and ", bare)
    if re.search(r"[\"“”]", bare):
        return ""
    long = len(bare.split()) > _LONGEST or (not bare.isascii() and len(bare) > _LONGEST_LETTERS)
    long = long or _JAPANESE_VERB.search(bare) is not None
    bare = _STATE.sub(_resulting, bare)
    return "" if long or _ASKS.match(bare) or bare.endswith(("?", "？")) or is_general(bare) else bare


def _several(name: str) -> str:
    """Return the plural of a short name: "safety check" gives "safety checks"; one with more to it as it is."""
    if not _PLAIN_NAME.fullmatch(name) or name.lower().endswith(("ing", "ness", "ics")):
        return name
    if re.search(r"[^aeiou]y$", name):
        return f"{name[:-1]}ies"
    return f"{name}{'es' if re.search(r'(?:[sxz]|[cs]h)$', name) else 's'}"


def as_activity(name: str) -> str:
    """Return a heading that orders as what is done: "identify and track use" gives "identifying and tracking use"."""
    words = name.split()
    verb = verb_of(words[0], " ".join(words[1:]))
    sure = not is_noun_too(words[0]) or (len(words) > 1 and words[1] in _ARTICLES)
    known = level_of(words[0]) is not None and words[0].islower() and sure
    if len(words) < _PAIR or " " in verb or not known:
        return name
    if len(words) > _PAIR + 1 and words[1] in ("and", "or") and words[2].isalpha():
        return " ".join([gerund_of(words[0]), words[1], gerund_of(words[2]), *words[3:]])
    return " ".join([gerund_of(words[0]), *words[1:]]) if is_imperative(name) else name


def _resulting(state: re.Match[str]) -> str:
    """Return what makes something so: "effectively resourced" gives "effective resourcing"."""
    how, done = state["how"], state["done"]
    how = f"{how[:-1]}y" if how.endswith("i") else how
    return f"{how} {done[:-1]}ying" if done.endswith("i") else f"{how} {done}ing"
