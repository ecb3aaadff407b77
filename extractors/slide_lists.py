"""The text of a shape as blocks: plain paragraphs, bullets with their levels, numbered points with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from lxml.etree import _Element

from extractors.code_signs import (
    is_block_of_code,
    is_console_output,
    is_sure_code,
    may_stand_in_code,
    reads_as_code,
)
from extractors.locator import SlideRef
from extractors.model import Layer, ListItem, Mark, Paragraph, Preformatted, Style
from extractors.slide_code import as_code, is_in_code_font, verbatim, without_code_font
from extractors.slide_indents import depths
from extractors.slide_numbering import Numbering
from extractors.slide_styles import NO_BULLET, Bullet, Levels, ListKind, levels_of, list_style, own_bullet
from extractors.slide_text import SOFT_BREAK, Rich, Runs, Words

TextBlock = Paragraph | ListItem | Preformatted

_NONE, _NUMBER = ListKind.NONE, ListKind.NUMBER
_INDENTED = Bullet(ListKind.BULLET)
"""What a line of notes is that stands deeper than one above it: notes have no bullets unless somebody asks for them."""


class _Line(NamedTuple):
    """A line of code: its runs, its text, its depth in an outline without bullets."""

    runs: Runs
    text: Rich
    depth: int = 0


@dataclass(slots=True)
class TextList:
    """Makes blocks of texts. `link` is where a click on the whole shape leads.

    `key` and a short sum of the words name each paragraph, so that its key stays when others are added before it; a
    text that stands there twice gets a counter. `code` tells that lines in a font of code may stand together.
    """

    key: str
    at: SlideRef
    words: Words
    layer: Layer = Layer.BODY
    link: str = ""
    code: bool = False
    seen: dict[str, int] = field(default_factory=dict, init=False)

    def blocks(self, body: _Element, inherited: Levels) -> Iterator[TextBlock]:
        """Yield the paragraphs of a text body that hold text; `inherited` says what is a point at each level."""
        style = list_style(body)
        levels = inherited if style is None else levels_of(style, inherited)
        numbering: Numbering | None = None
        words, fields = self.words, self.layer is Layer.FURNITURE
        console = self.code and self._is_console(body)
        code: list[_Line] = []
        outermost = False
        for runs, depth in self._indented(body, levels):
            text, level = words.text(runs, fields), runs.level
            if not text.text:
                if code:
                    code.append(_Line(runs, text))
                continue
            own = None if runs.properties is None else own_bullet(runs.properties)
            bullet = own or levels[level]
            outermost = outermost or level == 0
            if self.layer is Layer.NOTES and outermost and level and bullet.kind is _NONE:
                bullet = _INDENTED
            if self._is_code(text, bullet, console):
                code.append(_Line(runs, text, depth))
                continue
            if code:
                yield from self._code(code)
                code = []
            if depth:
                bullet, level = _INDENTED, depth - 1
            if numbering is None and bullet.kind is _NUMBER:
                numbering = Numbering()
            yield self._block(text, level, bullet, numbering.label(level, bullet) if numbering else "")
        if code:
            yield from self._code(code)

    def _is_console(self, body: _Element) -> bool:
        texts = ["".join(runs.texts).replace(SOFT_BREAK, "\n") for runs in self.words.paragraphs(body)]
        return is_console_output([line for text in texts for line in text.split("\n") if line.strip()])

    def _is_code(self, text: Rich, bullet: Bullet, console: bool) -> bool:
        """Tell whether a paragraph may be code: its font says so, or the words of each of its lines."""
        if not self.code or self.link or bullet.kind is not _NONE:
            return False
        lines = text.text.split("\n")
        return console or is_in_code_font(text) or all(map(may_stand_in_code, lines)) or is_block_of_code(lines)

    def _indented(self, body: _Element, levels: Levels) -> Iterator[tuple[Runs, int]]:
        """Yield the paragraphs with their depth in an outline that margins alone make; 0 where bullets make it."""
        paragraphs = self.words.paragraphs(body)
        filled = [runs for runs in paragraphs if "".join(runs.texts).strip()]
        own = ((runs.properties is not None and own_bullet(runs.properties)) or levels[runs.level] for runs in filled)
        by_bullets = self.layer is not Layer.BODY or any(bullet.kind is not _NONE for bullet in own)
        found = iter([0] * len(filled) if by_bullets else depths(filled))
        for runs in paragraphs:
            yield runs, next(found) if "".join(runs.texts).strip() else 0

    def _code(self, lines: list[_Line]) -> Iterator[TextBlock]:
        """Yield a text of lines in a font of code, or of what only code is; prose in such a font stays what it is."""
        held = [line for line in lines if line.text.text]
        shown = verbatim([line.runs for line in lines])
        texts = [line.text for line in held]
        sure = any(is_in_code_font(text) or any(map(is_sure_code, text.text.split("\n"))) for text in texts)
        rows = [line for line in shown.split("\n") if line]
        if "\n" in shown and (sure or is_console_output(rows)) and reads_as_code(rows):
            self.words.tally.code += 1
            yield Preformatted(self._key(shown), self.at, shown)
            return
        for _, text, depth in held:
            if is_sure_code(text.text):
                yield self._block(as_code(text), 0, NO_BULLET, "")
            else:
                yield self._block(text, depth - 1, _INDENTED if depth else NO_BULLET, "")

    def _block(self, text: Rich, level: int, bullet: Bullet, label: str) -> Paragraph | ListItem:
        words, marks = text
        if marks and not reads_as_code([words]):
            marks = without_code_font(text).marks
        if self.link:
            marks = _linked(text, self.link)
        kind, key = bullet.kind, self._key(words)
        if kind is _NONE:
            return Paragraph(key, self.at, words, marks, self.layer)
        return ListItem(key, self.at, words, level, kind is _NUMBER, label, marks, self.layer)

    def _key(self, text: str) -> str:
        key = f"{self.key}{crc32(text.encode()):08x}"
        times = self.seen[key] = self.seen.get(key, 0) + 1
        return key if times == 1 else f"{key}-{times}"


def _linked(text: Rich, link: str) -> tuple[Mark, ...]:
    """Put a link over a whole text; links of single words in it lead elsewhere and are nearer, so they stay alone."""
    if any(mark.style is Style.LINK for mark in text.marks):
        return text.marks
    return (Mark(0, len(text.text), Style.LINK, link), *text.marks)
