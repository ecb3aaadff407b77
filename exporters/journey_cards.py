"""Writes questions and terms as a table that flash-card programs read in: question, answer, source, one card a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from exporters.question_text import Card
from extractors.locator import describe
from segmenters.evidence import Evidence
from segmenters.journey_parts import Term

_ACTIVE = tuple("=+-@#\uff1d\uff0b\uff0d\uff20")
"""A spreadsheet takes a field that begins so for a formula, and a flash-card program a line for a remark."""


def flash_cards(terms: Iterable[Term], cards: Iterable[Card]) -> str:
    """Return the cards as tab-separated values without a head, each once; empty without any.

    A card has one answer to be said: what is to be matched or put in order has none, and is left out.
    Tabs and line breaks, which such a file has no form for, become single signs; a field with a quotation mark is
    quoted as in RFC 4180.
    """
    rows = [_row(term.term, term.meaning, term.evidence) for term in terms]
    rows += [
        _row(card.question, "\n".join(card.answers), card.evidence)
        for card in cards
        if not (card.partners or card.in_order)
    ]
    made = io.StringIO()
    csv.writer(made, "excel-tab", lineterminator="\n").writerows(dict.fromkeys(rows))
    return made.getvalue()


def _row(question: str, answer: str, evidence: Evidence) -> tuple[str, str, str]:
    return _field(question), _field(answer), _field(f"{evidence.source}, {describe(evidence.at)}")


def _field(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.splitlines())
    plain = " / ".join(line for line in lines if line)
    return f" {plain}" if plain.startswith(_ACTIVE) else plain
