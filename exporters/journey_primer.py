"""Writes what is read before the session: what it is about, the words to know, a question to try."""

from __future__ import annotations

from exporters.card_markdown import card_as_markdown
from exporters.journey_page import journey_page, placed
from exporters.markdown_text import flowing, inline
from exporters.question_text import card_of
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import Primer, Term


def primer_page(title: str, primer: Primer, links: UnitLinks, draft: bool) -> str:
    """Return a primer as markdown; empty when there is nothing in it."""
    parts = [_aims(primer, links), _terms(primer.terms), _trial(primer, links)]
    return journey_page(f"Before the session: {title}", draft, parts)


def _aims(primer: Primer, links: UnitLinks) -> str:
    aims = [f"- {links.link(uid)}: {inline(links.units[uid].objective.text)}" for uid in primer.units]
    return "\n".join(["## What you will be able to do", "", *aims]) if aims else ""


def _terms(terms: tuple[Term, ...]) -> str:
    lines = [f"- {placed(_meaning(term), term.evidence)}" for term in terms]
    return "\n".join(["## Words to know", "", *lines]) if lines else ""


def _meaning(term: Term) -> str:
    return f"**{inline(term.term)}**: {flowing(term.meaning, '  ')}"


def _trial(primer: Primer, links: UnitLinks) -> str:
    asked = links.questions([primer.question] if primer.question else [])
    return "\n\n".join(["## Try this", *(card_as_markdown(card_of(question)) for question in asked)]) if asked else ""
