"""Slides one by one: each from its own part, so that a damaged one costs itself only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml.etree import _Element

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Section
from extractors.office_zip import OfficeZip, relations_of
from extractors.slide_comments import authors, read_comments
from extractors.slide_content import SlideContent, read_slide
from extractors.slide_counts import Tally
from extractors.slide_deck import chapters
from extractors.slide_layouts import Layouts
from extractors.slide_links import Targets
from extractors.slide_notes import read_notes
from extractors.slide_package import DeckMap, SlideEntry
from extractors.slide_parts import SlideParts
from extractors.slide_text import Words
from extractors.slide_xml import P, child, settle_alternatives

SLIDE_LOST = Code(
    "X120",
    Severity.ERROR,
    "this slide cannot be read and is left out: {reason}",
    "Open the deck in PowerPoint, rebuild the slide, and save the deck again.",
)

LINKS_LOST = Code(
    "X137",
    Severity.WARNING,
    "what belongs to this slide, such as its notes, pictures and links, cannot be found, because the part that lists "
    "it cannot be used: {reason}",
    "Compare the slide with the draft. In PowerPoint, rebuild it if something is missing, and save the deck again.",
)

_NO_SLIDE = "its part of the file holds something else"
_NOT_LISTED = "the deck does not say where it lies"
_SLIDE, _COMMON, _TREE, _TIMING, _MOVED = f"{P}sld", f"{P}cSld", f"{P}spTree", f"{P}timing", f"{P}spTgt"
_HIDDEN = ("0", "false")


class ReadSlide(NamedTuple):
    """A slide as a section, what its shapes held, and what was lost of it."""

    section: Section
    content: SlideContent
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class SlideReader:
    """Reads the slides of one deck, and counts what they hold; `letters` are their texts by marked language."""

    source: str
    package: OfficeZip
    deck: DeckMap
    tally: Tally = field(default_factory=Tally)
    letters: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    layouts: Layouts = field(init=False)
    chapters: dict[int, str] = field(init=False)
    authors: dict[str, str] = field(init=False)
    keys: dict[str, str] = field(init=False)
    order: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.layouts = Layouts(self.package)
        self.chapters, self.tally.sections = chapters(self.deck.root)
        self.authors = authors(self.package, self.deck.member)
        self.order = tuple(entry.key for entry in self.deck.entries)
        names = self.package.names
        self.keys = {entry.member: entry.key for entry in reversed(self.deck.entries) if entry.member in names}

    def read(self, entry: SlideEntry) -> ReadSlide | Diagnostic:
        """Return a slide, or X120 when it cannot be read."""
        root = self.package.part(entry.member) if entry.member else None
        shapes = None if root is None or root.tag != _SLIDE else _shape_tree(root)
        if root is None or shapes is None:
            self.tally.skipped += 1
            flaw = self.package.flaw(entry.member) if entry.member else _NOT_LISTED
            return SLIDE_LOST.of(self.source, entry.at, reason=flaw or _NO_SLIDE)
        number, unread = settle_alternatives(shapes)
        self.tally.alternatives += number
        self.tally.unread += unread
        self.tally.characters += unread
        hidden = root.get("show") in _HIDDEN
        self.tally.slides += 1
        self.tally.hidden += hidden
        self.tally.animated += _is_animated(root)
        return self._section(self._parts(entry, shapes), hidden)

    def _parts(self, entry: SlideEntry, shapes: _Element) -> SlideParts:
        targets = Targets(self.package, entry.member, self.keys, self.order, entry.key)
        words = Words(targets, self.tally, self.letters)
        ancestry = self.layouts.of_slide(entry.member)
        return SlideParts(
            self.source,
            entry.at,
            entry.key,
            entry.member,
            shapes,
            ancestry,
            self.deck.size,
            self.package,
            words,
            self.tally,
        )

    def _section(self, slide: SlideParts, hidden: bool) -> ReadSlide:
        content, notes, comments = read_slide(slide), read_notes(slide), read_comments(slide, self.authors)
        self.tally.with_notes += bool(notes.blocks)
        self.tally.in_notes += notes.letters
        blocks = (*content.blocks, *notes.blocks, *comments.blocks)
        chapter = self.chapters.get(slide.at.slide_id, "")
        section = Section(slide.key, slide.at, 1, chapter, hidden, blocks)
        if flaw := self.package.flaw(relations_of(slide.member)):  # then everything is missing: that is told once
            return ReadSlide(section, content, (LINKS_LOST.of(self.source, slide.at, reason=flaw),))
        found = dict.fromkeys((*notes.lost, *comments.lost, *content.diagnostics))
        return ReadSlide(section, content, tuple(found))


def _shape_tree(root: _Element) -> _Element | None:
    common = child(root, _COMMON)
    return None if common is None else child(common, _TREE)


def _is_animated(root: _Element) -> bool:
    """Tell whether anything on a slide moves or plays: its timing names a shape as its target."""
    timing = next(root.iterchildren(_TIMING), None)
    return timing is not None and next(timing.iter(_MOVED), None) is not None
