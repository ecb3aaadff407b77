"""Writes what is worth remembering: the key points of each unit, in the words of the source."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.journey_page import journey_page, placed
from exporters.markdown_text import flowing
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import KeyPoint


def recap_page(title: str, points: Iterable[KeyPoint], links: UnitLinks, draft: bool) -> str:
    """Return key points as markdown, by unit; empty without any."""
    given = tuple(points)
    units = (_points(uid, [point for point in given if point.unit == uid], links) for uid in links.units)
    return journey_page(f"What to remember: {title}", draft, tuple(units))


def _points(uid: str, points: Iterable[KeyPoint], links: UnitLinks) -> str:
    lines = [f"- {placed(flowing(point.text, '  '), point.evidence)}" for point in points]
    return "\n".join([f"## {links.link(uid)}", "", *lines]) if lines else ""
