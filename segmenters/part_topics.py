"""Finds what one of several units cut out of the same part is about: numbered cases, or what leads a list in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.model import ListItem, Paragraph, Style, text_of
from segmenters.model import Passage
from segmenters.pieces import shown
from segmenters.titles import is_general
from segmenters.unit_headings import is_caption

_NUMBERED = re.compile(
    r"(?P<kind>scenario|case|exercise|activity|task|problem) (?P<number>\d{1,2})\b[:.–— -]", re.IGNORECASE
)
_LEAD_IN = re.compile(
    r"\b(?P<what>(?:(?!are\b|is\b|the\b|following\b|these\b)[a-z]+ )?"
    r"(?:recommendations?|guidelines|tips|rules|practices|steps|measures|requirements|questions|"
    r"criteria|factors|reasons|benefits|challenges|considerations|principles|responsibilities|techniques|methods)"
    r"(?: (?:for|of|to|in|on) [^:;,.()]{4,70}?)?)\s*(?:\b(?:are|is|include|includes)\b[^:]{0,30})?:$"
)
_LONGEST_LABEL = 6
_UNSAID = re.compile(r"^(?:following|these|several|some|additional|other) ")


def numbered_cases(passages: tuple[Passage, ...]) -> str:
    """Return the numbered cases that stand in passages, "scenarios 2 to 4"; nothing where there are not two."""
    told = [match for p in passages if (match := _NUMBERED.match(" ".join(text_of(p.block).split())))]
    numbers = [int(match["number"]) for match in told]
    if len(set(numbers)) < 2 or numbers != sorted(numbers):
        return ""
    kind = re.sub("ys$", "ies", f"{told[0]['kind'].lower()}s")
    return f"{kind} {numbers[0]} {'to' if len(set(numbers)) > 2 else 'and'} {numbers[-1]}"


def led_in(passages: tuple[Passage, ...]) -> Iterator[str]:
    """Yield what the lines that lead a list in say of it: "recommendations for storing ladders"."""
    for block, after in pairwise([p.block for p in shown(passages)]):
        if isinstance(block, Paragraph) and isinstance(after, ListItem):
            match = _LEAD_IN.search(" ".join(block.text.split()))
            if match and not is_general(match["what"]):
                yield _UNSAID.sub("", match["what"])


def labels(passages: tuple[Passage, ...]) -> Iterator[str]:
    """Yield short lines that are bold from end to end, which head what stands below them."""
    for block in (p.block for p in shown(passages)):
        if isinstance(block, Paragraph) and len(block.text.split()) <= _LONGEST_LABEL and not is_general(block.text):
            bold = any(m.style is Style.STRONG and m.end - m.start >= len(block.text) - 1 for m in block.marks)
            if bold and block.text[-1:].isalnum() and not is_caption(block.text):
                yield block.text
