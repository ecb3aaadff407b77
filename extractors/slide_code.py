"""Code on a slide: which lines are meant as code, and how they stand together as one text that keeps its spaces."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.hygiene import as_typed
from extractors.model import Mark, Style
from extractors.slide_text import SOFT_BREAK, Rich, Runs

_STEP = "    "
_STRAIGHT = str.maketrans("\u201c\u201d\u201e\u2018\u2019\u201a", "\"\"\"'''")
"""Programs for slides round the quotes while somebody types; code that is copied with them does not run."""


def is_in_code_font(text: Rich) -> bool:
    """Tell whether a whole paragraph is set in a font of code; one with a link in it has to stay a paragraph."""
    whole = Mark(0, len(text.text), Style.CODE)
    return whole in text.marks and all(mark.style is not Style.LINK for mark in text.marks)


def without_code_font(text: Rich) -> Rich:
    """Return a paragraph whose font means nothing: its words are no code."""
    whole = Mark(0, len(text.text), Style.CODE)
    return text if whole not in text.marks else Rich(text.text, tuple(mark for mark in text.marks if mark != whole))


def as_code(text: Rich) -> Rich:
    """Return a paragraph that is code whatever its font; links in it stay."""
    whole = Mark(0, len(text.text), Style.CODE)
    return Rich(text.text, (whole, *(mark for mark in text.marks if mark.style is Style.LINK)))


def verbatim(paragraphs: Sequence[Runs]) -> str:
    """Return paragraphs as lines of code: with their spaces, deeper levels set in, and quotes that a computer reads."""
    lines = ("".join(runs.texts).replace(SOFT_BREAK, "\n" + runs.level * _STEP) for runs in paragraphs)
    typed = as_typed("\n".join(runs.level * _STEP + line for runs, line in zip(paragraphs, lines, strict=True)))
    return typed.translate(_STRAIGHT)
