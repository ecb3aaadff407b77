"""Finds lists whose points have a name: in bold before its text, or as a point of its own with the text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.model import Block, Heading, ListItem, Paragraph, Style, is_said
from segmenters.announced_lists import AnnouncedList, Entry
from segmenters.evidence import Evidence
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quiz_items import first_sentence
from segmenters.quoting import in_lines
from segmenters.titles import plain_title

_FEWEST = 3
_FEWEST_OF_HEADINGS = 2
_LONGEST_NAME = 6
_LONGEST_HEADING = 4
_BEFORE = re.compile(r"^[\s:–—-]+")
_DEFINES = re.compile(r"^(?:refers? to|means?|(?:is|are) (?:an?|the|when|any))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A point with its name, the lead and title above it, and whether it is numbered."""

    entry: Entry
    lead: str
    title: str
    ordered: bool


def named_points_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return a list for each run of three or more names with their texts under one title.

    Names are bold words before a text, or points that end with a colon and have a paragraph or a point of another
    sort below.
    """
    runs: list[list[_Named]] = []
    for one in _named(quotable(passages)):
        last = runs[-1][-1] if runs else None
        if last and (last.title, last.ordered) == (one.title, one.ordered) and (one.ordered or last.lead == one.lead):
            runs[-1].append(one)
        else:
            runs.append([one])
    return tuple(
        AnnouncedList(run[0].lead, run[0].title, tuple(one.entry for one in run), run[0].ordered, run[0].title)
        for run in runs
        if len(run) >= _FEWEST
    )


def terms_apart(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return one list of the terms that a unit defines under headings of their own and in bold, three or more.

    Only texts that say so are definitions: "Refers to …", "X is the process of …". At least two stand under headings.
    """
    fit = quotable(passages)
    under = [entry for at, passage in enumerate(fit) if (entry := _under_heading(passage.block, fit[at + 1 :]))]
    bold = [one.entry for one in _named(fit) if _DEFINES.match(one.entry.says) and not one.ordered]
    if len(under) < _FEWEST_OF_HEADINGS or len(under) + len(bold) < _FEWEST:
        return ()
    return (AnnouncedList("", "Terms and their meanings", (*under, *bold), ordered=False),)


def _named(fit: Sequence[Passage]) -> Iterator[_Named]:
    title = lead = ""
    for at, passage in enumerate(fit):
        block = passage.block
        if isinstance(block, Heading):
            title, lead = plain_title(block.text), ""
        elif is_said(block) or not isinstance(block, Paragraph | ListItem):
            continue
        elif entry := _above(block, fit[at + 1] if at + 1 < len(fit) else None) or _bold(passage, block):
            yield _Named(entry, lead, title, isinstance(block, ListItem) and block.ordered)
        elif isinstance(block, Paragraph) and block.text.rstrip().endswith(":"):
            lead = re.split(r"(?<=[.!?])\s+(?=[A-Z])", in_lines(block.text))[-1].rstrip(": ")


def _above(block: Paragraph | ListItem, after: Passage | None) -> Entry | None:
    """Return the name that a point consists of, with what the block below says."""
    name = block.text.strip()
    below = after.block if after else None
    if not isinstance(block, ListItem) or not name.endswith(":") or len(name.split()) > _LONGEST_NAME or after is None:
        return None
    sorts = isinstance(below, Paragraph) or (isinstance(below, ListItem) and below.ordered != block.ordered)
    if not sorts or not isinstance(below, Paragraph | ListItem) or is_said(below):
        return None
    place = Evidence(after.source, below.key, below.at, first_sentence(in_lines(below.text)))
    return Entry(name.rstrip(": "), name.rstrip(": "), " ".join(below.text.split()), place)


def _bold(passage: Passage, block: Paragraph | ListItem) -> Entry | None:
    """Return the bold words that a text begins with as its name."""
    mark = next((m for m in block.marks if m.style is Style.STRONG and m.start == 0), None)
    if mark is None or isinstance(block, ListItem):
        return None
    name, rest = block.text[: mark.end].strip(), block.text[mark.end :]
    is_name = name.endswith((":", "-", "–", "—")) or re.match(r"\s*[:–—-]\s", rest)
    says = " ".join(_BEFORE.sub("", rest).split())
    bare = name.rstrip(" :–—-")
    if not is_name or not says or not 0 < len(bare.split()) <= _LONGEST_NAME:
        return None
    text = " ".join(block.text.split())
    return Entry(text, bare, says, Evidence(passage.source, block.key, block.at, text))


def _under_heading(heading: Block, behind: Sequence[Passage]) -> Entry | None:
    """Return a short heading as a term if a sentence of the paragraph below it says what it is."""
    below = behind[0].block if behind else None
    if not isinstance(heading, Heading) or not isinstance(below, Paragraph) or is_said(below):
        return None
    term = plain_title(heading.text)
    if len(term.split()) > _LONGEST_HEADING or term.endswith("?"):
        return None
    text = " ".join(in_lines(below.text).split())
    place = Evidence(behind[0].source, below.key, below.at, first_sentence(text))
    if _DEFINES.match(text):
        return Entry(text, term, text, place)
    said = re.search(rf"(?:^|[:.]\s+)(?:an? |the )?{re.escape(term)}\s+(?P<says>\S.*)", text, re.IGNORECASE)
    if not said or not _DEFINES.match(said["says"]):
        return None
    return replace(Entry(text, term, said["says"], place), text=first_sentence(text))
