"""Reads what stands between lines of colons, "::: instructor" to ":::", in Markdown for courses: who it is for."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.model import Block, Document, Paragraph
from segmenters.cutting import Cutting, Verdict, verdict
from segmenters.model import Cut, CutReason

_OPENS = re.compile(r":{3,}\s*\{?\.?(?P<name>[A-Za-z][\w-]*)\b(?P<rest>.*)", re.DOTALL)
_CLOSES = re.compile(r"(?P<text>.*?)\s*:{3,}", re.DOTALL)
_LONGEST_TITLE = 60
"""Behind the name of a block a title may stand; more is its text, which no empty line parts from it."""
_ATTRIBUTES = re.compile(r"\{\s*(?:(?:[.#][\w-]+|[\w-]+=(?:'[^']*'|\"[^\"]*\"|[^\s}]+))\s*)+\}")
_FOR_TRAINERS = frozenset({"instructor", "instructors", "trainer", "teacher", "facilitator", "presenter", "speaker"})
_GUIDING = "questions"
_KEY_POINTS = frozenset({"keypoints", "key-points", "takeaways", "summary"})
KEY_POINTS = "key-points-of-the-source"
"""The rule by which what a lesson says in short goes to the recap of the pack (recap_stated.py), to no unit."""
_SURE = 1.0


def cut_fenced(documents: tuple[Document, ...], cutting: Cutting) -> tuple[tuple[Document, ...], tuple[Cut, ...]]:
    """Return the documents without lines of colons and what stands between them for trainers, and what was cut.

    Objectives between such lines are taken before (announced.py); exercises and notes are taught. Key points speak for
    the whole lesson, so they are no part of the unit in which they happen to stand: the recap takes them.
    """
    cuts: list[Cut] = []
    left = []
    for document in documents:
        why = _judged(document)
        gone = {
            block.key: Cut(document.source.name, block, found.reason, _detail(found), found.ruling)
            for block in document.blocks
            if (found := why.get(block.key)) and cutting.cuts(found) and not cutting.keeps(document.source.name, block)
        }
        cuts += gone.values()
        sections = (replace(s, blocks=tuple(b for b in s.blocks if b.key not in gone)) for s in document.sections)
        left.append(replace(document, sections=tuple(s for s in sections if s.blocks)) if gone else document)
    return tuple(left), tuple(cuts)


def _detail(found: Verdict) -> str:
    return "a key point of the lesson: it stands in the recap" if found.ruling.rule == KEY_POINTS else ""


def opens(block: Block) -> bool:
    """Tell whether a block begins with a line of colons and the name of what it opens."""
    return _OPENS.fullmatch(_line(block)) is not None


def closes(block: Block) -> bool:
    """Tell whether a block is or ends with a line of colons that closes a fence."""
    return _CLOSES.fullmatch(_line(block)) is not None


def _line(block: Block) -> str:
    return block.text.strip() if isinstance(block, Paragraph) else ""


def _judged(document: Document) -> dict[str, Verdict]:
    """Return why blocks go; a fence that is never closed reaches to the end of its section only."""
    found: dict[str, Verdict] = {}
    for section in document.sections:
        inside: list[str] = []
        for block in section.blocks:
            line = _line(block)
            opened, closed = _OPENS.fullmatch(line), _CLOSES.fullmatch(line)
            if opened:
                inside.append(opened["name"].lower())
            bare = len(opened["rest"]) <= _LONGEST_TITLE and not closed if opened else closed and not closed["text"]
            why = verdict(CutReason.FRAGMENT, "line-of-a-fence", _SURE) if bare else _inside(inside, line)
            if why:
                found[block.key] = why
            if closed:
                del inside[-1:]
    return found


def _inside(names: list[str], line: str) -> Verdict | None:
    if _ATTRIBUTES.fullmatch(line):
        return verdict(CutReason.FRAGMENT, "attributes-of-a-block", _SURE)
    if _FOR_TRAINERS & set(names):
        return verdict(CutReason.FACILITATOR, "fenced-for-trainers", _SURE)
    if _KEY_POINTS & set(names):
        return verdict(CutReason.REPEATED, KEY_POINTS, _SURE)
    return verdict(CutReason.AGENDA, "guiding-questions", _SURE) if _GUIDING in names else None
