"""Finds lists set as headings: "Scribe" over "The scribe keeps the timeline", and so on for each of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extractors.model import Heading, Paragraph, is_said
from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Evidence
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import first_sentence
from segmenters.quoting import in_lines
from segmenters.titles import plain_title

_FEWEST = 3


def headed_lists_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return a list for each run of three or more headings of one level whose texts begin with the heading's words."""
    parts = groupby(_parts(quotable(passages)), lambda part: part[0])
    runs = ((under, [entry for _, entry in own]) for under, own in parts)
    return tuple(
        AnnouncedList("", under[1], tuple(entries), ordered=False, under=under[1])
        for under, found in runs
        if len(entries := [entry for entry in found if entry]) >= _FEWEST and len(entries) == len(found)
    )


def _parts(passages: tuple[Passage, ...]) -> Iterator[tuple[tuple[int, str], Entry | None]]:
    """Yield for each heading its level with the heading above it, and what its text says of it."""
    above: dict[int, str] = {}
    for passage, after in zip(passages, (*passages[1:], None), strict=True):
        if isinstance(heading := passage.block, Heading):
            title = plain_title(heading.text)
            above = {level: name for level, name in above.items() if level < heading.level} | {heading.level: title}
            under = next((name for level, name in sorted(above.items(), reverse=True) if level < heading.level), "")
            if not isinstance(after.block if after else None, Heading):
                yield (heading.level, under), _entry(title, after)


def _entry(title: str, passage: Passage | None) -> Entry | None:
    block = passage.block if passage else None
    if passage is None or not isinstance(block, Paragraph) or is_said(block):
        return None
    text = first_sentence(in_lines(block.text))
    match = re.match(rf"(?:the |an? )?{re.escape(title)}\s+(?P<says>\S.*)", text, re.IGNORECASE | re.DOTALL)
    if not match:
        return None
    return Entry(text, title, match["says"], Evidence(passage.source, block.key, block.at, text))
