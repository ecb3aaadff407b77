"""Writes what to talk or think about after a unit: for the team, for the manager, for oneself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exporters.draft_anchor import option_anchor
from exporters.journey_page import journey_page
from exporters.markdown_text import flowing
from exporters.quotations import named_place, quotation
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import Prompt


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a page of prompts is: what its title says, and how to use it."""

    title: str
    advice: str


DISCUSSION = Audience("To talk about in the team", "Take one or two of these into a team meeting.")
COACHING = Audience("For managers", "Ask these when you see the work being done, a week or two after the session.")
REFLECTION = Audience("To think about", "Write down a sentence or two for each; nobody else reads it.")


def prompt_page(audience: Audience, title: str, prompts: Iterable[Prompt], links: UnitLinks, draft: bool) -> str:
    """Return prompts as markdown, by unit, each with the words of the source behind it; empty without any."""
    given = tuple(prompts)
    if not given:
        return ""
    units = (_unit(uid, [prompt for prompt in given if prompt.unit == uid], links) for uid in links.units)
    return journey_page(f"{audience.title}: {title}", draft, [audience.advice, *units])


def _unit(uid: str, prompts: list[Prompt], links: UnitLinks) -> str:
    return "\n\n".join([f"## {links.link(uid)}", *map(_prompt, prompts)]) if prompts else ""


def _prompt(prompt: Prompt) -> str:
    """Return a prompt with its support; one that quotes it already only needs the place."""
    words, evidence = flowing(prompt.text), prompt.evidence
    if evidence.quote in prompt.text:
        return f"{words} ({named_place(evidence)}) {option_anchor(prompt.id)}"
    return f"{words} {option_anchor(prompt.id)}\n\n{quotation(evidence)}"
