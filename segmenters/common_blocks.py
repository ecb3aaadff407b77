"""Finds the boilerplate of a batch: what most of its sources have word for word, such as a line on the company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extractors.model import Block, Document, ListItem, Paragraph, text_of
from segmenters.boilerplate import has_substance

_FEWEST_SOURCES = 3
_SHARE = 0.5
_LONGEST_WORDS = 80
_FEWEST_WORDS = 3


def common_blocks(documents: Iterable[Document]) -> frozenset[str]:
    """Return the texts, as `same_text` writes them, that stand in at least three sources and in half of all.

    `documents` is a batch: it is gone through once, so that it need not be in memory at one time. A text with a rule, a
    definition or a measure is never boilerplate.
    """
    counts: Counter[str] = Counter()
    sources = 0
    for document in documents:
        sources += 1
        counts.update({text for block in document.blocks if (text := _telling(block))})
    most = max(_FEWEST_SOURCES, sources * _SHARE)
    return frozenset(text for text, count in counts.items() if count >= most)


def same_text(block: Block) -> str:
    """Return the words of a block in one line and small letters."""
    return " ".join(text_of(block).split()).lower()


def _telling(block: Block) -> str:
    if not isinstance(block, Paragraph | ListItem):
        return ""
    text = same_text(block)
    return text if _FEWEST_WORDS <= len(text.split()) <= _LONGEST_WORDS and not has_substance(text) else ""
