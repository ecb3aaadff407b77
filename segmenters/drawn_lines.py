"""Puts the labels of a drawing on a slide into one line.

What is left of them after the cuts would stand as a column of loose words; in one line they say what it shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, zip_longest

from extractors.model import (
    Block,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Style,
    Table,
    is_said,
    text_of,
)
from segmenters.cutting import Cutting, verdict
from segmenters.drawings import shape_of
from segmenters.imperatives import is_order
from segmenters.language import Language
from segmenters.model import Cut, CutReason, Passage
from segmenters.pieces import Piece

_IN_ONE_LINE = verdict(CutReason.REPEATED, "in-one-line-with-its-drawing", 1.0)
_OF_A_LEGEND = verdict(CutReason.FRAGMENT, "labels-of-a-drawing", 0.9)
_DETAIL = "stands in one line with the rest of its drawing"
_FEWEST_LINES = 2
_FEWEST_BOXES = 3
_CODE = re.compile(r"[$#{}<>=\\*]|::|--")
_LABEL_WORDS = 4
_LABEL_SIGNS_OF_A_WIDE_SCRIPT = 12
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NO_LABEL = re.compile(r"[.!?:\u3002\uff01\uff1f\uff1a;{}<>=$#@\\_|*]|://|--|^\W*$")
_FEWEST_LABELS, _FEWEST_TOGETHER = 4, 3
_SIGN_OF_A_LEGEND = re.compile(r"\(\w{1,3}\)|legend|key", re.IGNORECASE)
"""What explains the signs of a drawing, which are gone with it."""


def join_labels(
    pieces: Sequence[Piece], cutting: Cutting, language: Language
) -> tuple[tuple[Piece, ...], tuple[Cut, ...]]:
    """Return the pieces of decks with the loose labels of each slide in one line, repeated ones once, and the cuts.

    Three labels in a row make a line, or four on one slide; a label over a list, a table or a text is its heading.
    """
    cuts: list[Cut] = []
    joined = []
    for piece in pieces:
        passages = piece.passages
        for slide in dict.fromkeys(passage.block.at for passage in passages) if piece.is_slide else ():
            labels = _labels([p for p in passages if p.block.at == slide], cutting)
            line = _drawing(labels, language) if labels else None
            if line is not None:
                cuts += [_cut(passage.source, passage.block) for passage in labels[1:]]
                gone = {passage.block.key for passage in labels[1:]}
                kept = (line if p is labels[0] else p for p in passages if p.block.key not in gone)
                passages = tuple(kept)
        joined.append(replace(piece, passages=passages))
    return tuple(joined), tuple(cuts)


def _is_code(line: Paragraph) -> bool:
    return any(mark.style is Style.CODE for mark in line.marks) or _CODE.search(line.text) is not None


def _joined(lines: Sequence[Paragraph], between: str, before: str = "") -> Paragraph:
    """Return one paragraph with the words and marks of several."""
    text, marks = before, []
    for number, line in enumerate(lines):
        text += between if number else ""
        marks += [Mark(m.start + len(text), m.end + len(text), m.style, m.target) for m in line.marks]
        text += line.text
    return replace(lines[0], text=text, marks=tuple(marks))


def _labels(passages: Sequence[Passage], cutting: Cutting) -> list[Passage]:
    """Return the loose labels of a slide that make one line; none when there are too few."""
    shown = [p for p in passages if not is_said(p.block) and not isinstance(p.block, Heading | Figure)]
    flags = [
        _is_label(p, cutting) and not _leads(p.block, after.block if after else None)
        for p, after in zip_longest(shown, shown[1:])
    ]
    by_flag = groupby(zip(shown, flags, strict=True), key=lambda pair: pair[1])
    runs = [[passage for passage, _ in run] for flag, run in by_flag if flag]
    runs = [run for run in runs if len(run) >= _FEWEST_LINES]
    labels = [passage for run in runs for passage in run]
    boxes = {shape_of(passage.block) for passage in labels}
    enough = len(labels) >= _FEWEST_LABELS or any(len(run) >= _FEWEST_TOGETHER for run in runs)
    return labels if enough and len(boxes) >= _FEWEST_BOXES else []


def _is_label(passage: Passage, cutting: Cutting) -> bool:
    block = passage.block
    if not isinstance(block, Paragraph) or is_said(block) or cutting.keeps(passage.source, block) or _is_code(block):
        return False
    text = block.text.strip().removesuffix(";")
    long = len(text) > _LABEL_SIGNS_OF_A_WIDE_SCRIPT if _WIDE.search(text) else len(text.split()) > _LABEL_WORDS
    step = len(text.split()) == _LABEL_WORDS and is_order(text)
    return bool(text) and not long and not step and _NO_LABEL.search(text) is None


def _leads(block: Block, after: Block | None) -> bool:
    """Tell whether a line is the heading of a list or a text below it in the same box."""
    if after is None or shape_of(block) != shape_of(after):
        return False
    return isinstance(after, ListItem | Table) or len(text_of(after).split()) > _LABEL_WORDS


def _drawing(labels: Sequence[Passage], language: Language) -> Passage | None:
    boxes = groupby((p.block for p in labels if isinstance(p.block, Paragraph)), key=shape_of)
    found = [_joined(list(lines), " ") for _, lines in boxes]
    once: dict[str, Paragraph] = {}
    for line in found:
        once.setdefault(" ".join(line.text.split()).lower(), line)
    lines = [line for line in once.values() if not _SIGN_OF_A_LEGEND.fullmatch(line.text.strip())]
    if not lines:
        return None
    line, first = _joined(lines, " · ", "Drawing with the labels " if language.english else ""), labels[0].block
    return replace(labels[0], block=replace(line, key=first.key, at=first.at))


def _cut(source: str, block: Block) -> Cut:
    if _SIGN_OF_A_LEGEND.fullmatch(text_of(block).strip()):
        return Cut(source, block, _OF_A_LEGEND.reason, "", _OF_A_LEGEND.ruling)
    return Cut(source, block, _IN_ONE_LINE.reason, _DETAIL, _IN_ONE_LINE.ruling)
