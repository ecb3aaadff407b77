"""Writes a card as markdown: what is asked, and the answer behind a fold that opens on a click."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.markdown_text import flowing
from exporters.question_text import Card
from exporters.quotations import named_place, quotation

_FOLD = "<details>\n<summary>Answer</summary>"
_END = "</details>"


def card_as_markdown(card: Card) -> str:
    """Return a card as markdown. The answer is quoted from the source, with its place."""
    parts = [
        *(flowing(part) for part in card.asked[:-1]),
        f"**{flowing(card.asked[-1])}**" if card.asked else "",
        _points(card.choices),
        "Goes with:" if card.partners else "",
        _points(card.partners),
        _FOLD,
        _steps(card.answers) if card.in_order else _points(card.answers),
        *_support(card),
        _END,
    ]
    return "\n\n".join(part for part in parts if part)


def _support(card: Card) -> list[str]:
    """Return the feedback and the words of the source, which a feedback may quote already."""
    if card.evidence.quote in card.feedback:
        return [f"{flowing(card.feedback)} ({named_place(card.evidence)})"]
    return [flowing(card.feedback) if card.feedback else "", quotation(card.evidence)]


def _points(texts: Iterable[str]) -> str:
    return "\n".join(f"- {flowing(text, '  ')}" for text in texts)


def _steps(texts: Iterable[str]) -> str:
    markers = ((f"{number}. ", text) for number, text in enumerate(texts, start=1))
    return "\n".join(f"{marker}{flowing(text, ' ' * len(marker))}" for marker, text in markers)
