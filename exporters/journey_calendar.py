"""Writes the days on which questions are asked again as a calendar file (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from exporters.journey_recall import Occasion
from exporters.names import digest
from exporters.question_text import Card

_LINE_OCTETS = 75
"""No line is longer than that, its line break not counted (RFC 5545, 3.1)."""
_BREAK = "\r\n"
_SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


def recall_calendar(pack_id: str, title: str, planned: Iterable[Occasion]) -> str:
    """Return a calendar with one event for each occasion that has a date, lasting all day; empty without any.

    Events have the same id whenever the calendar is made for the same pack and day, so that reading it in again
    changes them instead of doubling them.
    """
    events = [line for occasion in planned if occasion.date for line in _event(pack_id, title, occasion, occasion.date)]
    if not events:
        return ""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Unitsmith//Recall//EN", "CALSCALE:GREGORIAN"]
    return "".join(f"{_folded(line)}{_BREAK}" for line in [*head, *events, "END:VCALENDAR"])


def _event(pack_id: str, title: str, occasion: Occasion, day: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{digest(pack_id, str(occasion.day), day.isoformat())[:32]}@unitsmith"
    # When the file was made, which must not change it: the day itself stands for that.
    yield f"DTSTAMP:{day:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(f'{title}: recall, day {occasion.day}')}"
    yield f"DESCRIPTION:{_text(_description(occasion.cards))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(cards: tuple[Card, ...]) -> str:
    asked = [f"{number}. {card.question}" for number, card in enumerate(cards, start=1)]
    answers = [f"{number}. {'; '.join(card.answers)}" for number, card in enumerate(cards, start=1)]
    return "\n".join([*asked, "", "Answers:", *answers])


def _text(text: str) -> str:
    """Return text as a value (RFC 5545, 3.3.11); programs break lines at more characters than the standard names."""
    return "\\n".join(line.translate(_SPECIAL) for line in text.splitlines())


def _folded(line: str) -> str:
    """Return a line in parts of at most 75 octets, each further one begun by a space; no character is cut in two."""
    parts = [""]
    length = 0
    for character in line:
        octets = len(character.encode())
        if length + octets > _LINE_OCTETS:
            parts.append(" ")
            length = 1
        parts[-1] += character
        length += octets
    return _BREAK.join(parts)
