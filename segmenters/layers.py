"""Sets aside what a source holds beside its content: running heads and feet, and the comments of reviewers."""

from __future__ import annotations

from dataclasses import replace

from extractors.model import Block, Document, Layer, Paragraph, layer_of
from segmenters.cutting import Cutting
from segmenters.model import Cut, CutReason, Ruling

_RULES = {
    Layer.FURNITURE: (CutReason.FURNITURE, Ruling("running-line", 1.0)),
    Layer.COMMENT: (CutReason.COMMENT, Ruling("comment", 1.0)),
}
"""The extractor has seen what they are in the source, so that nothing is unsure."""


def set_aside(
    documents: tuple[Document, ...], cutting: Cutting | None = None
) -> tuple[tuple[Document, ...], tuple[Cut, ...]]:
    """Return the documents without blocks of the furniture and comment layers, and those blocks as cuts."""
    how = cutting or Cutting()
    cuts = tuple(
        Cut(document.source.name, block, *_told(block))
        for document in documents
        for block in document.blocks
        if _goes(document, block, how)
    )
    return tuple(_content(document, how) for document in documents), cuts


def _goes(document: Document, block: Block, cutting: Cutting) -> bool:
    return layer_of(block) in _RULES and not cutting.keeps(document.source.name, block)


def _told(block: Block) -> tuple[CutReason, str, Ruling]:
    reason, ruling = _RULES[layer_of(block)]
    return reason, _author(block), ruling


def _author(block: Block) -> str:
    return f"by {block.author}" if isinstance(block, Paragraph) and block.author else ""


def _content(document: Document, cutting: Cutting) -> Document:
    sections = (
        replace(section, blocks=tuple(block for block in section.blocks if not _goes(document, block, cutting)))
        for section in document.sections
    )
    return replace(document, sections=tuple(sections))
