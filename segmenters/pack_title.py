"""Finds the title of a pack: that of its first document, or the line below it where it fits any subject."""

from __future__ import annotations

from extractors.model import Document, Heading, Paragraph
from segmenters.titles import is_general, plain_title

_FEWEST_WORDS = 3
_MOST_WORDS = 12


def pack_title(documents: tuple[Document, ...]) -> str:
    """Return the first title that documents have; a general one, "CURRICULUM", gives way to the line below it."""
    document = next((document for document in documents if document.title), None)
    if document is None:
        return ""
    return (_line_below(document) if is_general(document.title) else "") or document.title


def _line_below(document: Document) -> str:
    """Return the line that stands right below the title of a document, if it reads like a title itself."""
    blocks = [block for section in document.sections[:1] for block in section.blocks]
    title = plain_title(document.title).lower()
    headed = bool(blocks) and isinstance(blocks[0], Heading) and plain_title(blocks[0].text).lower() == title
    lines = [" ".join(block.text.split()) for block in blocks if isinstance(block, Paragraph)] if headed else []
    line = lines[0] if lines else ""
    fits = _FEWEST_WORDS <= len(line.split()) <= _MOST_WORDS and line[-1:].isalnum() and not is_general(line)
    return line if fits else ""
