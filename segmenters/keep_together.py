"""Gathers what belongs together, so that no unit begins inside it.

A heading stays with what it heads, a list with its lead-in, a table or picture with its caption and explanation, an
example with what it explains, a warning with its step, a question with its answer, code with what introduces it. A step
is never cut; a list is, where it is long, but only between its points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Style,
    Table,
    Utterance,
    is_said,
)
from segmenters.model import Passage

LONGEST_LIST = 9
"""Points of a list that stay together; a longer one may be cut into parts of equal size."""
_CAPTION = re.compile(r"(?:figure|fig\.|table|listing|diagram|chart|source)\s*[\d:.]", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"(?:for (?:example|instance)|e\.g\.|(?:an |one )?example\b|suppose\b|imagine\b|in this (?:example|case)\b)",
    re.IGNORECASE,
)
_WARNING = re.compile(r"(?:warning|caution|danger|important|attention|note|tip|hint)\s*[:!–—-]", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"(?:this|the|these|as)\b.{0,40}\b(?:table|figure|diagram|chart|picture|graph|code|output|command|above|shown|shows)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:scenario|case|example|exercise|task|step|question|activity|part)\s+(?:\d{1,2}|[A-Z])\b.{0,60}|第.{1,4}章.{0,20})(?<![.!?])",
    re.IGNORECASE,
)
"""A line that heads what stands below it, though the source does not say so."""
_LABEL_WORDS = 10
_WIDE_COLON = "\uff1a"
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Passages that stay together; `goes_on` is true when they carry on the list of the cluster before."""

    passages: tuple[Passage, ...]
    goes_on: bool = False


def keep_together(passages: tuple[Passage, ...]) -> tuple[Cluster, ...]:
    """Return all passages in order, gathered into the smallest stretches that a unit may begin with."""
    if not passages:
        return ()
    pairs = tuple(_steps_apart(passages))
    next_steps = {step for _, step in pairs}
    within_step = {n for first, step in pairs for n in range(first + 1, step)}
    free = {n for n in range(1, len(passages)) if not _belongs(passages[n - 1], passages[n])}
    list_parts = set(_list_parts(passages)) - within_step
    starts = sorted((free - within_step) | list_parts | next_steps)
    return tuple(
        Cluster(passages[start:end], goes_on=start in list_parts | next_steps)
        for start, end in zip((0, *starts), (*starts, len(passages)), strict=True)
    )


def _belongs(before: Passage, passage: Passage) -> bool:
    """Tell whether a passage may not be parted from the one before it."""
    first, second = before.block, passage.block
    if isinstance(first, Heading):
        return True
    if is_said(first) or is_said(second):
        return is_said(first) and is_said(second) and leads_in(first)
    if leads_in(first):
        return True
    if isinstance(second, Paragraph):
        return _paragraph_belongs(first, second.text)
    if isinstance(second, Table | Figure | Media):
        return not isinstance(first, type(second))
    return isinstance(second, Preformatted) or (isinstance(second, ListItem) and isinstance(first, ListItem))


def leads_in(block: Block) -> bool:
    """Tell of words that something has to follow: a colon at their end, "Scenario 2", or a short line in bold."""
    if not isinstance(block, Paragraph | ListItem | Utterance):
        return False
    text = block.text.strip()
    return (
        _is_label(block, text)
        or text.endswith((":", _WIDE_COLON))
        or (isinstance(block, Paragraph) and _LABEL.fullmatch(text) is not None)
    )


def _is_label(block: Block, text: str) -> bool:
    if not isinstance(block, Paragraph) or len(text.split()) > _LABEL_WORDS or text.endswith((".", "!")):
        return False
    return any(mark.style is Style.STRONG and mark.end - mark.start >= len(text) > 0 for mark in block.marks)


def _paragraph_belongs(first: Block, text: str) -> bool:
    if isinstance(first, Paragraph) and first.text.rstrip().endswith("?"):
        return True
    if isinstance(first, Table | Figure | Media | Preformatted) and (_CAPTION.match(text) or _EXPLAINS.match(text)):
        return True
    return bool(_EXAMPLE.match(text) or _WARNING.match(text))


def _list_parts(passages: tuple[Passage, ...]) -> Iterator[int]:
    """Yield where the later parts of lists of more than nine points begin."""
    runs = groupby(range(len(passages)), lambda n: _is_point(passages[n]))
    for points in (list(run) for is_list, run in runs if is_list):
        top = min(_level(passages[n]) for n in points)
        heads = [n for n in points if _level(passages[n]) == top]
        size = ceil(len(heads) / ceil(len(heads) / LONGEST_LIST))
        yield from heads[size::size]


def _steps_apart(passages: tuple[Passage, ...]) -> Iterator[tuple[int, int]]:
    """Yield pairs of steps that follow each other by their numbers and have more between them than points."""
    last = 0
    number = None
    for n, passage in enumerate(passages):
        block = passage.block
        if isinstance(block, Heading):
            number = None
        if not (isinstance(block, ListItem) and block.ordered and block.level == 0 and not is_said(block)):
            continue
        own = int(found[0]) if (found := _NUMBER.match(block.label)) else None
        between = passages[last + 1 : n]
        if number is not None and own == number + 1 and not all(_is_point(one) for one in between):
            yield last, n
        last, number = n, own


def _is_point(passage: Passage) -> bool:
    return isinstance(passage.block, ListItem) and not is_said(passage.block)


def _level(passage: Passage) -> int:
    return passage.block.level if isinstance(passage.block, ListItem) else 0
