"""Reads headings between lines of colons ("::: challenge" to ":::") as what they are: labels of boxes, not sections.

In Markdown for courses an exercise, its solution or a note carries a heading of any level, often above that of the
section in which it stands. It opens no section there, and closes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.model import Block, Document, Heading, Mark, Paragraph, Section, Style, text_of
from segmenters.fences import closes, opens

_LARGEST_SHARE = 0.5
"""A fence around more of a document's headings than this is a frame of the page, not a box in it."""


@dataclass(slots=True)
class _Fence:
    """A fence while it is read: how many sections began before it, and which began inside it."""

    sections: list[int] = field(default_factory=list)
    closed: bool = False


def with_labels(document: Document) -> Document:
    """Return the document in which headings between lines of colons are bold lines of the section around the fence.

    Keys and places stay. A fence that nobody closes holds no heading: it reaches to the end of its section.
    """
    boxed = _boxed(document.sections)
    if not boxed:
        return document
    sections, labels = list[Section](), set[str]()
    for number, section in enumerate(document.sections):
        if number in boxed and sections:
            label, *rest = section.blocks
            labels.add(text_of(label))
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, _label(label), *rest))
        else:
            above = sections[-1].chapter if sections and section.chapter in labels else section.chapter
            sections.append(replace(section, chapter=above))
    return replace(document, sections=tuple(sections))


def _boxed(sections: Sequence[Section]) -> frozenset[int]:
    """Return the numbers of the sections whose heading stands in a fence that is closed."""
    fences, inside = list[_Fence](), list[_Fence]()
    for number, section in enumerate(sections):
        if section.blocks and isinstance(section.blocks[0], Heading):
            for fence in inside:
                fence.sections.append(number)
        for block in section.blocks:
            if opens(block):
                inside.append(_Fence())
                fences.append(inside[-1])
            if closes(block) and inside:
                inside.pop().closed = True
    most = sum(isinstance(section.blocks[0], Heading) for section in sections if section.blocks) * _LARGEST_SHARE
    boxes = (fence.sections for fence in fences if fence.closed and len(fence.sections) <= most)
    return frozenset(number for numbers in boxes for number in numbers)


def _label(block: Block) -> Block:
    if not isinstance(block, Heading) or not block.text:
        return block
    return Paragraph(block.key, block.at, block.text, (Mark(0, len(block.text), Style.STRONG),))
