"""The text of a shape as blocks: plain paragraphs, bullets with their levels, numbered points with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from zlib import crc32

from lxml.etree import _Element

from extractors.locator import SlideRef
from extractors.model import Layer, ListItem, Mark, Paragraph, Style
from extractors.slide_numbering import Numbering
from extractors.slide_styles import Bullet, Levels, ListKind, levels_of, list_style, own_bullet
from extractors.slide_text import PARAGRAPH, Rich, Words


@dataclass(slots=True)
class TextList:
    """Makes blocks of texts. `link` is where a click on the whole shape leads.

    `key` and a short sum of the words name each paragraph, so that its key stays when others are added before it; a
    text that stands there twice gets a counter.
    """

    key: str
    at: SlideRef
    words: Words
    layer: Layer = Layer.BODY
    link: str = ""
    seen: dict[str, int] = field(default_factory=dict, init=False)

    def blocks(self, body: _Element, inherited: Levels) -> Iterator[Paragraph | ListItem]:
        """Yield the paragraphs of a text body that hold text; `inherited` says what is a point at each level."""
        style = list_style(body)
        levels = inherited if style is None else levels_of(style, inherited)
        numbering = Numbering()
        fields = self.layer is Layer.FURNITURE
        for paragraph in body.iterchildren(PARAGRAPH):
            text, level, properties = self.words.point(paragraph, fields)
            if text.text:
                own = None if properties is None or not len(properties) else own_bullet(properties)
                bullet = own or levels[level]
                numbered = numbering.running or bullet.kind is ListKind.NUMBER
                yield self._block(text, level, bullet, numbering.label(level, bullet) if numbered else "")

    def _block(self, text: Rich, level: int, bullet: Bullet, label: str) -> Paragraph | ListItem:
        marks = _linked(text, self.link) if self.link else text.marks
        key = self._key(text.text)
        if bullet.kind is ListKind.NONE:
            return Paragraph(key, self.at, text.text, marks, self.layer)
        ordered = bullet.kind is ListKind.NUMBER
        return ListItem(key, self.at, text.text, level, ordered, label, marks, self.layer)

    def _key(self, text: str) -> str:
        key = f"{self.key}{crc32(text.encode()):08x}"
        times = self.seen[key] = self.seen.get(key, 0) + 1
        return key if times == 1 else f"{key}-{times}"


def _linked(text: Rich, link: str) -> tuple[Mark, ...]:
    """Put a link over a whole text; links of single words in it lead elsewhere and are nearer, so they stay alone."""
    if any(mark.style is Style.LINK for mark in text.marks):
        return text.marks
    return (Mark(0, len(text.text), Style.LINK, link), *text.marks)
