"""Writes what supports a statement as markdown: the words of the source, and the place where they stand."""

from __future__ import annotations

from exporters.markdown_text import flowing, inline
from extractors.locator import describe
from segmenters.evidence import Evidence


def quotation(evidence: Evidence) -> str:
    """Return the words of the source that support something, as a quotation with its place."""
    return f"> “{flowing(evidence.quote, '> ')}” ({named_place(evidence)})"


def named_place(evidence: Evidence) -> str:
    """Return where something stands, with the name of its source: "deck.pptx, slide 3"."""
    return inline(f"{evidence.source}, {describe(evidence.at)}")
