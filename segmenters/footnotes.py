"""Takes footnotes out of the running text: each goes behind the paragraph or the list in which its mark stands.

A page ends where it ends, so its footnotes come between two sentences of the text, or between two points of a list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Block, Document, Heading, Layer, ListItem, Paragraph, Table, layer_of, text_of
from segmenters.cutting import Cutting, verdict
from segmenters.model import Cut, CutReason

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_NOTE = re.compile(rf"(?:(?P<plain>\d{{1,3}})\s+|(?P<raised>[{_RAISED}]{{1,3}})\s*)(?=\S)")
_MARK = re.compile(rf"(?<=[^\s{_RAISED}])[{_RAISED}]{{1,3}}(?![{_RAISED}])")
_FARTHEST = 60
"""Blocks between a mark and its footnote: more than stand on a page."""
_LARGEST_GAP = 3
"""A number or two may be missing: their footnotes stand in tables."""
_ADDRESS = re.compile(r"(?:\(?(?:https?://|www\.)\S+[\s,;]*(?:and|or)?\s*)+")
_REFERS = re.compile(
    r"(?:see\b|refer to\b|(?:for )?(?:more|additional|further)\b|"
    r"(?:information|guidance|guidelines|details) (?:on|about)\b)(?=.*(?:https?://|www\.))",
    re.IGNORECASE | re.DOTALL,
)
_BARE = verdict(CutReason.REFERENCES, "footnote-with-an-address", 0.95)

_Place = tuple[int, int]
"""A section by its number, and a block in it."""


def with_footnotes_placed(document: Document) -> Document:
    """Return the document with its footnotes behind what they belong to; keys and places stay.

    A footnote is a paragraph that begins with a number, for which a raised number stands in the text before it; the
    numbers rise. So "2 workers" is none, even where "m²" stands above.
    """
    found = _marks_of_notes(document)
    if not found:
        return document
    behind = defaultdict[_Place, list[Block]](list)
    for note, mark in found.items():
        behind[_end_of_text(document, mark, frozenset(found))].append(document.sections[note[0]].blocks[note[1]])
    sections = []
    for number, section in enumerate(document.sections):
        blocks = list[Block]()
        for place, block in enumerate(section.blocks):
            blocks += [] if (number, place) in found else [block]
            blocks += behind[number, place]
        sections.append(replace(section, blocks=tuple(blocks)))
    return replace(document, sections=tuple(sections))


def cut_addresses(documents: Sequence[Document], cutting: Cutting) -> tuple[tuple[Document, ...], tuple[Cut, ...]]:
    """Return the documents without footnotes that give an address or say where to read on, and those as cuts."""
    cuts, left = list[Cut](), list[Document]()
    for document in documents:
        gone = {
            block.key: Cut(document.source.name, block, _BARE.reason, "", _BARE.ruling)
            for block in (document.sections[n].blocks[place] for n, place in _marks_of_notes(document))
            if _is_address(block) and cutting.cuts(_BARE) and not cutting.keeps(document.source.name, block)
        }
        cuts += gone.values()
        sections = (replace(s, blocks=tuple(b for b in s.blocks if b.key not in gone)) for s in document.sections)
        left.append(replace(document, sections=tuple(s for s in sections if s.blocks)) if gone else document)
    return tuple(left), tuple(cuts)


def _is_address(block: Block) -> bool:
    text = _NOTE.sub("", text_of(block), count=1).strip()
    return _ADDRESS.fullmatch(text) is not None or _REFERS.match(text) is not None


def _marks_of_notes(document: Document) -> dict[_Place, _Place]:
    """Return for each footnote where its mark stands: the last block before it that has the number, raised."""
    found: dict[_Place, _Place] = {}
    seen: list[tuple[_Place, frozenset[int]]] = []
    last = 0
    for number, section in enumerate(document.sections):
        for place, block in enumerate(section.blocks):
            value = _value(block)
            near = [at for at, marks in seen[-_FARTHEST:] if value in marks]
            if near and (value == 1 or last < value <= last + _LARGEST_GAP):
                found[number, place] = near[-1]
                last = value
            elif layer_of(block) is Layer.BODY:
                seen.append(((number, place), _marks(block)))
    return found


def _value(block: Block) -> int:
    """Return the number that a paragraph begins with, 0 for none."""
    found = _NOTE.match(block.text) if isinstance(block, Paragraph) and block.layer is Layer.BODY else None
    return int((found["plain"] or found["raised"]).translate(_PLAIN)) if found else 0


def _marks(block: Block) -> frozenset[int]:
    text = text_of(block) if isinstance(block, Paragraph | ListItem | Heading | Table) else ""
    return frozenset(int(mark.translate(_PLAIN)) for mark in _MARK.findall(text))


def _end_of_text(document: Document, mark: _Place, notes: frozenset[_Place]) -> _Place:
    """Return the last block of the text in which a mark stands: itself, or the end of the list that follows it."""
    number, end = mark
    for place in range(mark[1] + 1, len(document.sections[number].blocks)):
        block = document.sections[number].blocks[place]
        if isinstance(block, ListItem) and block.layer is Layer.BODY:
            end = place
        elif (number, place) not in notes and layer_of(block) is Layer.BODY:
            break
    return number, end
