"""The text of a shape as blocks: plain paragraphs, bullets with their levels, numbered points with their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from extractors.locator import SlideRef
from extractors.model import Layer, ListItem, Mark, Paragraph, Style
from extractors.slide_numbering import Numbering
from extractors.slide_styles import Levels, ListKind, level_of, levels_of, list_style, own_bullet
from extractors.slide_text import PARAGRAPH, PROPERTIES, Rich, Words


@dataclass(slots=True)
class TextList:
    """Makes blocks of texts. `key` and a number name each paragraph; empty ones count, so that keys do not move.

    `link` is where a click on the whole shape leads.
    """

    key: str
    at: SlideRef
    words: Words
    layer: Layer = Layer.BODY
    link: str = ""
    number: int = field(default=0, init=False)

    def blocks(self, body: _Element, inherited: Levels) -> Iterator[Paragraph | ListItem]:
        """Yield the paragraphs of a text body that hold text; `inherited` says what is a point at each level."""
        style = list_style(body)
        levels = inherited if style is None else levels_of(style, inherited)
        numbering = Numbering()
        fields = self.layer is Layer.FURNITURE
        for paragraph in body.iterchildren(PARAGRAPH):
            self.number += 1
            text = self.words.paragraph(paragraph, fields)
            if text.text:
                yield self._block(paragraph, text, levels, numbering)

    def _block(self, paragraph: _Element, text: Rich, levels: Levels, numbering: Numbering) -> Paragraph | ListItem:
        properties = paragraph[0] if paragraph[0].tag == PROPERTIES else None
        level = level_of(properties)
        own = None if properties is None or not len(properties) else own_bullet(properties)
        bullet = own or levels[level]
        label = numbering.label(level, bullet) if numbering.running or bullet.kind is ListKind.NUMBER else ""
        marks = _linked(text, self.link) if self.link else text.marks
        key = f"{self.key}{self.number}"
        if bullet.kind is ListKind.NONE:
            return Paragraph(key, self.at, text.text, marks, self.layer)
        ordered = bullet.kind is ListKind.NUMBER
        return ListItem(key, self.at, text.text, level, ordered, label, marks, self.layer)


def _linked(text: Rich, link: str) -> tuple[Mark, ...]:
    """Put a link over a whole text; links of single words in it lead elsewhere and are nearer, so they stay alone."""
    if any(mark.style is Style.LINK for mark in text.marks):
        return text.marks
    return (Mark(0, len(text.text), Style.LINK, link), *text.marks)
