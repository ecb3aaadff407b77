"""What a deck holds, counted while it is read, so that a person can check the figures against the file."""

from __future__ import annotations

from dataclasses import dataclass, fields

from extractors.model import Count


@dataclass(slots=True)
class Tally:
    """Counts of one deck, gathered as its slides are read. Each field says what it counts in the words of `_LINES`."""

    slides: int = 0
    hidden: int = 0
    with_notes: int = 0
    with_comments: int = 0
    animated: int = 0
    skipped: int = 0
    sections: int = 0
    titles: int = 0
    inferred: int = 0
    tables: int = 0
    charts: int = 0
    diagrams: int = 0
    code: int = 0
    groups: int = 0
    formulas: int = 0
    alternatives: int = 0
    pictures: int = 0
    with_alt: int = 0
    automatic_alt: int = 0
    decorative: int = 0
    media: int = 0
    links: int = 0
    comments: int = 0
    footers: int = 0
    indented: int = 0
    characters: int = 0
    unread: int = 0
    in_notes: int = 0


_LINES = {
    "slides": ("slides", ""),
    "hidden": ("hidden", "slides"),
    "animated": ("animated", "slides"),
    "with_comments": ("with comments", "slides"),
    "titles": ("titles", ""),
    "inferred": ("inferred", "titles"),
    "sections": ("sections", ""),
    "with_notes": ("notes", ""),
    "in_notes": ("characters", "notes"),
    "tables": ("tables", ""),
    "charts": ("charts", ""),
    "diagrams": ("diagrams", ""),
    "code": ("code blocks", ""),
    "groups": ("groups", ""),
    "pictures": ("pictures", ""),
    "with_alt": ("with alt text", "pictures"),
    "automatic_alt": ("with automatic alt text", "pictures"),
    "decorative": ("decorative", "pictures"),
    "media": ("media", ""),
    "formulas": ("formulas", ""),
    "links": ("links", ""),
    "comments": ("comments", ""),
    "footers": ("footers", ""),
    "indented": ("indented paragraphs", ""),
    "alternatives": ("alternatives", ""),
    "characters": ("characters", ""),
    "unread": ("in alternatives not shown", "characters"),
    "skipped": ("skipped", ""),
}
"""How each count is told, and of which it is a part, in the order of telling."""


def counts(tally: Tally) -> tuple[Count, ...]:
    """Return the counts of a deck in the order in which they are told."""
    known = {entry.name for entry in fields(tally)}
    return tuple(Count(what, getattr(tally, name), of) for name, (what, of) in _LINES.items() if name in known)
