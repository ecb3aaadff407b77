"""Finds the slides that show the agenda again before each of its parts, and tells which part each of them opens.

Decks made with LaTeX do so of themselves, with the coming part in another colour; makers of other decks copy the agenda
and set its next entry in bold. Where the colour is lost, the part follows from the order: the third time stands before
the third part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Block, Heading, ListItem, Paragraph, Section, is_said
from segmenters.boilerplate import rule_for_title
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.section_rules import words_said
from segmenters.titles import plain_title

_FEWEST_ENTRIES = 3
_LONGEST_ENTRY = 14
_MOSTLY = 0.75
"""So much of the shorter list stands in the other: some decks unfold the entry whose part begins."""
_LITTLE_SAID = 12
_CERTAIN = 0.95


@dataclass(frozen=True, slots=True)
class AgendaAgain:
    """The slides that show one agenda, by their numbers in the deck, and its entries in order."""

    shown: tuple[int, ...] = ()
    entries: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()

    @classmethod
    def of(cls, sections: Sequence[Section], number: int) -> AgendaAgain:
        """Return where the agenda in the section with this number is shown; nowhere if it is shown once only."""
        lines = [_lines_of(section) for section in sections]
        again = [n for n in range(number, len(sections)) if _is_same(lines[number], lines[n])]
        if len(again) == 1:
            return cls()
        headings = tuple(_heading_of(sections[n]) for n in again)
        above = headings[0] if len(set(headings)) == 1 else ""
        entries = (line for line in lines[number] if line != above and not _names_an_agenda(line))
        return cls(tuple(again), tuple(entries), headings)

    def part_opened_by(self, number: int) -> str | None:
        """Return the name of the part that a slide opens, empty when it is not known; None for every other slide."""
        if number not in self.shown[1:]:
            return None
        place = self.shown.index(number)
        if self.headings[place] in self.entries:
            return self.headings[place]
        once_more = len(self.shown) - len(self.entries)
        return self.entries[place - once_more] if once_more in (0, 1) and place >= once_more else ""


def opens_a_part() -> Verdict:
    """Return the verdict on a slide that shows the agenda again."""
    return verdict(CutReason.DIVIDER, "agenda-shown-again", _CERTAIN)


def _is_same(agenda: Sequence[str], lines: Sequence[str]) -> bool:
    common = len(set(agenda) & set(lines))
    return common >= _FEWEST_ENTRIES and common >= _MOSTLY * min(len(agenda), len(lines))


def _names_an_agenda(line: str) -> bool:
    rule = rule_for_title(line)
    return rule is not None and rule.reason is CutReason.AGENDA


def _lines_of(section: Section) -> tuple[str, ...]:
    """Return what stands on a slide, line by line; nothing of one where much is said or a line is long."""
    if words_said(section) >= _LITTLE_SAID:
        return ()
    shown = [block for block in section.blocks if not is_said(block)]
    lines = [plain_title(line) for block in shown for line in _text_of(block).splitlines() if line.strip()]
    return tuple(lines) if all(len(line.split()) <= _LONGEST_ENTRY for line in lines) else ()


def _heading_of(section: Section) -> str:
    return next((plain_title(block.text) for block in section.blocks if isinstance(block, Heading)), "")


def _text_of(block: Block) -> str:
    return block.text if isinstance(block, Heading | ListItem | Paragraph) else ""
