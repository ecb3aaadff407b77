"""Finds the boilerplate of a batch: what most of its sources have word for word, such as a line on the company."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from extractors.model import Block, Document, ListItem, Paragraph, text_of
from segmenters.boilerplate import has_substance

_FEWEST_SOURCES = 3
_SHARE = 0.5
_LONGEST_WORDS = 80
_FEWEST_WORDS = 3
_SHORT_WORDS = 25
"""A longer paragraph in the middle of the sources teaches the same in each of them, and each has to say it."""
_EDGE_BLOCKS = 4
_ABOUT_THE_BATCH = re.compile(
    r"\b(?:this|these) (?:\w+ )?(?:materials?|course|series|lessons?|training|project|deck|slides|presentations?|"
    r"handbook|guide|document|publication|report)\b|\S+@\S+\.\w+|https?://|\bwww\.|\blicen[cs]ed?\b|\bcopyright\b",
    re.IGNORECASE,
)


def common_blocks(documents: Iterable[Document]) -> frozenset[str]:
    """Return the texts, as `same_text` writes them, that stand in at least three sources and in half of all.

    `documents` is a batch: it is gone through once, so that it need not be in memory at one time. A text with a rule, a
    definition or a measure is never boilerplate, nor is a long one, unless it is about the batch or stands at an edge.
    """
    counts: Counter[str] = Counter()
    sources = 0
    for document in documents:
        sources += 1
        blocks = document.blocks
        edges = {block.key for block in (*blocks[:_EDGE_BLOCKS], *blocks[-_EDGE_BLOCKS:])}
        counts.update({text for block in blocks if (text := _telling(block, at_edge=block.key in edges))})
    most = max(_FEWEST_SOURCES, sources * _SHARE)
    return frozenset(text for text, count in counts.items() if count >= most)


def same_text(block: Block) -> str:
    """Return the words of a block in one line and small letters."""
    return " ".join(text_of(block).split()).lower()


def _telling(block: Block, *, at_edge: bool) -> str:
    if not isinstance(block, Paragraph | ListItem):
        return ""
    text = same_text(block)
    furniture = at_edge or len(text.split()) <= _SHORT_WORDS or _ABOUT_THE_BATCH.search(text) is not None
    tells = _FEWEST_WORDS <= len(text.split()) <= _LONGEST_WORDS and not has_substance(text)
    return text if furniture and tells else ""
