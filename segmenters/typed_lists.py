"""Reads lists whose numbers and bullets were typed as text: "1. Open the valve" is a step, whatever made the line.

People type numbers where a program offers none, and converters lose the lists of others. The lines have to follow
each other with nothing between, and their numbers have to rise one by one, so that a year or a version stays text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby

from extractors.model import Block, Document, Layer, ListItem, Mark, Paragraph, layer_of

_NUMBER = re.compile(r"(?:step\s+)?\(?(?P<number>\d{1,2})(?:[.):]|\s[–—-](?=\s))\s+(?=\S)", re.IGNORECASE)
_LETTER = re.compile(r"\(?(?P<letter>[a-zA-Z])[.)]\s+(?=\S)")
_BULLET = re.compile(r"[•▪‣◦●○■□➢➤✓✔→]\s*(?=\S)|[–—-]\s+(?=\S)")
_FEWEST = 2
_LAYERS = (Layer.BODY, Layer.NOTES)


@dataclass(frozen=True, slots=True)
class _Typed:
    """How a line begins: the kind of its sign, its rank where it has one, the sign, and how long it is with blanks."""

    kind: str
    rank: int
    label: str
    length: int


_PLAIN = _Typed("", 0, "", 0)


def read_typed_lists(document: Document) -> Document:
    """Return the document with typed lists as list items; keys and places stay, and so do marks, at their words."""
    sections = tuple(replace(section, blocks=_with_lists(section.blocks)) for section in document.sections)
    return replace(document, sections=sections)


def _with_lists(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    typed = [_typed(block) for block in blocks]
    made = list[Block]()
    for (kind, _), group in groupby(
        zip(blocks, typed, strict=True), key=lambda pair: (pair[1].kind, layer_of(pair[0]))
    ):
        run = list(group)
        if kind and _is_list([sign for _, sign in run]):
            made += [_item(block, sign) for block, sign in run if isinstance(block, Paragraph | ListItem)]
        else:
            made += [block for block, _ in run]
    return tuple(made)


def _typed(block: Block) -> _Typed:
    """Return how a paragraph begins, or a bulleted point in which a number was typed behind the bullet."""
    is_text = isinstance(block, Paragraph) or (isinstance(block, ListItem) and not block.ordered)
    if not is_text or not isinstance(block, Paragraph | ListItem) or block.layer not in _LAYERS:
        return _PLAIN
    if found := _NUMBER.match(block.text):
        return _Typed("number", int(found["number"]), f"{int(found['number'])}.", found.end())
    if found := _LETTER.match(block.text):
        letter = found["letter"]
        return _Typed("letter", ord(letter.lower()) - ord("a") + 1, found[0].strip(), found.end())
    if isinstance(block, Paragraph) and (found := _BULLET.match(block.text)):
        return _Typed("bullet", 0, "", found.end())
    return _PLAIN


def _is_list(signs: list[_Typed]) -> bool:
    if len(signs) < _FEWEST:
        return False
    return signs[0].kind == "bullet" or [sign.rank for sign in signs] == list(range(1, len(signs) + 1))


def _item(block: Paragraph | ListItem, sign: _Typed) -> ListItem:
    level = block.level if isinstance(block, ListItem) else 0
    marks = tuple(moved for mark in block.marks if (moved := _moved(mark, sign.length)))
    text = block.text[sign.length :]
    return ListItem(block.key, block.at, text, level, sign.kind != "bullet", sign.label, marks, block.layer)


def _moved(mark: Mark, by: int) -> Mark | None:
    return replace(mark, start=max(mark.start - by, 0), end=mark.end - by) if mark.end > by else None
