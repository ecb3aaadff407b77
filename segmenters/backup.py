"""Finds where the backup slides of a deck begin: behind a slide that says so and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.locator import Locator
from extractors.model import Document, Heading, Paragraph, Section, is_said
from segmenters.cutting import Verdict, verdict
from segmenters.decks import is_deck
from segmenters.model import Cut, CutReason

LEFT_OUT = Code(
    "S141",
    Severity.INFO,
    "slides behind the divider of the backup slides are left out: {count}",
    "Put back those that belong to the lesson with [segment] keep: all by the rule behind-the-backup-divider, or some "
    "by their numbers.",
)
_BACKUP = re.compile(
    r"(?:(?:back[ -]?up|spare|extra|bonus|hidden|additional|supplement(?:al|ary)|reserve) "
    r"(?:slides?|materials?|charts?|content)|back[ -]?ups?|appendix slides?)(?: ?\(s\))?\W*",
    re.IGNORECASE,
)
_FIRST_SHARE = 0.3
"""What stands so early is no end of a talk."""
BEHIND = "behind-the-backup-divider"
_SCORE = 0.9
_TITLE_WORDS = 6


def backup_from(document: Document, titles: Sequence[str]) -> int | None:
    """Return the number of the slide that opens the backup slides, counted from 0; None when a deck has none."""
    if not is_deck(document):
        return None
    found = (
        number
        for number, (section, title) in enumerate(zip(document.sections, titles, strict=True))
        if _BACKUP.fullmatch(title.strip()) and _is_bare(section)
    )
    first = next(found, None)
    return first if first is not None and first >= len(titles) * _FIRST_SHARE else None


def behind_the_divider() -> Verdict:
    """Return the verdict on a slide behind that divider, which the talk does not show."""
    return verdict(CutReason.HIDDEN, BEHIND, _SCORE)


def tell_of_backup(cuts: Iterable[Cut]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each source of which backup slides are cut: they may teach as well as the others."""
    slides: dict[str, set[Locator]] = {}
    for cut in cuts:
        if cut.ruling.rule == BEHIND:
            slides.setdefault(cut.source, set()).add(cut.block.at)
    return tuple(LEFT_OUT.of(source, count=len(places)) for source, places in slides.items())


def _is_bare(section: Section) -> bool:
    shown = [block for block in section.blocks if not is_said(block) and not isinstance(block, Heading)]
    return all(isinstance(block, Paragraph) and len(block.text.split()) <= _TITLE_WORDS for block in shown)
