"""Writes pictures, videos and sounds of a source as markdown: shown where a file lies beside the draft, else named."""

from __future__ import annotations

import re
from collections.abc import Callable

from exporters.links import address_as_text
from exporters.markdown_runs import link
from exporters.markdown_text import inline, label
from exporters.media_kinds import kind_in_words
from extractors.locator import describe
from extractors.model import Figure, Media

_FILE_NAME = re.compile(r"\S[^\n/]*\.[A-Za-z]\w{2,3}(?:\s+[0-9A-Fa-f]{8}.*)?", re.ASCII)
"""No description of a picture; old Mac versions wrote the number and the disk behind it."""


def figure_as_markdown(figure: Figure, path: str, destination: Callable[[str], str]) -> str:
    """Return a picture with its text alternative; `path` is that of its file, empty when there is none."""
    role = "Decorative picture" if figure.decorative else "Picture"
    address = destination(figure.link) if figure.link else ""
    unlinked = "" if address else inline(address_as_text(figure.link, figure.alt))
    guessed = figure.automatic and not _FILE_NAME.fullmatch(figure.alt)
    guess = f"(described by a program, check: {inline(figure.alt)})" if guessed else ""
    beside = "".join(f" {part}" for part in (unlinked, guess) if part)
    alt = "" if figure.automatic else figure.alt
    if not path:
        missing = f"{role} that is not {'shown here' if figure.asset else 'in the source'}"
        words = f"{missing}: {inline(alt)}" if alt else missing
        return f"{words} ({link('its link', address)}){beside}" if address else f"{words}{beside}"
    image = f"![{label(alt)}]({path})"
    shown = f"{link(image, address) if address else image}{beside}"
    return f"{role}: {shown}" if figure.decorative else shown


def media_as_markdown(media: Media, destination: Callable[[str], str]) -> str:
    """Return what a video or sound is called, of which type it is, and where in the source it is played."""
    kind = kind_in_words(media.media_type).capitalize()
    address = destination(media.link) if media.link else ""
    name = inline(media.name) or "without a name"
    shown = link(label(media.name) or "without a name", address) if address else name
    unlinked = "" if address else inline(address_as_text(media.link, media.name))
    facts = ", ".join(part for part in (inline(media.media_type), inline(describe(media.at))) if part)
    return " ".join(part for part in (f"{kind} in the source:", shown, unlinked, f"({facts})") if part)
