"""What a source holds as one line that a person can check against the file."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Count

_ALWAYS = frozenset(
    {"slides", "pages", "titles", "headings", "notes", "tables", "pictures", "skipped", "hidden", "with alt text"}
)
"""What a person looks for even when there is none of it."""
_FOR_PROGRAMS = frozenset(
    {
        "alternatives",
        "characters",
        "characters a page",
        "encrypted",
        "in alternatives not shown",
        "indented paragraphs",
        "labels",
        "tagged",
    }
)
"""What nobody counts by hand; it stands in the report's data."""


def count_line(counts: Sequence[Count]) -> str:
    """Return the counts as one line: "slides 82 (0 hidden), titles 82 (82 inferred), pictures 33 (1 with alt text)".

    A count that is part of another stands behind it in brackets, wherever it comes in the sequence; it is left out
    with the other one where that is 0. Of what is rare, nothing is said where there is none.
    """
    told = [count for count in counts if count.what not in _FOR_PROGRAMS and (count.number or count.what in _ALWAYS)]
    whole = [count for count in told if not count.of]
    return ", ".join(_entry(count, [part for part in told if part.of == count.what]) for count in whole)


def _entry(count: Count, parts: Sequence[Count]) -> str:
    inside = ", ".join(f"{part.number} {part.what}" for part in parts) if count.number else ""
    return f"{count.what} {count.number} ({inside})" if inside else f"{count.what} {count.number}"
