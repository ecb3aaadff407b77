"""Shows what was taken out from inside the sentences of a turn: the words around it, and itself struck through."""

from __future__ import annotations

from exporters.markdown_text import inline
from segmenters.model import Passage

_BEFORE, _AFTER = 3, 4
"""How many words of the sentence stand around what was struck out."""


def struck_words(passage: Passage) -> str:
    """Return in markdown what was said, with ~~these words~~ left out; far from them it is cut short."""
    words = passage.verbatim.split()
    gone: set[int] = set()
    for omission in passage.omitted:
        if omission.word is not None:
            gone.update(range(omission.word, omission.word + len(omission.text.split())))
    shown = {n for place in gone for n in range(place - _BEFORE, place + _AFTER + 1) if 0 <= n < len(words)}
    parts: list[str] = []
    for place in sorted(shown):
        if place and place - 1 not in shown:
            parts.append("…")
        text = inline(words[place])
        opens = place in gone and place - 1 not in gone
        closes = place in gone and place + 1 not in gone
        parts.append(f"{'~~' if opens else ''}{text}{'~~' if closes else ''}")
    return " ".join([*parts, "…"] if shown and max(shown) < len(words) - 1 else parts)
