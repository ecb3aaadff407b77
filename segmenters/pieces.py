"""What segmenting works on: a piece is a slide, a heading with its text, or a stretch of speech, already cleaned."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.model import Heading, is_said, text_of
from segmenters.model import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stays together unless it is too long for a unit.

    `title` is empty when the source gives none; `level` and `chapter` are those of the section; `divided` is true
    when the piece was cut out of a longer one, so that its title does not speak for all of it.
    """

    source: str
    key: str
    title: str
    level: int
    chapter: str
    passages: tuple[Passage, ...]
    divided: bool = False


def shown(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages that are shown, without headings."""
    return tuple(p for p in passages if not is_said(p.block) and not isinstance(p.block, Heading))


def said(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages that are said."""
    return tuple(p for p in passages if is_said(p.block))


def text_of_all(passages: tuple[Passage, ...]) -> str:
    """Return the words of all passages, one block a line."""
    return "\n".join(text_of(passage.block) for passage in passages)
