"""Words objectives from the shape of a unit's content: two topics, sibling headings, labelled points, steps, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractors.model import Heading, ListItem, is_said, text_of
from segmenters.articles import head_of, is_plural, with_article
from segmenters.imperatives import is_imperative
from segmenters.language import Language
from segmenters.letter_case import Spelling
from segmenters.model import Passage
from segmenters.objective_subject import topic_of
from segmenters.part_topics import led_in, numbered_cases
from segmenters.title_join import listed
from segmenters.titles import is_general, lower_first, plain_title, subject_of
from segmenters.verbs import base_of_gerund, gerund_of, level_of

_NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}
_FEWEST, _MOST = 3, 5
_PAIR = 2
_HALF = 0.5
_MANY = 0.4
_LABELLED = re.compile(r"^(?P<label>[A-Z][^:.;,]{1,40}?)(?::\s+|\s[–—-]\s)\S")
_LABEL_WORDS = 4
_STEPS = re.compile(r"^(?P<above>.+): (?P<steps>(?:step|stage|phase|task)s \d+ (?:to|and) \d+)(?:, and (?P<rest>.+))?$")
_APPLIED = ("recommendation", "recommendations", "guidance", "guidelines", "rules", "tips", "practices")
_LEAD_VERBS = {
    "recommendations": "apply",
    "guidelines": "apply",
    "rules": "apply",
    "tips": "apply",
    "practices": "apply",
}
_WITH_CHAPTER = re.compile(
    r"^(?P<chapter>.+): (?P<kind>recommendations?|requirements?|guidance|guidelines|principles|practices|rules|tips|"
    r"considerations)(?: and [a-z]+)?$",
    re.IGNORECASE,
)
_HOW_TO_PAIR = re.compile(r"how to (?P<first>\w+) (?P<one>.+) and (?P<second>\w+) (?P<other>[^?]+)\??$", re.IGNORECASE)
_PLACE = re.compile(r"\d+:\d\d:\d\d to \d+:\d\d:\d\d|(?:pages|slides) \d+ to \d+", re.IGNORECASE)
_FREQUENT = re.compile(r"(?:.*: )?(?:frequently asked questions|faqs?)", re.IGNORECASE)
_ANSWERED = re.compile(r"(?:\w+ )*questions and (?:their )?answers", re.IGNORECASE)
_WHOSE = re.compile(r"\b(?:our|your|my)\b(?! own\b)", re.IGNORECASE)
_WHAT_IS = re.compile(
    r"what (?:(?:is|are) (?:an? |the )?(?P<one>[^?]+?)|(?P<other>[^? ]+ [^?]+?) (?:is|are) available)\?$",
    re.IGNORECASE,
)
_LONGEST_SIBLING = 5
_NO_LIST = re.compile(r"(?:some |more )?examples?\b", re.IGNORECASE)
"""What is given, and not named one by one."""
_VS = re.compile(r"\bv(?:s\.?|ersus)\b")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the wordings draw on: title and passages of a unit, its running text, its terms, how the pack spells.

    `about` is the title of the whole pack, which may be empty; `steps` tells whether the unit has steps to follow.
    """

    title: str
    passages: tuple[Passage, ...]
    text: str
    terms: tuple[str, ...]
    spelling: Spelling
    language: Language
    about: str = ""
    steps: bool = False


def shaped_wordings(shape: Shape) -> Iterator[str]:
    """Yield wordings that the shape of the content gives, the best one first; none where it shows nothing."""
    yield from _of_steps(shape)
    yield from _of_chapter_part(shape)
    yield from _of_questions(shape)
    yield from _of_labels(shape)
    yield from _of_siblings(shape)


def wordings_of_part(shape: Shape) -> Iterator[str]:
    """Yield wordings for one of several units cut out of the same part, where its title says what is listed there."""
    title = shape.title.lower()
    cases = numbered_cases(shape.passages)
    if cases and title.endswith(cases):
        yield f"work through {cases}"
    for what in led_in(shape.passages):
        if title.endswith(what.lower()):
            noun = next((noun for noun in _LEAD_VERBS if noun in what.split()), "")
            yield f"{_LEAD_VERBS.get(noun, 'identify')} the {what}"


def impersonal(text: str) -> str:
    """Return a heading without whose it is: "our results" gives "the results"."""
    if re.search(r"\byou\b", text, re.IGNORECASE):
        return text
    owned = re.sub(r"\b(?:our|my) own\b", "your own", text, flags=re.IGNORECASE)
    return _WHOSE.sub("the", re.sub(r"^(?:our|your|my) (?!own\b)", "", owned, flags=re.IGNORECASE))


def _of_steps(shape: Shape) -> Iterator[str]:
    match = _STEPS.match(shape.title)
    if match is None:
        return
    above = shape.spelling.in_running_text(impersonal(match["above"]))
    first, _, rest = above.partition(" ")
    base = base_of_gerund(first)
    what = above if base else with_article(above, shape.text)
    if match["rest"]:
        yield f"describe {what}, {match['steps']}, and {match['rest']}"
    if base and rest:
        yield f"{base} {with_article(rest, shape.text)} ({match['steps']})"
    yield f"follow {match['steps']} of {what}"


def _of_chapter_part(shape: Shape) -> Iterator[str]:
    match = _WITH_CHAPTER.match(shape.title)
    if match is None:
        return
    chapter = shape.spelling.in_running_text(impersonal(subject_of(match["chapter"])))
    ordered = sum(is_imperative(p.block.text) for p in shape.passages if isinstance(p.block, ListItem))
    applied = match["kind"].lower() in _APPLIED and (ordered >= _FEWEST or match["kind"].lower() in _APPLIED[:2])
    verb = "apply" if applied else "identify"
    yield f"{verb} the {match['kind'].lower()} for {chapter}"


def _of_questions(shape: Shape) -> Iterator[str]:
    """Word what is done with the questions of a title: "How to choose X and store Y", a list of frequent questions."""
    pair = _HOW_TO_PAIR.match(shape.spelling.in_running_text(plain_title(shape.title)))
    if pair and level_of(pair["first"]) and level_of(pair["second"]):
        one, other = gerund_of(pair["first"].lower()), gerund_of(pair["second"].lower())
        yield f"describe {one} {pair['one']} and {other} {pair['other']}"
    if _PLACE.fullmatch(shape.title):
        yield f"summarise what is {'said' if ':' in shape.title else 'told'} from {lower_first(shape.title)}"
    if _FREQUENT.fullmatch(shape.title):
        yield "find the answers to frequently asked questions"
    elif _ANSWERED.fullmatch(shape.title):
        topic = shape.spelling.in_running_text(topic_of(shape.about))
        yield f"find the answers to questions about {with_article(topic or 'this subject', shape.text)}"


def _of_labels(shape: Shape) -> Iterator[str]:
    """Word "name the five future components" where the points under the title's heading begin with their names."""
    subject = shape.spelling.in_running_text(impersonal(subject_of(shape.title)))
    labels = [match["label"] for item in _items(shape) if (match := _LABELLED.match(item))]
    short = [label for label in labels if len(label.split()) <= _LABEL_WORDS]
    number = _NUMBERS.get(len(short), "")
    most = len(short) == len(labels) and len(labels) >= len(_items(shape)) * _HALF
    head = head_of(subject)
    listed_here = _NO_LIST.match(subject) is None and not _VS.search(subject)
    plain = listed_here and " and " not in subject and ":" not in subject and not subject.endswith("?")
    named = is_plural(head) and plain and level_of(subject.split(" ", 1)[0].lower()) is None
    if number and most and named and not head.split()[0].endswith("ing"):
        rest = re.sub(r"^(?:the |key |main )+", "", subject)
        yield f"name the {number} {rest}"


def _of_siblings(shape: Shape) -> Iterator[str]:
    """Word "distinguish A, B and C" where most of a unit stands under sibling headings of one kind."""
    for siblings in _siblings(shape):
        names = [shape.spelling.in_running_text(name) for name in siblings]
        tails = {name.rsplit(" ", 1)[-1] for name in names}
        if len(tails) == 1 and all(" " in name for name in names):
            names = [*(name.rsplit(" ", 1)[0] for name in names[:-1]), names[-1]]
        yield f"distinguish {listed(names, 'and')}"


def _siblings(shape: Shape) -> Iterator[list[str]]:
    """Yield runs of three to five headings in a row, all one word or all with the same last word."""
    weights: dict[str, int] = {}
    name = ""
    for passage in shape.passages:
        if isinstance(passage.block, Heading):
            name = _asked_thing(plain_title(text_of(passage.block)))
        weights[name] = weights.get(name, 0) + len(text_of(passage.block).split())
    whole = sum(weights.values())
    for _, run in groupby(weights, key=_kind_of_name):
        names = list(run)
        plain = all(_kind_of_name(name) and not is_general(name) for name in names)
        if plain and _FEWEST <= len(names) <= _MOST and sum(weights[n] for n in names) >= whole * _MANY:
            yield names


def _asked_thing(name: str) -> str:
    """Return what a heading asks about: "What is data loss prevention?" gives "data loss prevention"."""
    match = _WHAT_IS.match(name)
    return (match["one"] or match["other"]) if match else name


def _kind_of_name(name: str) -> str:
    """Return what siblings have alike: one word each, or their last word; nothing for a command or a question."""
    words = name.lower().split()
    if not words or name.endswith("?") or not all(word.isalpha() for word in words):
        return ""
    if len(words) == 1:
        return "one word" if level_of(words[0]) is None else ""
    return words[-1] if len(words) <= _LONGEST_SIBLING and base_of_gerund(words[0]) is None else ""


def _items(shape: Shape) -> list[str]:
    """Return the points of the top level that stand under the heading which the title is, or under one alone."""
    headings = [plain_title(text_of(p.block)) for p in shape.passages if isinstance(p.block, Heading)]
    title, under, found = plain_title(shape.title).lower(), "", list[str]()
    for passage in shape.passages:
        block = passage.block
        if isinstance(block, Heading):
            under = plain_title(text_of(block)).lower()
        elif isinstance(block, ListItem) and block.level == 0 and not is_said(block):
            found += [block.text] if len(headings) < _PAIR or under == title else []
    return found
