"""Writes a card for work for each procedure: its steps to be ticked off, what to mind, where it is explained."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import chain, count

from exporters.draft_anchor import origin_anchor
from exporters.journey_page import journey_page
from exporters.markdown_text import flowing, inline
from exporters.names import slug
from exporters.places import summed_up
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import JobAid

_TITLE_WORDS = 8


def job_aid_pages(aids: Sequence[JobAid], links: UnitLinks, draft: bool) -> dict[str, str]:
    """Return the cards as markdown by file name, in order; names come from the titles, equal ones are numbered."""
    pages: dict[str, str] = {}
    for aid in aids:
        pages[_file_name(aid, pages)] = _page(aid, links, draft)
    return pages


def _file_name(aid: JobAid, taken: Container[str]) -> str:
    # A title in a script without ASCII letters has no slug.
    name = slug(aid.title, _TITLE_WORDS) or "card"
    numbered = (f"{name}-{number}.md" for number in count(2))
    return next(each for each in chain([f"{name}.md"], numbered) if each not in taken)


def _page(aid: JobAid, links: UnitLinks, draft: bool) -> str:
    mind = "\n".join(f"- {flowing(each.text, '  ')} {origin_anchor(each.evidence)}" for each in aid.mind)
    sources = summed_up((each.evidence.source, each.evidence.at) for each in (*aid.steps, *aid.mind))
    explained = f"Explained in {links.link(aid.unit)}."
    return journey_page(
        aid.title, draft, [_steps(aid), f"## Mind\n\n{mind}" if mind else "", explained, _sources(sources)]
    )


def _steps(aid: JobAid) -> str:
    """Return the steps with boxes to tick; what belongs to a step stands indented below it."""
    lines, number, indents = list[str](), 0, [0]
    for step in aid.steps:
        level = min(step.level, len(indents) - 1)
        number += not level
        marker = f"{number}. " if aid.numbered and not level else "- "
        indent = indents[level]
        indents = [*indents[: level + 1], indent + len(marker)]
        words = flowing(step.text, " " * indents[-1])
        lines.append(f"{' ' * indent}{marker}[ ] {words} {origin_anchor(step.evidence)}")
    return "\n".join(lines)


def _sources(places: Iterable[str]) -> str:
    return "From: " + "; ".join(inline(place) for place in places)
