"""What a source holds as one line that a person can check against the file."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Count


def count_line(counts: Sequence[Count]) -> str:
    """Return the counts as one line: "slides 82, titles 82 (82 inferred), pictures 33 (1 with alt text)".

    A count that is part of another stands behind it in brackets, wherever it comes in the sequence; it is left out
    with the other one where that is 0.
    """
    whole = [count for count in counts if not count.of]
    return ", ".join(_entry(count, [part for part in counts if part.of == count.what]) for count in whole)


def _entry(count: Count, parts: Sequence[Count]) -> str:
    inside = ", ".join(f"{part.number} {part.what}" for part in parts) if count.number else ""
    return f"{count.what} {count.number} ({inside})" if inside else f"{count.what} {count.number}"
