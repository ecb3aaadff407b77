"""Multiple-choice questions from lists of one kind: which are benefits of X, among points of other lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Bloom, Evidence
from segmenters.language import Language
from segmenters.quiz_items import Candidate, Option, Stem, choice_question, first_sentence
from segmenters.rivals import Form, different, form_of, is_alike, is_statement, overlap
from segmenters.statements import POINTS_BACK
from segmenters.titles import lower_first, sentence_case
from segmenters.wordlists import word_list

_OF = re.compile(
    r"^(?:(?:the following|following) are\s+)?(?:(?:the|some|these|possible|common|typical|key|main|"
    r"important|major|several|many|different|other|a few|most|two|three|four|five|six|\d+)\s+)*"
    r"(?P<what>(?:[\w-]+\s+){0,3}?(?P<noun>[a-z]+)"
    r"(?:\s+(?:of|for|in|to|with|when|from|on|behind|about)\s+[^:]+?)?)"
    r"(?:\s*,)?(?:\s+(?:may |can |could |should |might )?(?:include|be|are|is|consist of|comprise)s?"
    r"(?:\s+(?:the following|as follows))?(?:\s\w+)?)?$",
    re.IGNORECASE,
)
_THERE = re.compile(r"^(?:there are|we distinguish|you need|consider|note)\s+(?:the following\s+)?", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:this|these|those|it|its|them|we|our|you|your|i|here|above|below)\b", re.IGNORECASE)
_MOST_KEYS, _FOILS = 3, 2
_FEWEST_ENTRIES = 3
_FEWEST_WORDS, _MOST_WORDS = 2, 14
_MOST_ABOUT = 12
_FEWEST_LEAD, _MOST_LEAD = 4, 24
_OPEN = re.compile(
    r"\b(?:includes?|are|is|consider|contains?|covers?|requires?|need|needs|provides?|should|must|may|can|to|of|for|helps?|"
    r"means|by|involves?|have|has|with|about|collect|know|ask|check|on)$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"(?:,| at least)? (?:the )?(?:following|same)(?: [\w-]+){0,3}$", re.IGNORECASE)
_META = re.compile(
    r"\b(?:describes?|described|listed|discuss\w*|following|items|sections?|lists?|steps?|example)\b", re.IGNORECASE
)
"""How a line ends, or what it says, when points go on from it."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """A list whose name says what its points are: "benefits of a program"; `noun` is the kind, "benefits".

    `is_announced` is true when a line says so, and not only a title.
    """

    what: str
    noun: str
    source: AnnouncedList
    is_announced: bool


def kinds_in(lists: tuple[AnnouncedList, ...]) -> tuple[Kinds, ...]:
    """Return the lists whose points are things of a kind that their lead or title names, or complete their lead."""
    long = [one for one in lists if len(one.entries) >= _FEWEST_ENTRIES]
    return tuple(kinds for one in long if (kinds := _named(one) or _led(one)))


def ask_kinds(own: tuple[Kinds, ...], others: tuple[Kinds, ...], language: Language) -> list[Candidate]:
    """Return a question with several right answers for each list of a kind; points of lists of another kind, or of
    something else, are the wrong ones, the nearest first."""
    found = [_question(one, [other for other in own + others if other is not one], language) for one in own]
    return [candidate for candidate in found if candidate]


def _named(one: AnnouncedList) -> Kinds | None:
    for name in (one.lead, one.title):
        match = _OF.match(_THERE.sub("", name.strip()))
        if not match or match["noun"].lower() not in word_list("kinds_of_lists") or _VAGUE.search(name):
            continue
        what = match["what"].strip(" ,")
        what = what if name == one.title else lower_first(what)
        if " " not in what and one.title and one.title != name and not _VAGUE.search(one.title):
            what = f"{what} ({one.title})"
        of_something = name == one.lead or re.search(r"\s(?:of|for|in|to)\s", what)
        if " " in what and of_something and len(what.split()) <= _MOST_ABOUT:
            return Kinds(what, match["noun"].lower(), one, name == one.lead)
    return None


def _led(one: AnnouncedList) -> Kinds | None:
    """Return a list whose points complete the line before it: "A policy should include:"."""
    lead = _FOLLOWING.sub("", one.lead.strip(" ,"))
    words = len(lead.split())
    if (
        not _FEWEST_LEAD <= words <= _MOST_LEAD
        or _VAGUE.search(lead)
        or lead.endswith("?")
        or not _OPEN.search(lead)
        or _META.search(lead)
    ):
        return None
    return Kinds(lead, "", one, is_announced=True)


def _question(one: Kinds, others: list[Kinds], language: Language) -> Candidate | None:
    keys = [entry for entry in one.source.entries if _fits(entry, language)]
    if len(keys) < _FOILS:
        return None
    keys = [entry for entry in keys if is_alike(_short(entry), _short(keys[0]))][:_MOST_KEYS]
    foils = _foils(one, keys, others, language)
    if len(keys) < _FOILS or len(foils) < _FOILS:
        return None
    listed = "; ".join(_short(entry) for entry in one.source.entries)
    quote = f"{one.source.name}: {listed}"
    evidence = Evidence(keys[0].evidence.source, keys[0].evidence.block, keys[0].evidence.at, keys[0].evidence.quote)
    told = f"Yes. {sentence_case(quote)}."
    options = (
        *(Option(sentence_case(_short(entry)), correct=True, feedback=told) for entry in keys),
        *(Option(sentence_case(_short(entry)), correct=False, feedback=_place_of(kind)) for entry, kind in foils),
    )
    asks = f"Which of these are {one.what}?" if one.noun else f"Which of these complete the statement? “{one.what} …”"
    stem = Stem("kinds", f"{asks} Choose all that apply.", evidence, Bloom.UNDERSTAND)
    return Candidate("kinds", choice_question(stem, options), 0.66 if one.noun else 0.57)


def _foils(one: Kinds, keys: list[Entry], others: list[Kinds], language: Language) -> list[tuple[Entry, Kinds]]:
    """Return points of other lists that are none of this kind: neither in this list nor near it in words."""
    whole = " ".join(entry.text for entry in one.source.entries)
    offered = [
        (entry, kind)
        for kind in others
        if (kind.noun.rstrip("s") != one.noun.rstrip("s") or not one.noun)
        and (kind.source.title != one.source.title or (one.is_announced and kind.is_announced))
        for entry in kind.source.entries
        if _fits(entry, language) and overlap(_short(entry), whole, language) < 0.5
    ]
    fitting = different((_short(entry) for entry, _ in offered), _short(keys[0]), language)
    return [offered[n] for n in fitting[:_FOILS]]


def _place_of(kind: Kinds) -> str:
    return f"No: it is one of the {kind.what}." if kind.noun else f"No: it belongs to another list: “{kind.what} …”"


def _fits(entry: Entry, language: Language) -> bool:
    """Tell whether a point names something: whole sentences are statements about it and not things of a kind."""
    text = _short(entry)
    if form_of(text) is Form.THING and is_statement(text, language):
        return False
    words = len(text.split())
    return _FEWEST_WORDS <= words <= _MOST_WORDS and not POINTS_BACK.match(text) and "http" not in text


def _short(entry: Entry) -> str:
    return entry.label or first_sentence(entry.text)
