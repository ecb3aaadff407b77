"""Phrases that somebody broke into paragraphs so that they fit into a small box of a drawing: made whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.model import Block, Paragraph
from extractors.slide_order import Box
from extractors.slide_text import Rich, joined

_WIDEST = 0.45
"""A box that takes at most this share of the slide's width is one of a drawing."""
_MOST_WORDS_OF_A_LINE, _MOST_WORDS = 7, 20
_ENDED = re.compile(r"[.:;!?…]$")
_JOINS = re.compile(r"[–—-]? ?(?:and|or|&) ?[–—-]?|[–—&+-]", re.IGNORECASE)
_HANGS = re.compile(r"\b(?:and|or|of|the|a|an|for|to|in|with|per|by|on)$|[,&/–—-]$", re.IGNORECASE)


def whole_phrases(blocks: tuple[Block, ...], box: Box | None, width: int) -> tuple[Block, ...]:
    """Return the paragraphs of a shape, those of one phrase as one; `width` is that of the slide.

    A phrase goes on where the next line begins with a small letter, or this one ends on a word that needs another.
    Only a box whose lines are all short, none of them a sentence, holds such phrases. The first key stays.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    if box is None or box.width > _WIDEST * width or len(lines) < len(blocks) or not _is_label(lines):
        return blocks
    made = list[Paragraph]()
    for line in lines:
        if made and _goes_on(made[-1].text, line.text):
            whole = joined((Rich(made[-1].text, made[-1].marks), Rich(line.text, line.marks)), " ")
            made[-1] = Paragraph(made[-1].key, line.at, whole.text, whole.marks, line.layer)
        else:
            made.append(line)
    return tuple(made)


def _is_label(lines: Sequence[Paragraph]) -> bool:
    counts = [len(line.text.split()) for line in lines]
    short = max(counts, default=0) <= _MOST_WORDS_OF_A_LINE and len(counts) > 1 and sum(counts) <= _MOST_WORDS
    return short and not any(_ENDED.search(line.text) for line in lines) and not lines[0].text[:1].islower()


def _goes_on(above: str, below: str) -> bool:
    return below[:1].islower() or bool(_JOINS.fullmatch(below) or _HANGS.search(above))
