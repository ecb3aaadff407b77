"""Knows the slides of a talk by what they show beside a title that all of them have, and the last one by its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.model import Block, Figure, Heading, ListItem, Paragraph, Section, is_said, text_of
from segmenters.boilerplate import rule_for_title
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason
from segmenters.titles import plain_title

_FEWEST, _ON_MOST = 4, 0.5
_LABEL_WORDS = 5
_LATE, _MOST_LINES, _LITTLE_SAID = 0.85, 6, 12
_DEMO = re.compile(r"(?:live )?demo(?:nstration)?s?(?: time)?|vorführung|démo(?:nstration)?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|de|edu|gov|\w\w)\b\S*|\S+@\S+\.\w+")
_CLOSES = (CutReason.CLOSING, CutReason.QUESTIONS)
_FITS = 0.9


def labels_under_one_title(sections: Sequence[Section], titles: Sequence[str]) -> dict[int, str]:
    """Return what slides are called in their first line, by their numbers, where half of a deck has the same title."""
    common = Counter(filter(None, map(plain_title, titles))).most_common(1)
    if not common or common[0][1] < max(_FEWEST, len(sections) * _ON_MOST):
        return {}
    same = (n for n, title in enumerate(titles) if plain_title(title) == common[0][0])
    return {number: label for number in same if (label := _label(sections[number]))}


def nothing_but_last_words(section: Section, way: float) -> Verdict | None:
    """Return the verdict on a slide at the end of which each line says "Demo", "Questions", thanks, or an address."""
    shown = _shown(section)
    said = sum(len(text_of(block).split()) for block in section.blocks if is_said(block))
    lines = [" ".join(text_of(block).split()) for block in shown]
    if way < _LATE or not lines or len(lines) > _MOST_LINES or said >= _LITTLE_SAID:
        return None
    if not all(isinstance(block, Paragraph | ListItem) for block in shown):
        return None
    closes = [(rule := rule_for_title(line)) is not None and rule.reason in _CLOSES for line in lines]
    address = [_ADDRESS.fullmatch(line) is not None for line in lines]
    leads = [line.endswith(":") and after for line, after in zip(lines, [*address, False][1:], strict=True)]
    rest = (_DEMO.fullmatch(line) for line in lines)
    fits = all(any(signs) for signs in zip(closes, address, leads, rest, strict=True))
    return verdict(CutReason.CLOSING, "nothing-but-last-words", _FITS) if fits and any(closes) else None


def _label(section: Section) -> str:
    """Return the first line of a slide if it is short and stands apart in capitals."""
    shown = _shown(section)
    first = shown[0] if len(shown) > 1 else None
    text = first.text.strip() if isinstance(first, Paragraph) else ""
    return text if text.isupper() and len(text.split()) <= _LABEL_WORDS else ""


def _shown(section: Section) -> list[Block]:
    return [b for b in section.blocks if not is_said(b) and not isinstance(b, Heading | Figure)]
