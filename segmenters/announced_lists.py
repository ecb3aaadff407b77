"""Finds lists with what announces them: a line "Benefits of a program include:" or a title "Types of ladders"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.model import Heading, ListItem, Paragraph, is_said
from segmenters.evidence import Evidence
from segmenters.item_text import is_plural
from segmenters.model import Passage
from segmenters.pieces import quotable
from segmenters.quoting import in_lines
from segmenters.titles import whole_title

_LABEL = re.compile(
    r"^[“\"]?(?P<label>[A-Z](?:[\w’'&/() -]|(?<= vs)\.){2,60}?)[”\"]?"
    r"\s*(?::|\s[–—-]|(?<=[a-z)])(?<! vs)\.(?=\s+[A-Z“]))\s+"
    r"(?P<says>\S.+)$",
    re.DOTALL,
)
_LOWER_LABEL = re.compile(
    r"^(?P<label>(?:[a-z.][\w./*+-]*|[A-Z])(?: [a-z]+){0,2}(?=:\s+(?:an?|the|any) )|[a-z.][\w./*+-]*|[A-Z])"
    r"\s*(?::|\s[–—-])\s+(?P<says>\S.+)$",
    re.DOTALL,
)
"""One word in small letters, or one letter: the name of a file, a command, a module, a language; a term of two or three
words only before what says what it is."""
_LONGEST_LABEL = 6
_LABEL_LINE = re.compile(r"^(?P<label>[$\w][\w .$/+-]{0,40}?)(?: [–—-]|:)\s+(?P<says>[^\n]+)$")
_FEWEST = 2
_FEWEST_LINES = 3
_LONGEST_LEAD = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of a list: its text in one line, its name and what is said of it if it has both, and its place."""

    text: str
    label: str
    says: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class AnnouncedList:
    """A list of two points or more: the line before it that announces it (may be empty), its title, its points.

    `ordered` is true when the points are numbered; `under` is the heading above it, also of a list inside another.
    `before` is the paragraph right before it, whether it announces the list or not. `kind` is what each point is, where
    their form tells it.
    """

    lead: str
    title: str
    entries: tuple[Entry, ...]
    ordered: bool
    under: str = ""
    before: str = ""
    kind: str = ""

    @property
    def name(self) -> str:
        """What the list is of, in the words of its lead or title."""
        return self.lead or self.title

    @property
    def is_labelled(self) -> bool:
        """Tell whether each point has a name and says something of it."""
        return all(entry.label and entry.says for entry in self.entries)


@dataclass(slots=True)
class _Open:
    """A list while it is being read."""

    lead: str
    title: str
    level: int
    ordered: bool
    under: str
    before: str
    entries: list[Entry] = field(default_factory=list)


def lists_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return the lists that are shown in a unit; points below a point that announces them are a list of their own.

    So are bullets behind a numbered point that is but a name with a colon, with or without a paragraph between.
    """
    done: list[_Open] = []
    stack: list[_Open] = []
    title = lead = name = ""
    for passage in quotable(passages):
        block = passage.block
        if isinstance(block, ListItem) and not is_said(block):
            while stack and stack[-1].level > block.level:
                done.append(stack.pop())
            if stack and stack[-1].level == block.level and stack[-1].ordered != block.ordered:
                done.append(stack.pop())
            if not stack or stack[-1].level < block.level:
                above = stack[-1].entries[-1].text if stack else _nearest(lead, name, block)
                stack.append(_Open(_lead(above), "" if stack else title, block.level, block.ordered, title, lead))
            stack[-1].entries.append(_entry(passage, block))
            name = block.text.strip() if block.ordered and block.text.rstrip().endswith(":") else name
            continue
        if isinstance(block, Heading) and whole_title(block.text) == title:
            continue  # the list goes on over a slide "(cont.)"
        done += reversed(stack)
        stack = []
        if isinstance(block, Heading):
            title, lead, name = whole_title(block.text), "", ""
        elif isinstance(block, Paragraph) and not is_said(block):
            lead = in_lines(block.text).splitlines()[-1].strip() if block.text.strip() else ""
        elif not is_said(block):
            lead = ""
    done += reversed(stack)
    return tuple(
        AnnouncedList(one.lead, one.title, tuple(one.entries), one.ordered, one.under, one.before)
        for one in done
        if len(one.entries) >= _FEWEST
    )


def _nearest(lead: str, name: str, item: ListItem) -> str:
    """Return what announces a list: the line before it if that ends so, else the numbered name that it stands under."""
    return lead if lead.endswith(":") or item.ordered else name


def label_lines_in(passages: tuple[Passage, ...]) -> tuple[AnnouncedList, ...]:
    """Return the lists that are typed as lines and not as points: "cd – changes the folder", three or more in a row.

    A short line before them is their title. Where another one stands before it and it names no several things, it may
    be one of them that has no name, and what they are is not known.
    """
    found: list[AnnouncedList] = []
    entries: list[Entry] = []
    title = lead = above = ""
    for passage in (*quotable(passages), None):
        block = passage.block if passage else None
        line = block.text.strip() if isinstance(block, Paragraph) and not is_said(block) else ""
        match = _LABEL_LINE.match(line)
        if passage and match and len(match["label"].split()) <= _LONGEST_LABEL:
            place = Evidence(passage.source, passage.block.key, passage.block.at, line)
            entries.append(Entry(line, match["label"], match["says"], place))
            continue
        beside = lead and above and not lead.endswith(":") and not is_plural(lead)
        if len(entries) >= _FEWEST_LINES and not beside:
            found.append(AnnouncedList("", lead.rstrip(": ") or title, tuple(entries), ordered=False, under=title))
        entries, above, lead = [], "" if entries else lead, line if len(line.split()) <= _LONGEST_LABEL else ""
        title = whole_title(block.text) if isinstance(block, Heading) else title
    return tuple(found)


def label_of(text: str) -> tuple[str, str]:
    """Return the name at the start of a line and what is said of it: "Cost: a major factor"; empty when it has none."""
    match = _LABEL.match(text) or _LOWER_LABEL.match(text)
    if not match or len(match["label"].split()) > _LONGEST_LABEL:
        return "", ""
    return match["label"].strip(), match["says"].strip()


def _lead(text: str) -> str:
    """Return a line that announces what follows, without its colon; of a paragraph only the last sentence."""
    last = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text.strip())[-1]
    return last.rstrip(": ") if last.endswith(":") and len(last.split()) <= _LONGEST_LEAD else ""


def _entry(passage: Passage, block: ListItem) -> Entry:
    text = " ".join(block.text.split())
    label, says = label_of(text)
    return Entry(text, label, says, Evidence(passage.source, block.key, block.at, text))
