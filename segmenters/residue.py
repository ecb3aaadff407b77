"""Knows the residue of a session inside what teaches: announcements, promises of exercises, agendas by another name.

What it announces was cut or is taught elsewhere, so that the line stands for nothing: a label without a text, a list of
what other slides are called, "In this exercise, we will:", "Learn more about ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Section, Style, is_said, text_of
from segmenters.boilerplate import has_substance, plain
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.titles import is_general, plain_title

PROMISED = "promise-of-an-exercise"
_PART = r"(?:section|module|lesson|chapter|unit|part|session|course|training|video|page|episode)"
_ANNOUNCES = re.compile(
    rf"(?:so,? |now,? )?(?:in|during) (?:this|the (?:next|following)) (?:\w+ )?{_PART},? (?:we|you|i)(?:'ll| will| are "
    r"going to|'re going to)? (?:\w+ )?(?:cover|look|learn|discuss|see|explore|talk|describe|explain|introduce|review|"
    r"examine|consider|dive|go|walk|find out|take)\b.{0,160}[.:]?",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"(?:in|during) this (?:next )?(?:exercise|lab|demo|activity|challenge|hands-on(?: \w+)?),? we(?:'ll| will| are "
    r"going to)(?: \w+){0,2}:",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:the )?next steps?|what'?s next|what comes next|where (?:to go|do (?:we|you|i) go) (?:next|from here)|"
    r"(?:keep|continue) learning|learn(?:ing)? more|going further",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"(?:\b(?:learn|read|find out|see) more\b|\blearning paths?\b|https?:|www\.|\b(?:finish|complete|take|explore|"
    r"visit|check out|browse|read|watch|join|follow) (?:the |our |an? )?.{0,60}\b(?:courses?|modules?|tutorials?|docs|"
    r"documentation|articles?|books?|videos?|blog|web ?site|community|training)\b)",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:further|more|additional|other|useful|external|recommended) (?:reading|links?|resources|sources)\b|"
    r"\b(?:keep|stay|staying|keeping) up[- ]to[- ]date\b|\bwhere (?:can|could|do|should|to)\b.{0,30}\b(?:find|learn|"
    r"read|look|get)\b|\b(?:many|some|several|selection of|these|following) (?:sources|resources|links|web ?sites)\b",
    re.IGNORECASE,
)
"""How a list of places to look at is announced; what its points lead to may else be terms that they explain."""
_LINKED, _FEWEST_LINKED, _LEAD_WORDS, _LEADS = 0.75, 3, 30, 2
_LONGEST_ANNOUNCEMENT = 30
_AT_AN_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_LABEL_WORDS = 3
_ENTRY_WORDS = 10
_FEWEST_ENTRIES, _MOSTLY, _LIKE = 2, 0.6, 0.85
_LATE, _HALF = 0.85, 0.5
_LITTLE_SAID = 12
_LIKELY, _FITS = 0.8, 0.9


def judge_residue(section: Section) -> dict[str, Verdict]:
    """Return why lines of a section go, those of its notes as well, by the key of their block.

    An announcement goes alone in its paragraph only; a promised list only if "we will" do what it says, since what
    "you will" do may be the exercise itself.
    """
    found: dict[str, Verdict] = {}
    for layer in (False, True):
        lines = [block for block in section.blocks if is_said(block) is layer and not isinstance(block, Heading)]
        for number, block in enumerate(lines):
            if isinstance(block, Paragraph):
                found |= _promised(block, lines[number + 1 :]) | _announced(block, lines[number + 1 :])
    return found | _label_alone(section)


def repeats_an_agenda(section: Section, agendas: Sequence[Section]) -> Verdict | None:
    """Return the verdict on a slide that opens a part: its title is an entry of an agenda, its points those under it.

    They are worded anew; each has a word with one of those in common.
    """
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    own = next((plain_title(b.text).lower() for b in section.blocks if isinstance(b, Heading)), "")
    said = sum(len(text_of(block).split()) for block in section.blocks if is_said(block))
    short = all(isinstance(b, ListItem) and len(b.text.split()) <= _ENTRY_WORDS for b in shown)
    if not own or len(shown) < _FEWEST_ENTRIES or not short or said >= _LITTLE_SAID:
        return None
    words = [_words_of(text_of(block)) for block in shown]
    parts = (_under_entry(agenda, own) for agenda in agendas)
    like = any(len(under) == len(words) and all(any(w & o for o in under) for w in words) for under in parts)
    return verdict(CutReason.DIVIDER, "part-of-an-agenda", _FITS) if like else None


def names_other_slides(section: Section, titles: Sequence[str]) -> Verdict | None:
    """Return the verdict on a slide with nothing but what other slides are called, `titles` being those."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    lines = [" ".join(text_of(block).split()) for block in shown]
    said = sum(len(text_of(block).split()) for block in section.blocks if is_said(block))
    short = all(isinstance(b, ListItem | Paragraph) and len(b.text.split()) <= _ENTRY_WORDS for b in shown)
    if len(lines) < _FEWEST_ENTRIES or not short or said >= _LITTLE_SAID:
        return None
    own = next((plain_title(b.text).lower() for b in section.blocks if isinstance(b, Heading)), "")
    others = [title for title in titles if title and title.lower() != own]
    share = sum(any(_is_like(line, title) for title in others) for line in lines) / len(lines)
    return verdict(CutReason.AGENDA, "names-other-slides", _LIKELY + share / 10) if share >= _MOSTLY else None


def lists_sources(section: Section, title: str) -> Verdict | None:
    """Return the verdict on a section that says where to look: a list whose points begin with a link, and its lead."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    points = [block for block in shown if isinstance(block, ListItem)]
    leads = [block for block in shown if isinstance(block, Paragraph)]
    linked = sum(_begins_with_link(point) for point in points)
    if len(points) + len(leads) < len(shown) or linked < max(_FEWEST_LINKED, len(points) * _LINKED):
        return None
    if len(leads) > _LEADS or any(len(lead.text.split()) > _LEAD_WORDS for lead in leads):
        return None
    announced = any(_SOURCES.search(text) for text in (title, *(lead.text for lead in leads)))
    return verdict(CutReason.REFERENCES, "list-of-sources", _FITS) if announced else None


def where_to_learn_more(section: Section, title: str, way: float) -> Verdict | None:
    """Return the verdict on a last slide that says where to learn more; "Next steps" may hold the very procedure."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
    if way < _LATE or not shown or not _NEXT.fullmatch(plain(plain_title(title)).strip(" .!?:…")):
        return None
    further = [_FURTHER.search(text_of(block)) is not None for block in shown]
    if sum(further) < len(shown) * _HALF or any(has_substance(text_of(block)) for block in shown):
        return None
    return verdict(CutReason.REFERENCES, "where-to-learn-more", _LIKELY)


def _begins_with_link(point: ListItem) -> bool:
    linked = any(mark.style is Style.LINK and mark.start == 0 for mark in point.marks)
    return linked or _AT_AN_ADDRESS.match(point.text) is not None


def _announced(block: Paragraph, after: Sequence[Block]) -> dict[str, Verdict]:
    line = plain(block.text)
    leads = line.endswith(":") and any(isinstance(b, ListItem) for b in after[:1])
    if leads or has_substance(line) or len(line.split()) > _LONGEST_ANNOUNCEMENT or re.search(r"[.!?] ", line):
        return {}
    if not _ANNOUNCES.fullmatch(line):
        return {}
    return {block.key: verdict(CutReason.AGENDA, "announces-a-section", _LIKELY)}


def _promised(block: Paragraph, after: Sequence[Block]) -> dict[str, Verdict]:
    if not _PROMISE.fullmatch(plain(block.text)):
        return {}
    points = list(takewhile(lambda b: isinstance(b, ListItem), after))
    found = verdict(CutReason.AGENDA, PROMISED, _LIKELY)
    return {b.key: found for b in (block, *points)} if points else {}


def _label_alone(section: Section) -> dict[str, Verdict]:
    """Return the last line of a section if it is "Introduction" and the like, with nothing under it."""
    shown = [b for b in section.blocks if not is_said(b) and not isinstance(b, Figure)]
    last = shown[-1] if len(shown) > 1 else None
    if not isinstance(last, Paragraph) or len(last.text.split()) > _LABEL_WORDS or not is_general(last.text):
        return {}
    return {last.key: verdict(CutReason.FRAGMENT, "label-with-nothing-under-it", _FITS)}


def _under_entry(agenda: Section, name: str) -> list[set[str]]:
    """Return the words of each point under the entry of this name, none without it."""
    points = [block for block in agenda.blocks if isinstance(block, ListItem)]
    at = next((n for n, entry in enumerate(points) if plain_title(entry.text).lower() == name), len(points))
    level = points[at].level if at < len(points) else 0
    return [_words_of(point.text) for point in takewhile(lambda point: point.level > level, points[at + 1 :])]


def _words_of(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+[+#]*", text.lower()) if len(word) > 1}


def _is_like(line: str, title: str) -> bool:
    one, other = (" ".join(re.findall(r"\w+", plain_title(text).lower())) for text in (line, title))
    ahead = sorted(re.findall(r"\w+", plain_title(title).split(":")[0].lower()))
    alike = sorted(one.split()) == ahead or SequenceMatcher(None, one, other).ratio() >= _LIKE
    return bool(one) and alike
