"""Puts together a page around the units: its title, the note that it is a draft, its parts."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.draft_anchor import origin_anchor
from exporters.draft_unit import DRAFT_NOTE
from exporters.markdown_text import inline
from exporters.quotations import named_place
from segmenters.evidence import Evidence


def journey_page(title: str, draft: bool, parts: Sequence[str]) -> str:
    """Return a page in markdown; parts that are empty are left out, and without any part the page is empty."""
    kept = [part for part in parts if part]
    if not kept:
        return ""
    return "\n\n".join([f"# {inline(title)}", *([DRAFT_NOTE] if draft else []), *kept]) + "\n"


def placed(words: str, evidence: Evidence) -> str:
    """Return words of the source, which are markdown already, with their place, and their origin in a comment."""
    return f"{words} ({named_place(evidence)}) {origin_anchor(evidence)}"
