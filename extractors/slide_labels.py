"""Lines in a text of a slide that head the points below them: capitals or a question, set as a bold label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.model import Block, ListItem, Mark, Paragraph, Style

_LONGEST = 8
_FEWEST_LETTERS = 3


def with_labels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a text, lines that head points as wholly bold: what a label is in every other format."""
    heads = {first.key for first, second in pairwise(blocks) if isinstance(second, ListItem) and _is_label(first)}
    return tuple(_bold(block) if isinstance(block, Paragraph) and block.key in heads else block for block in blocks)


def _is_label(block: Block) -> bool:
    """Tell whether a line is a label by its letters: nobody writes a whole point in capitals, or asks one of a list."""
    if not isinstance(block, Paragraph) or block.marks or "\n" in block.text or len(block.text.split()) > _LONGEST:
        return False
    letters = [sign for sign in block.text if sign.isalpha()]
    in_capitals = len(letters) >= _FEWEST_LETTERS and all(sign.isupper() for sign in letters)
    return in_capitals or block.text.endswith(("?", "\uff1f"))


def _bold(block: Paragraph) -> Paragraph:
    return replace(block, marks=(Mark(0, len(block.text), Style.STRONG),))
