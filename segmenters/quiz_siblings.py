"""Multiple-choice questions from lists of one kind: which are benefits of X, among points of other lists."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Bloom, Evidence
from segmenters.imperatives import begins_with_verb
from segmenters.language import Language
from segmenters.list_stems import in_running_text
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
_SYNONYMS = ("terms", "words", "names", "synonyms", "keywords")
"""Lists of words for one thing or for related ones, of which nobody can say which is none."""
_VAGUE = re.compile(r"\b(?:this|these|those|it|its|them|we|our|you|your|i|here|above|below)\b", re.IGNORECASE)
_MOST_KEYS, _FOILS = 3, 2
_FEWEST_ENTRIES = 3
_FEWEST_WORDS, _MOST_WORDS = 2, 14
_MOST_ABOUT = 12
_FEWEST_SORTS, _LONGEST_SORT = 2, 4
_LONGEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Kinds:
    """A list whose name says what its points are: "benefits of a program"; `noun` is the kind, "benefits".

    `noun` is empty where only a line announces its names; `is_announced` is true when a line does so, not only a title;
    `is_sort` when the line is one of several that name sorts of one thing: "technical controls", "physical controls".
    """

    what: str
    noun: str
    source: AnnouncedList
    is_announced: bool
    is_sort: bool = False


def kinds_in(lists: tuple[AnnouncedList, ...]) -> tuple[Kinds, ...]:
    """Return the lists whose points are things of a kind that their lead or title names,."""
    long = [one for one in lists if len(one.entries) >= _FEWEST_ENTRIES]
    heads = Counter(_sort_head(one) for one in long)
    found = [kinds for one in long if (kinds := _sort(one, heads) or _named(one) or _sister_only(one))]
    twice = Counter(kinds.what for kinds in found)
    return tuple(_told_apart(kinds) if twice[kinds.what] > 1 else kinds for kinds in found)


def _told_apart(kinds: Kinds) -> Kinds:
    """Return a list whose line stands under several titles with its own: "relevant terms for linking"."""
    title = kinds.source.under
    plain = (
        title
        and title.lower() not in kinds.what.lower()
        and not title.endswith("?")
        and not begins_with_verb(title)
        and not _VAGUE.search(title)
    )
    return replace(kinds, what=f"{kinds.what} for {lower_first(title)}") if plain else kinds


def ask_kinds(own: tuple[Kinds, ...], language: Language, near: tuple[Kinds, ...] = ()) -> list[Candidate]:
    """Return a question with several right answers for each list of a kind; points of its sister lists are wrong.

    Sisters stand under the same title and are of another kind, or are of the same kind under another title; behind
    them come lists of another kind `near` the unit.
    """
    found = []
    for one in own:
        sisters = [other for other in own if _are_sisters(one, other)]
        sisters += [other for other in near if other.noun and other.noun != one.noun and other.what != one.what]
        if one.noun:
            found.append(_question(one, sisters, language))
    return [candidate for candidate in found if candidate]


def _sort_head(one: AnnouncedList) -> str:
    """Return the last word of a line that only names a sort of things: "Physical controls"."""
    words = one.lead.split()
    is_name = _FEWEST_WORDS <= len(words) <= _LONGEST_SORT and not _VAGUE.search(one.lead)
    return f"{one.under}\x00{words[-1].lower()}" if is_name and words[-1].endswith("s") else ""


def _sort(one: AnnouncedList, heads: Counter[str]) -> Kinds | None:
    head = _sort_head(one)
    if not head or heads[head] < _FEWEST_SORTS:
        return None
    return Kinds(one.lead.lower(), head.partition("\x00")[2], one, is_announced=True, is_sort=True)


def _named(one: AnnouncedList) -> Kinds | None:
    for name in (one.lead, one.title):
        match = _OF.match(_THERE.sub("", name.strip()))
        if not match or match["noun"].lower() not in word_list("kinds_of_lists") or _VAGUE.search(name):
            continue
        if match["noun"].lower() in _SYNONYMS:
            return None
        what = match["what"].strip(" ,")
        what = in_running_text(what) if name == one.title or _is_title(what) else lower_first(what)
        named = one.title and one.title != name and not one.title.endswith("?") and not begins_with_verb(one.title)
        if " " not in what and named and not _VAGUE.search(one.title):
            what = f"{what} of {lower_first(one.title)}"
        of_something = name == one.lead or re.search(r"\s(?:of|for|in|to)\s", what)
        if " " in what and of_something and len(what.split()) <= _MOST_ABOUT:
            return Kinds(what, match["noun"].lower(), one, name == one.lead)
    return None


def _is_title(text: str) -> bool:
    """Tell whether a line is written like a title: all its longer words begin with a capital."""
    return all(word[:1].isupper() for word in text.split()[1:] if len(word) > _LONGEST_NAME)


def _sister_only(one: AnnouncedList) -> Kinds | None:
    """Return a list of names that a line announces without naming their kind: its names are wrong in a sister list."""
    return Kinds(lower_first(one.lead), "", one, is_announced=True) if one.lead and one.is_labelled else None


def _are_sisters(one: Kinds, other: Kinds) -> bool:
    if one.source == other.source:
        return False
    near = bool(one.source.under) and one.source.under == other.source.under
    same = one.noun.rstrip("s") == other.noun.rstrip("s")
    return (near != same or (near and one.is_sort and other.is_sort)) and one.what != other.what


def _question(one: Kinds, others: list[Kinds], language: Language) -> Candidate | None:
    keys = [entry for entry in one.source.entries if _fits(entry, language, _of_names(one))]
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
    stem = Stem("kinds", f"Which of these are {one.what}? Choose all that apply.", evidence, Bloom.UNDERSTAND)
    return Candidate("kinds", choice_question(stem, options), 0.66)


def _foils(one: Kinds, keys: list[Entry], others: list[Kinds], language: Language) -> list[tuple[Entry, Kinds]]:
    """Return points of sister lists that are none of this kind: neither in this list nor near it in words."""
    whole = " ".join(entry.text for entry in one.source.entries)
    offered = [
        (entry, kind)
        for kind in others
        for entry in kind.source.entries
        if _fits(entry, language, _of_names(kind)) and overlap(_short(entry), f"{one.what} {whole}", language) < 0.5
    ]
    fitting = different((_short(entry) for entry, _ in offered), _short(keys[0]), language)
    return [offered[n] for n in fitting[:_FOILS]]


def _place_of(kind: Kinds) -> str:
    return f"No: it is one of the {kind.what}." if kind.noun else f"No: it belongs to another list, “{kind.what}”."


def _of_names(kinds: Kinds) -> bool:
    """Tell whether all points of a list are names of one to three words."""
    return all(len(entry.text.split()) <= _LONGEST_NAME for entry in kinds.source.entries)


def _fits(entry: Entry, language: Language, is_name: bool) -> bool:
    """Tell whether a point names something: whole sentences are statements about it and not things of a kind.

    A single word does so in a list of names only.
    """
    text = _short(entry)
    if form_of(text) is Form.THING and is_statement(text, language):
        return False
    words = len(text.split())
    return (
        (1 if is_name else _FEWEST_WORDS) <= words <= _MOST_WORDS and not POINTS_BACK.match(text) and "http" not in text
    )


def _short(entry: Entry) -> str:
    return entry.label or first_sentence(entry.text)
