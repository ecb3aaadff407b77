"""Finds lists set as headings or bold lines: "Scribe" over "The scribe keeps the timeline", and so on for each one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.model import Block, Heading, ListItem, Paragraph, Style, is_said
from segmenters.announced_lists import AnnouncedList, Entry, label_of
from segmenters.evidence import Evidence
from segmenters.item_text import root
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import first_sentence
from segmenters.quoting import in_lines
from segmenters.titles import plain_title

_FEWEST = 3
_MOST_OF = 0.6
_LONGEST_NAME = 9
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LETTERS = re.compile(r"\(([A-Z][A-Za-z]*[A-Z]s?)\)")
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_ALSO_NAMED = frozenset(
    {
        "and",
        "or",
        "as",
        "of",
        "the",
        "a",
        "an",
        "for",
        "in",
        "solution",
        "tool",
        "tooling",
        "service",
        "system",
        "software",
        "technology",
        "approach",
        "protection",
        "platform",
        "mechanism",
        "control",
        "process",
        "method",
    }
)
"""Words that a text may add to the name above it or leave out: "IGA solutions manage ..."."""
_VERB = re.compile(r"(?:is|are|has|have|can|will|may|[a-z]{2,}[^s\W]s|[a-z]{3,}e|[a-z]{4,})$")
_NO_VERB = frozenset(
    {
        "also",
        "often",
        "usually",
        "and",
        "or",
        "in",
        "on",
        "of",
        "for",
        "with",
        "by",
        "to",
        "that",
        "which",
        "this",
        "these",
        "from",
    }
)
_DEFINING = re.compile(r"^(?:an?|any|the|[a-z]+)\s(?:[\w’'/-]+\s){2,}")
"""How a paragraph of a standard begins that says what the term above it means, without a capital and full stop."""
_SENTENCE_WORDS = 9
_MEANING = "Terms"
"""What stands for the field of a paragraph that defines the term above it."""

Kind = tuple[int, str]
"""The level of a name, of headings or of bold lines, with the heading above it."""


def headed_lists_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return a list for each run of three or more names of one level whose texts say what they are.

    A name is a heading or a bold line; the text below begins with it ("The scribe keeps ..."), defines it as a standard
    does ("a person who keeps ..."), or is a list of fields that all the names have ("Purpose: ...").
    """
    found = []
    for kind, group in groupby(_names(quotable(passages)), key=lambda part: part[0]):
        own = list(group)
        entries = tuple(entry for _, entry, _ in own if entry)
        if len(entries) >= _FEWEST and len(entries) >= _MOST_OF * len(own) and len({e.label for e in entries}) > 1:
            fields = {field for _, entry, field in own if entry}
            lead = fields.pop() if len(fields) == 1 else ""
            found.append(AnnouncedList(lead, kind[1], entries, ordered=False, under=kind[1]))
    return tuple(found)


def _names(passages: tuple[Passage, ...]) -> Iterator[tuple[Kind, Entry | None, str]]:
    """Yield for each name its kind, what its text says of it if it does, and the field that says so."""
    above: dict[int, str] = {}
    for at, passage in enumerate(passages):
        after = passages[at + 1 : at + 3]
        if isinstance(heading := passage.block, Heading):
            title = plain_title(heading.text)
            above = {level: name for level, name in above.items() if level < heading.level} | {heading.level: title}
            under = next((name for level, name in sorted(above.items(), reverse=True) if level < heading.level), "")
            if after and not isinstance(after[0].block, Heading):
                yield (heading.level, under), *_told(title, after)
        elif _is_bold_line(passage.block) and isinstance(passage.block, Paragraph):
            under = above[max(above)] if above else ""
            yield (0, under), *_told(plain_title(passage.block.text), after)


def _is_bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or is_said(block) or len(block.text.split()) > _LONGEST_NAME:
        return False
    return any(m.style is Style.STRONG and m.start == 0 and m.end >= len(block.text.rstrip(" :")) for m in block.marks)


def _told(title: str, after: Sequence[Passage]) -> tuple[Entry | None, str]:
    """Return what the blocks below a name say of it, and the name of the field if it stands in one."""
    below = after[0] if after else None
    if below is None or is_said(below.block) or title.endswith("?"):
        return None, ""
    place = below.block
    if isinstance(place, ListItem):
        field, says = label_of(" ".join(place.text.split()))
        text = " ".join(place.text.split())
        return (_entry(title, text, says, below), field) if field and len(after) > 1 else (None, "")
    if not isinstance(place, Paragraph):
        return None, ""
    text = first_sentence(in_lines(place.text))
    if says := _after_name(title, text):
        return _entry(title, text, says, below), ""
    if _DEFINING.match(text) and text == _whole(place):
        return _entry(title, text, text, below), _MEANING
    return None, ""


def _whole(block: Paragraph) -> str:
    return " ".join(in_lines(block.text).split()).rstrip(" .;,")


def _entry(title: str, text: str, says: str, passage: Passage) -> Entry:
    return Entry(text, title, says, Evidence(passage.source, passage.block.key, passage.block.at, text))


def _after_name(title: str, text: str) -> str:
    """Return what a sentence says behind its subject if that is the name, or its letters: "MFA requires ..."."""
    letters = {root(found) for found in _LETTERS.findall(title)}
    named = {root(word) for word in re.findall(r"[\w’'-]+", _BRACKETS.sub("", title).lower())}
    bare = _ARTICLE.sub("", _BRACKETS.sub("", text))
    words = bare.split()
    met = 0
    for at, word in enumerate(words[:_SENTENCE_WORDS]):
        plain = root(word.strip(',“”"').lower())
        if plain in letters or plain in named:
            met += len(named) if plain in letters else 1
        elif plain in _ALSO_NAMED or word.lower() in _ALSO_NAMED:
            continue
        else:
            is_verb = _VERB.match(word) and word not in _NO_VERB and at and not words[at - 1].endswith(",")
            return " ".join(words[at:]) if is_verb and met * 2 >= len(named - _ALSO_NAMED) and met else ""
    return ""
