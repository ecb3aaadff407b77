"""Reads from what was cut how a source is built: agendas, dividers, pages of objectives, upper headings.

What a list on the first pages names before it comes counts as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractors.model import Block, Document, Figure, Heading, ListItem, Paragraph
from segmenters.announced_sections import announced_sections
from segmenters.language import Language
from segmenters.model import Cut, CutReason
from segmenters.pieces import Piece
from segmenters.titles import plain_title

_ALIKE = 0.85
_PAGE_NUMBER = re.compile(r"(?:\s*[.…]){2,}\s*\d*\s*$|\s+\d+\s*$")
"""What stands behind an entry of a table of contents."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What was cut but tells how a source is built.

    `agenda` holds the entries of its agendas and tables of contents; `opened` the source and section key of what comes
    directly after a page of objectives, `divided` of what comes after a divider, `announced` of what a list names
    before it comes. `tops` holds the source, key and level of what comes after headings that were cut with all below.
    """

    agenda: frozenset[str] = frozenset()
    opened: frozenset[tuple[str, str]] = frozenset()
    divided: frozenset[tuple[str, str]] = frozenset()
    announced: frozenset[tuple[str, str]] = frozenset()
    tops: frozenset[tuple[str, str, int]] = frozenset()

    def has_on_agenda(self, title: str) -> bool:
        """Tell whether a title is an entry of the agenda, word for word or nearly so."""
        plain = _plain(title)
        return bool(plain) and (
            plain in self.agenda or any(SequenceMatcher(None, plain, entry).ratio() >= _ALIKE for entry in self.agenda)
        )

    def level_of(self, piece: Piece) -> int:
        """Return the level of the heading that a piece begins under; 0 on slides and where there are none."""
        above = (level for source, key, level in self.tops if (source, key) == (piece.source, piece.key))
        return 0 if piece.is_slide else min((piece.level, *above))


NO_LANDMARKS = Landmarks()


def landmarks_of(documents: tuple[Document, ...], cuts: tuple[Cut, ...], language: Language) -> Landmarks:
    """Return the landmarks among the cuts of these documents, and what their lists name beforehand."""
    reasons = {(cut.source, cut.block.key): cut.reason for cut in cuts}
    agenda: set[str] = set()
    for document in documents:
        for section in document.sections:
            if CutReason.AGENDA in {reasons.get((document.source.name, block.key)) for block in section.blocks}:
                agenda |= _entries(section.blocks)
    opened, divided = (_after(reason, documents, reasons) for reason in (CutReason.OBJECTIVE, CutReason.DIVIDER))
    announced = announced_sections(documents, frozenset(_promising(documents, reasons)), language)
    return Landmarks(frozenset(agenda), opened, divided, announced, frozenset(_tops(documents, reasons)))


def _tops(documents: tuple[Document, ...], reasons: dict[tuple[str, str], CutReason]) -> Iterator[tuple[str, str, int]]:
    """Yield the sections that are taught with the level of the highest one before them that is cut as a whole."""
    for document in documents:
        levels: list[int] = []
        for section in document.sections:
            taught = any((document.source.name, block.key) not in reasons for block in section.blocks)
            if taught and levels:
                yield document.source.name, section.key, min(levels)
            levels = [] if taught else [*levels, *([section.level] if section.level else [])]


def _promising(documents: tuple[Document, ...], reasons: dict[tuple[str, str], CutReason]) -> Iterator[tuple[str, str]]:
    """Yield the sections up to the first that is taught: a list further on names the steps of its own part."""
    for document in documents:
        source = document.source.name
        for section in document.sections:
            yield source, section.key
            taught = (block for block in section.blocks if not isinstance(block, Heading | Figure))
            if any((source, block.key) not in reasons for block in taught):
                break


def _after(
    reason: CutReason, documents: tuple[Document, ...], reasons: dict[tuple[str, str], CutReason]
) -> frozenset[tuple[str, str]]:
    """Return the sections that are taught and come first behind one that was cut for this reason."""
    found: set[tuple[str, str]] = set()
    for document in documents:
        source, after = document.source.name, False
        for section in document.sections:
            why = {reasons.get((source, block.key)) for block in section.blocks}
            if after and None in why:
                found.add((source, section.key))
            after = reason in why or (after and None not in why)
    return frozenset(found)


def _entries(blocks: Sequence[Block]) -> set[str]:
    lines = [line for block in blocks if isinstance(block, ListItem | Paragraph) for line in block.text.splitlines()]
    return {_plain(line) for line in lines} - {""}


def _plain(text: str) -> str:
    return plain_title(_PAGE_NUMBER.sub("", text)).lower()
