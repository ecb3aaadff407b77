"""Turns marked text into phrases for the templates: runs in their elements, grouped by the link they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from exporters.links import is_inside
from exporters.runs import Run, runs_of, with_destinations
from exporters.shown_views import Phrase, RunView, Words
from extractors.model import Mark, Style

_ELEMENTS = {Style.STRONG: "strong", Style.EMPHASIS: "em", Style.CODE: "code", Style.FORMULA: "var"}
_IN_THIS_WINDOW = ("mailto:", "tel:")


def phrases_of(text: str, marks: Iterable[Mark], destination: Callable[[str], str]) -> Words:
    """Return the phrases of a text; together they are the text, and the addresses of links that are not made.

    `destination` gives the address that a link is to have by its target: "#" and an HTML id inside the course, "" for
    none.
    """
    runs = with_destinations(runs_of(text, marks), destination)
    return tuple(_phrase(target, tuple(group)) for target, group in groupby(runs, key=lambda run: run.target))


def link_phrase(words: str, address: str) -> Phrase:
    """Return words that are a link; nothing but words when the address is ""."""
    outside = bool(address) and not is_inside(address) and not address.lower().startswith(_IN_THIS_WINDOW)
    return Phrase((RunView(words),), address, outside)


def _phrase(target: str, runs: tuple[Run, ...]) -> Phrase:
    views = tuple(
        RunView(run.text, tuple(tag for style, tag in _ELEMENTS.items() if style in run.styles)) for run in runs
    )
    words = "".join(run.text for run in runs)
    # A link of spaces is one that nobody can see, hear or hit.
    found = link_phrase(words, target if words.strip() else "")
    return Phrase(views, found.href, found.outside)
