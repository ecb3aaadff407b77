"""Sets aside what a source holds beside its content: running heads and feet, and the comments of reviewers."""

from __future__ import annotations

from dataclasses import replace

from extractors.model import Block, Document, Layer, Paragraph, layer_of
from segmenters.model import Cut, CutReason

_REASONS = {Layer.FURNITURE: CutReason.FURNITURE, Layer.COMMENT: CutReason.COMMENT}


def set_aside(documents: tuple[Document, ...]) -> tuple[tuple[Document, ...], tuple[Cut, ...]]:
    """Return the documents without blocks of the furniture and comment layers, and those blocks as cuts."""
    cuts = tuple(
        Cut(document.source.name, block, reason, _author(block))
        for document in documents
        for block in document.blocks
        if (reason := _REASONS.get(layer_of(block)))
    )
    return tuple(map(_content, documents)), cuts


def _author(block: Block) -> str:
    return f"by {block.author}" if isinstance(block, Paragraph) and block.author else ""


def _content(document: Document) -> Document:
    sections = (
        replace(section, blocks=tuple(block for block in section.blocks if layer_of(block) not in _REASONS))
        for section in document.sections
    )
    return replace(document, sections=tuple(sections))
