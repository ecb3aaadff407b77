"""Decides what each unit is for: a lesson, unless it primes, sums up, or is a card to be used at work.

- recap: its title says so ("Summary", "Key points"), and another unit comes before it
- primer: the first of several units, two minutes at most, and its title gives an overview or names terms
- at-work card: two minutes at most, mostly a table or a list, and a reference or a checklist
- reinforcement: never, since it has no content of its own; the recall of the journey is that
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.model import Heading, ListItem, Preformatted, Table, text_of
from segmenters.model import Passage, Role, Unit, UnitKind
from segmenters.seat_time import seconds_of_content, words_in
from segmenters.titles import plain_title

SHORT_S = 120
_MOST_OF = 0.6
_SUMS_UP = re.compile(
    r"(?!executive)(?:in |the |a |our |\w+ )?(?:summary|conclusions?|recap(?:itulation)?|wrap[- ]?up|take-?aways?|"
    r"(?:key|main) (?:points?|take-?aways?|messages?|learnings?)|take[- ]home (?:message|points?)s?|"
    r"what (?:we|you)(?:['’]ve| have)? (?:learned|learnt|covered)|points to remember|remember|review|"
    r"lessons? (?:summary|review))(?: (?:of|and) .+)?",
    re.IGNORECASE,
)
_PRIMES = re.compile(
    r"\b(?:overview|introduction|introducing|before (?:you|we) (?:start|begin)|prerequisites?|background|"
    r"(?:key )?terms|terminology|glossary|definitions?|at a glance)\b",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"\b(?:check ?-?list|cheat ?-?sheet|quick (?:reference|guide)|reference (?:card|sheet)|at a glance|contacts?|"
    r"phone numbers|emergency numbers|short ?cuts|limits?)\b",
    re.IGNORECASE,
)


def assign_roles(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return the units of a pack with their roles; a pack of one unit is one lesson."""
    return tuple(replace(unit, role=_role(unit, place, len(units))) for place, unit in enumerate(units))


def _role(unit: Unit, place: int, count: int) -> Role:
    title = plain_title(unit.title)
    if count == 1:
        return Role.LESSON
    if place > 0 and _SUMS_UP.fullmatch(title):
        return Role.RECAP
    if seconds_of_content(unit.passages) > SHORT_S:
        return Role.LESSON
    if place == 0 and unit.kind in (UnitKind.CONCEPT, UnitKind.REFERENCE) and _PRIMES.search(title):
        return Role.PRIMER
    listed = unit.kind is UnitKind.REFERENCE or _CARD.search(title)
    return Role.AT_WORK if listed and _listed_share(unit.passages) >= _MOST_OF else Role.LESSON


def _listed_share(passages: tuple[Passage, ...]) -> float:
    """Return which share of the words, headings aside, stands in tables and lists."""
    blocks = [passage.block for passage in passages if not isinstance(passage.block, Heading)]
    listed = sum(words_in(text_of(block)) for block in blocks if isinstance(block, Table | ListItem | Preformatted))
    return listed / (sum(words_in(text_of(block)) for block in blocks) or 1)
