"""Cuts what a source sums itself up in: a digest ahead of a long text, a closing slide, the summary of a lesson.

It repeats what the lessons teach, so it makes none; its points go to the recap (recap_stated.py). It counts as such
only if most of its words stand in the rest of its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from extractors.model import Block, Document, Heading, ListItem, Paragraph, Section, is_said, text_of
from segmenters.backup import backup_from
from segmenters.boilerplate import rule_for_title
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.decks import is_deck
from segmenters.fences import KEY_POINTS
from segmenters.language import Language
from segmenters.model import Cut, CutReason
from segmenters.titles import plain_title

_KEPT = "a key point of the source: it goes to the recap"
_DIGEST = re.compile(
    r"(?:executive|management) summary|(?:summary of )?(?:key|main) (?:points|messages|findings)|"
    r"(?:this (?:guide|document) )?in (?:brief|a nutshell)|highlights",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:in )?(?:summary|conclusions?|recap|summing up|to sum up)|(?:key |main )?take-?aways?(?: points)?|"
    r"take[- ]home .{3,20}|(?:key|main) points|(?:summary|conclusions?) (?:and|&|[-–—:]) .{3,40}",
    re.IGNORECASE,
)
_LESSON_SUMMARY = re.compile(r"(?:in )?(?:summary|conclusions?|recap)|summing up|to sum up", re.IGNORECASE)
_FEWEST_BEFORE, _FEWEST_OF_A_SUMMARY = 3, 30
_AHEAD = 0.15
_FEWEST_SECTIONS, _TIMES_AS_LONG = 8, 4
_KNOWN_OF_A_DIGEST, _KNOWN_OF_A_CLOSING = 0.85, 0.6
_NEARLY_AT_THE_END = 0.5
_LONGEST_POINT, _SHORTEST_POINT = 30, 4
_FEWEST, _MOST = 2, 14
_LITTLE_SAID = 12
_NO_POINT = re.compile(r"\b(?:following|below)\b|^to \w+\b(?!.*\.$)", re.IGNORECASE)
"""What leads in to points and is none: "To make it safe", "The following rules help."."""
_FITS, _LIKELY = 0.9, 0.8


def cut_summaries(
    documents: tuple[Document, ...], language: Language, cutting: Cutting
) -> tuple[tuple[Document, ...], tuple[Cut, ...]]:
    """Return the documents without what sums them up, ahead of a long text or at the very end, and what was cut."""
    cuts: list[Cut] = []
    left = []
    for document in documents:
        own = [cut for section, found in _sums(document, language) for cut in _cuts(document, section, found, cutting)]
        gone = {cut.block.key for cut in own}
        cuts += own
        sections = (replace(s, blocks=tuple(b for b in s.blocks if b.key not in gone)) for s in document.sections)
        left.append(replace(document, sections=tuple(s for s in sections if s.blocks)) if gone else document)
    return tuple(left), tuple(cuts)


def _cuts(document: Document, section: Section, found: Verdict, cutting: Cutting) -> list[Cut]:
    """Return the cuts of a section; those of its points bear the rule by which the recap takes them."""
    source = document.source.name
    points = {block.key for block in _points(section.blocks)}
    key_point = verdict(found.reason, KEY_POINTS, found.ruling.score).ruling
    return [
        Cut(source, b, found.reason, _KEPT if b.key in points else "", key_point if b.key in points else found.ruling)
        for b in section.blocks
        if cutting.cuts(found) and not cutting.keeps(source, b)
    ]


def _sums(document: Document, language: Language) -> list[tuple[Section, Verdict]]:
    """Return the sections that sum up, with the verdict on them."""
    found: list[tuple[Section, Verdict]] = []
    closing, ending = _closing(document), _ending(document)
    for number, section in enumerate(document.sections):
        if _is_ahead(document, section, number) and _is_known(document, section, language, _KNOWN_OF_A_DIGEST):
            found.append((section, verdict(CutReason.REPEATED, "digest-of-what-follows", _FITS)))
        elif number == ending and _repeats_the_lesson(document, section, language):
            found.append((section, verdict(CutReason.REPEATED, "summary-of-the-lesson", _LIKELY)))
        elif number == closing and _is_known(document, section, language, _KNOWN_OF_A_CLOSING):
            found.append((section, verdict(CutReason.REPEATED, "closing-slide-of-a-talk", _LIKELY)))
    return found


def _is_ahead(document: Document, section: Section, number: int) -> bool:
    """Tell whether a section stands ahead of a text many times as long and is called a summary of it."""
    count = len(document.sections)
    if is_deck(document) or count < _FEWEST_SECTIONS or number > count * _AHEAD:
        return False
    words = sum(_words(block) for block in section.blocks)
    every = sum(_words(block) for other in document.sections[number + 1 :] for block in other.blocks)
    return _DIGEST.fullmatch(plain_title(_title(section))) is not None and every >= words * _TIMES_AS_LONG


def _closing(document: Document) -> int | None:
    """Return the number of the slide that sums up a deck: behind it there is nothing but thanks, sources and backup."""
    if not is_deck(document):
        return None
    titles = [_title(section) for section in document.sections]
    end = backup_from(document, titles)
    numbers = range(len(titles) if end is None else end)
    shown = [n for n in numbers if not document.sections[n].hidden and not _is_furniture(document.sections[n])]
    last = shown[-1] if shown else 0
    if last < len(numbers) * _NEARLY_AT_THE_END or titles.count(titles[last]) > 1:
        return None
    section = document.sections[last]
    lines = [block for block in section.blocks if not is_said(block) and not isinstance(block, Heading)]
    said = sum(_words(block) for block in section.blocks if is_said(block))
    short = all(isinstance(b, Paragraph | ListItem) and _words(b) <= _LONGEST_POINT for b in lines)
    fits = _CLOSING.fullmatch(plain_title(titles[last])) if titles[last] else len(lines) > _FEWEST
    return last if fits and short and said < _LITTLE_SAID and _FEWEST <= len(lines) <= _MOST else None


def _ending(document: Document) -> int | None:
    """Return the number of the section that sums up a lesson of running text; behind it there is nothing to teach."""
    if is_deck(document):
        return None
    taught = [n for n, section in enumerate(document.sections) if not _is_furniture(section)]
    last = taught[-1] if taught else 0
    name = _LESSON_SUMMARY.fullmatch(plain_title(_title(document.sections[last]))) if taught else None
    return last if name is not None and last >= _FEWEST_BEFORE else None


def _repeats_the_lesson(document: Document, section: Section, language: Language) -> bool:
    """Tell whether a section of running text has hardly a word that its lesson has not, and is far shorter."""
    blocks = [block for block in section.blocks if not isinstance(block, Heading)]
    plain_text = all(isinstance(block, Paragraph | ListItem) for block in blocks)
    words = sum(map(_words, blocks))
    every = sum(_words(block) for other in document.sections if other is not section for block in other.blocks)
    short = words >= _FEWEST_OF_A_SUMMARY and words * _TIMES_AS_LONG <= every
    return plain_text and short and _share_known(document, section, language) >= _KNOWN_OF_A_CLOSING


def _is_furniture(section: Section) -> bool:
    """Tell whether a slide closes the event and not the subject, or has nothing but its title."""
    rule = rule_for_title(plain_title(_title(section)))
    if rule is not None and not rule.seldom:
        return True
    return not any(isinstance(b, ListItem | Paragraph) and len(text_of(b)) > _FEWEST for b in section.blocks)


def _is_known(document: Document, section: Section, language: Language, share: float) -> bool:
    """Tell whether so many of a section's words stand in the rest of its source, and it makes points of its own."""
    titles = {_plain(_title(other)) for other in document.sections if other is not section}
    points = _points(section.blocks)
    named = sum(_plain(text_of(point)) in titles for point in points)
    return len(points) >= _FEWEST and named * 2 < len(points) and _share_known(document, section, language) >= share


def _share_known(document: Document, section: Section, language: Language) -> float:
    """Return how many of a section's words stand in the rest of its source, from 0 to 1."""
    stems = {stem for b in section.blocks if not isinstance(b, Heading) for stem in language.stems(text_of(b))}
    rest = {
        stem for s in document.sections if s is not section for b in s.blocks for stem in language.stems(text_of(b))
    }
    return len(stems & rest) / max(1, len(stems))


def _points(blocks: Sequence[Block]) -> list[Block]:
    """Return what a summary says in short: the points of a list, or the sentence above each paragraph."""
    lines = [block for block in blocks if not isinstance(block, Heading) and not is_said(block)]
    texts = [b for b in lines if isinstance(b, Paragraph)]
    heads = [
        b
        for b, after in zip_longest(texts, texts[1:])
        if after is not None and _is_point(b) and b.text.rstrip().endswith(".") and _words(after) > _words(b)
    ]
    if len(heads) > _FEWEST:
        return list(heads)
    points = [b for b in lines if isinstance(b, ListItem) and not b.level and _is_point(b)]
    return list(points) if points else [b for b in texts if _is_point(b)]


def _is_point(block: Paragraph | ListItem) -> bool:
    line = " ".join(block.text.split())
    whole = not line.endswith((":", "…", "...")) and _NO_POINT.search(line) is None
    return whole and _SHORTEST_POINT <= _words(block) <= _LONGEST_POINT


def _title(section: Section) -> str:
    return next((block.text for block in section.blocks if isinstance(block, Heading)), "")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_title(text).lower()))


def _words(block: Block) -> int:
    return len(text_of(block).split())
