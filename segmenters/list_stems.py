"""Words what is asked about a list: what its points are, by the line that announces it or by its title."""

from __future__ import annotations

import re

from segmenters.announced_lists import AnnouncedList
from segmenters.imperatives import begins_with_verb
from segmenters.item_text import singular
from segmenters.titles import is_general, lower_first, sentence_case

_ANNOUNCES = re.compile(
    r"[,:]?\s+(?:(?:may |can |could |should )?(?:include|be|are|is|consist of|comprise)s?)?(?: the| as)? ?"
    r"(?:following|follows)?(?:\s\w+)?$|\s+(?:may |can )?(?:includes?|are|is|consists? of)$",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"\b(?:to|by|that|for|of|with|in|on|and|or|the|as|be|should|must|can|may|will)$|"
    r"\b(?:provides?|needs?|should|this|these|that|you|we|i|following)\b",
    re.IGNORECASE,
)
"""What a line has that only makes sense together with the points below it, or points elsewhere."""
_LONGEST_LEAD = 9
_NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)"
_NAMED_BEHIND = re.compile(
    rf"\b(?:any of|one of|into|the following|following|of|these|the) (?:the )?(?:{_NUMBERS} )?"
    r"(?P<what>(?:[a-z][\w-]+ ){0,2}?[a-z][\w-]+s)(?: (?:are|is|can|may|must|should|will|were) .*)?$"
)
"""The noun in a line that names what follows: "teams can use any of three staffing models"."""
_QUALIFIES = re.compile(
    rf"^(?:(?:here|these|there|below) (?:are|is) |(?:the|some|several|common|main|major|key|different|typical|basic|"
    rf"possible|other|important|descriptions? of|popular|additional|{_NUMBERS}) )+",
    re.IGNORECASE,
)
_OF = re.compile(r"^(?P<what>(?:[\w-]+ ){0,2}?[\w/-]+s)(?P<of> (?:of|for|in|to|from) [\w’' -]+)?$", re.IGNORECASE)
_KINDS = re.compile(
    r"^(?:types|kinds|forms|sorts|categories|classes|examples) of (?P<of>[\w -]+)$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^what (?:(?:kinds?|types?|sorts?|forms?) of|are (?:the|some)(?: \w+)??) "
    r"(?P<what>(?:[a-z][\w-]+ ){0,2}?[a-z][\w-]+s)\b",
    re.IGNORECASE,
)
"""The noun in a title that asks for what stands below: "What kinds of checks are there?"."""
_TERMS = re.compile(r"\b(?:their meanings|glossary|terms|terminology|definitions|vocabulary)\b", re.IGNORECASE)
_TOO_VAGUE = frozenset(
    (
        "things",
        "points",
        "items",
        "ways",
        "notes",
        "questions",
        "topics",
        "resources",
        "basics",
        "details",
        "has",
        "was",
    )
)
_WHAT_IS = re.compile(r"^what (?:is|are) [“\"]?(?P<what>[\w’'-]+(?: [\w’'-]+){0,3}?)[”\"]?\W*$", re.IGNORECASE)
_AND = re.compile(r"\b(?:and|or|vs|versus)\b|[/&,:]", re.IGNORECASE)
_MOST_WORDS = 8
_POINTS = re.compile(r"(?:their|its|these|those|this|that|your|our|my)\b", re.IGNORECASE)
_ADDS = re.compile(r" (?:\w+ing|with|that|who|which|around|in|for|by)\b.*$")
"""What is said further of the things that a list shows kinds of."""
_AMOUNT = re.compile(
    r"(?:[<>≤≥=]+|up to|over|under|above|below)?\s*\d[\d.,\s–—-]*(?:to \d[\d.,]*)?\s*[%°]?", re.IGNORECASE
)


def class_of(one: AnnouncedList) -> str:
    """Return what each point of a list is, in the singular: "structure for a team"; empty where nothing says it.

    Of a title such as "The press: its parts" the end says it.
    """
    if one.kind:
        return one.kind
    for line in (_ANNOUNCES.sub("", one.lead).strip(" ,:"), one.lead, one.title, one.title.rpartition(":")[2].strip()):
        if line and (noun := _noun_of(line)):
            return noun
    return ""


def to_match(one: AnnouncedList) -> str:
    """Return the stem of a question that matches the points of a list with what is said of them."""
    if is_glossary(one):
        return "Match each term with its meaning."
    if one.lead and all(is_amount(entry.label) for entry in one.entries):
        return f"Match each value with what the source says of it: “{sentence_case(one.lead)} …”"
    if noun := class_of(one):
        return f"Match each {noun} with its description."
    about = about_list(one)
    if not about:
        asked = _WHAT_IS.match(one.title)
        subject = f"term on {in_running_text(asked['what'])}" if asked and not _HANGS.search(asked["what"]) else "name"
        return f"Match each {subject} with its description."
    if about.split()[0].endswith("ing"):
        return f"Match each aspect of {lower_first(about)} with its description."
    return f"Match each point of “{about}” with its description."


def is_amount(name: str) -> bool:
    """Tell of a number or a range of numbers: "> 1000", "1..99", "up to 5 %"."""
    return _AMOUNT.fullmatch(name) is not None


def is_glossary(one: AnnouncedList) -> bool:
    """Tell whether a list is one of terms and what they mean."""
    return bool(_TERMS.search(one.lead) or _TERMS.search(one.title))


def to_choose(one: AnnouncedList) -> str:
    """Return the words that ask for one point of a list: "Which team structure", "Which of these"."""
    noun = class_of(one)
    return f"Which {noun}" if noun else "Which of these"


def about_list(one: AnnouncedList) -> str:
    """Return what a list is of, short enough to stand in a stem: "Possible structures for a team"."""
    lead = _ANNOUNCES.sub("", one.lead).strip(" ,:")
    if lead and len(lead.split()) <= _LONGEST_LEAD and not _HANGS.search(lead):
        return sentence_case(lead)
    return "" if not one.title or is_general(one.title) or one.title.endswith("?") else one.title


def _noun_of(line: str) -> str:
    """Return the noun in the singular that a line says its points are, with what it is of."""
    plain = _QUALIFIES.sub("", line)
    if kinds := _KINDS.match(plain):
        return (
            _one(plain.split()[0].lower(), f" of {_ADDS.sub('', kinds['of'])}")
            if plain.lower()[:2] != "ex"
            else singular(kinds["of"])
        )
    found = None if _AND.search(plain) or len(plain.split()) > _MOST_WORDS else _OF.match(plain)
    does = plain.split()[0].endswith("ing") or _HANGS.search(plain)
    if found and not _vague(found["what"]) and not does:
        return _one(in_running_text(found["what"]), found["of"] or "")
    behind = _ASKED.match(line) or _NAMED_BEHIND.search(line)
    if behind and not _AND.search(behind["what"]) and not _vague(behind["what"]):
        return _one(_QUALIFIES.sub("", behind["what"]), "")
    return ""


def in_running_text(name: str) -> str:
    """Return a title in running text: its words in small letters, but for those in capitals."""
    return " ".join(word.lower() if word[1:].islower() else word for word in name.split())


def _vague(name: str) -> bool:
    if _POINTS.match(name):
        return True
    last = name.lower().split()[-1]
    return last in _TOO_VAGUE or last.endswith(("ss", "us", "is")) or begins_with_verb(name)


def _one(what: str, of: str) -> str:
    head, _, last = what.rpartition(" ")
    return f"{head} {singular(last)}{of}".strip()
