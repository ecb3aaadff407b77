"""Finds lists whose points are names with one point below that says what each is: "Unit test" over "Tests a part"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from extractors.model import Heading, ListItem, Paragraph, is_said
from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Evidence
from segmenters.list_stems import is_amount
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quoting import in_lines
from segmenters.titles import plain_title

_FEWEST = 3
_MOST_OF = 0.75
_LONGEST_NAME = 6
_LONGEST_LEAD = 12
_GOES_ON = re.compile(r"\b(?:is|are|of|from|between|at|with|than|equals)$", re.IGNORECASE)


@dataclass(slots=True)
class _Point:
    """A point, the title above it, and the points below it."""

    passage: Passage
    block: ListItem
    title: str
    lead: str
    below: list[tuple[Passage, ListItem]] = field(default_factory=list)


def paired_points_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return a list for each run of points of which three or more, and most, have one point below and no more."""
    found = []
    for (title, lead), group in groupby(_points(passages), key=lambda point: (point.title, point.lead)):
        points = list(group)
        entries = tuple(entry for point in points if (entry := _entry(point)))
        if len(entries) >= max(_FEWEST, _MOST_OF * len(points)):
            of = lead if all(is_amount(entry.label) for entry in entries) else ""
            found.append(AnnouncedList(of, title, entries, ordered=False, under=title))
    return tuple(found)


def _points(passages: tuple[Passage, ...]) -> Iterator[_Point]:
    """Yield the points of the first level of each list, with all that stands below them."""
    title, lead, open_point = "", "", None
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, ListItem) and not is_said(block):
            if open_point and block.level > open_point.block.level:
                open_point.below.append((passage, block))
                continue
            if open_point:
                yield open_point
            open_point = _Point(passage, block, title, lead)
        elif isinstance(block, Heading | Paragraph) and not is_said(block):
            if open_point:
                yield open_point
            open_point = None
            title = plain_title(block.text) if isinstance(block, Heading) else title
            lead = "" if isinstance(block, Heading) else _unfinished(block.text)
    if open_point:
        yield open_point


def _unfinished(text: str) -> str:
    """Return the end of a paragraph that goes on in the points below it: "a package whose priority is"."""
    last = re.split(r"(?<=[.!?,])\s+", " ".join(in_lines(text).split()))[-1].rstrip(" :…")
    return last if _GOES_ON.search(last) and len(last.split()) <= _LONGEST_LEAD else ""


def _entry(point: _Point) -> Entry | None:
    name = " ".join(point.block.text.split()).rstrip(" :")
    if len(point.below) != 1 or not 0 < len(name.split()) <= _LONGEST_NAME or name.endswith((".", "?", "!", ",", "…")):
        return None
    passage, block = point.below[0]
    says = " ".join(in_lines(block.text).split())
    return Entry(f"{name}: {says}", name, says, Evidence(passage.source, block.key, block.at, says))
