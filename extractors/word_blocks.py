"""What kind of block a Word paragraph is: heading, point, code, entry of a table of contents, or running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.hygiene import as_typed
from extractors.locator import ParagraphRef
from extractors.marked_text import Run, marked
from extractors.model import Block, Heading, Layer, ListItem, Mark, Paragraph, Preformatted, Style
from extractors.word_numbering import Point
from extractors.word_pieces import Piece
from extractors.word_styles import ParagraphStyle
from extractors.word_words import Words

_LONGEST_HEADING = 250
"""Letters; some documents set whole clauses in a heading style so that they are numbered."""
_TYPED_BULLET = re.compile(r"([•‣▪●◦■□➢\uf0b7\uf0a7\uf0d8])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: its style, its place in a list, the level of heading that it has (0 for none).

    `is_contents` says that it is an entry of a table of contents.
    """

    style: ParagraphStyle
    point: Point
    level: int
    is_contents: bool


def piece_of(words: Words, setting: Setting, at: ParagraphRef, native: str) -> Piece | None:
    """Return the piece that a paragraph makes; None when it has no words."""
    text, marks = marked(words.runs)
    if not text:
        return None
    if (
        setting.level
        and len(text) <= _LONGEST_HEADING
        and any(run.text.strip() and not run.raised for run in words.runs)
    ):
        return _heading(words, setting, at, native)
    is_strong = words.letters > 0 and words.strong == words.letters
    size = max(words.sizes, key=lambda size: (words.sizes[size], size), default=0)
    block = _block(words, setting, at, (text, marks))
    return Piece(block, native, tuple(words.bookmarks), is_strong, size)


def _block(words: Words, setting: Setting, at: ParagraphRef, whole: tuple[str, tuple[Mark, ...]]) -> Block:
    text, marks = whole
    point = setting.point
    if setting.is_contents:
        return Paragraph("", at, text, marks, Layer.FURNITURE)
    if point.shown:
        return ListItem("", at, text, point.level, point.ordered, point.label, marks)
    if setting.style.is_code or 0 < words.letters == words.code:
        return Preformatted("", at, as_typed("".join(run.text for run in words.runs)))
    if bullet := _TYPED_BULLET.match(text):
        text, marks = marked(_without(bullet[1], words.runs))
        return ListItem("", at, text, setting.style.nesting, ordered=False, marks=marks)
    return Paragraph("", at, text, marks)


def _heading(words: Words, setting: Setting, at: ParagraphRef, native: str) -> Piece:
    """Return a heading in one line, without signs of notes. That all of it is bold is its style, not emphasis."""
    text, marks = marked([Run(run.text.replace("\n", " "), run.looks) for run in words.runs if not run.raised])
    block = Heading("", at, text, setting.level, marks=tuple(mark for mark in marks if not _covers(mark, text)))
    is_title = setting.style.is_title and not setting.style.heading
    return Piece(block, native, tuple(words.bookmarks), is_title=is_title)


def _covers(mark: Mark, text: str) -> bool:
    return mark.style in (Style.STRONG, Style.EMPHASIS) and (mark.start, mark.end) == (0, len(text))


def _without(bullet: str, runs: Sequence[Run]) -> list[Run]:
    """Return the runs without the bullet that somebody typed before them."""
    first = next(number for number, run in enumerate(runs) if bullet in run.text)
    cut = Run(runs[first].text.partition(bullet)[2], runs[first].looks)
    return [cut, *runs[first + 1 :]]
