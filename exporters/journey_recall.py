"""Plans when questions are asked again after the session, and writes the plan as a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from exporters.card_markdown import card_as_markdown
from exporters.journey_page import journey_page
from exporters.question_text import Card, card_of
from exporters.unit_links import UnitLinks
from segmenters.journey_parts import Wave

_HOW = (
    "Asking again after a while, without looking it up first, is what makes it stick. "
    "Answer each question by yourself, then open the answer."
)
_NO_CALENDAR = (
    "To get these days as a calendar file, write the day of the session into `unitsmith.toml` and convert again:\n\n"
    "```toml\n[export.markdown]\nsession_date = 2026-12-01\n```"
)
_CALENDAR = "The same as a calendar: [recall.ics](recall.ics)."


@dataclass(frozen=True, slots=True)
class Occasion:
    """Questions to be asked so many days after the session; `date` is None as long as its day is not known."""

    day: int
    date: date | None
    cards: tuple[Card, ...]


def occasions(waves: Iterable[Wave], links: UnitLinks, session: date | None) -> tuple[Occasion, ...]:
    """Return the waves of a recall with their questions and, where the day of the session is known, their dates."""
    found = (
        Occasion(
            wave.day,
            session + timedelta(days=wave.day) if session else None,
            tuple(card_of(question) for question in links.questions(wave.questions)),
        )
        for wave in waves
    )
    return tuple(occasion for occasion in found if occasion.cards)


def recall_page(title: str, planned: tuple[Occasion, ...], draft: bool) -> str:
    """Return the plan as markdown; empty when there is nothing to ask."""
    if not planned:
        return ""
    calendar = _CALENDAR if planned[0].date else _NO_CALENDAR
    return journey_page(f"To ask again: {title}", draft, [_HOW, calendar, *(_occasion(each) for each in planned)])


def _occasion(occasion: Occasion) -> str:
    day = f" ({occasion.date.isoformat()})" if occasion.date else ""
    head = f"## Day {occasion.day}{day}"
    return "\n\n".join([head, *(card_as_markdown(card) for card in occasion.cards)])
