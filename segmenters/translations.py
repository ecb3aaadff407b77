"""Cuts notes that say the same in another language: a translation that keeps the original, or the other way round.

Translators leave the original of the notes below their own text; some translate the slide and leave its notes. What is
cut is one run of notes in another language than the pack's, about as long as the notes, or the slide, that it repeats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Figure, Utterance, is_said, text_of
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import KEPT_AT, Repeat, Repeats
from segmenters.wordlists import word_list

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_LANGUAGES = {"ja", "ko", "zh"}
_TOLD_APART = ("en", "de", "fr", "es", "pt", "it")
_WIDE_SHARE = 0.2
_CLEARLY = 2
_WIDE_SIGNS = 2.5
"""A sign of a wide script says as much as so many letters."""
_LEAST_LENGTH, _MOST_BESIDE_NOTES, _MOST_BESIDE_SLIDE = 0.25, 4.0, 2.5
"""How much longer than what it repeats: of notes, sentences may have been cut before."""
_BESIDE_NOTES, _BESIDE_SLIDE = 0.9, 0.8
_OWN, _UNKNOWN, _OTHER = 1, 0, -1


def drop_translations(pieces: Sequence[Piece], code: str, found: Repeats) -> tuple[Piece, ...]:
    """Return the pieces without notes that translate others; `code` is the language of the pack."""
    if code not in _WIDE_LANGUAGES and code not in _TOLD_APART:
        return tuple(pieces)
    left = []
    for piece in pieces:
        gone = {repeat.passage.block.key for repeat in _translated(piece, code) if found.add(repeat)}
        kept = (p for p in piece.passages if not is_said(p.block) or p.block.key not in gone)
        left.append(replace(piece, passages=tuple(kept)) if gone else piece)
    return tuple(piece for piece in left if piece.passages)


def _translated(piece: Piece, code: str) -> list[Repeat]:
    notes = [p for p in piece.passages if is_said(p.block) and not isinstance(p.block, Utterance)]
    tongues = [_tongue(text_of(passage.block), code) for passage in notes]
    own, other = _split(notes, tongues)
    score, most = _BESIDE_NOTES, _MOST_BESIDE_NOTES
    if other and not own:
        own = [p for p in piece.passages if not is_said(p.block) and not isinstance(p.block, Figure)]
        score, most = _BESIDE_SLIDE, _MOST_BESIDE_SLIDE
        if any(_tongue(text_of(passage.block), code) is _OTHER for passage in own):
            return []
    if not own or not other or not _LEAST_LENGTH <= _length(other) / max(1.0, _length(own)) <= most:
        return []
    return [Repeat(passage, "translation-of-notes", score, own[0], KEPT_AT) for passage in other]


def _split(notes: Sequence[Passage], tongues: Sequence[int]) -> tuple[list[Passage], list[Passage]]:
    """Return the notes in the language of the pack and those in another, if they are one run each; else none."""
    if _OTHER not in tongues:
        return [], []
    if _OWN not in tongues:
        return [], list(notes)
    first = tongues.index(_OTHER)
    last = len(tongues) - 1 - tongues[::-1].index(_OTHER)
    if _OWN not in tongues[first:]:
        return list(notes[:first]), list(notes[first:])
    if _OWN not in tongues[: last + 1]:
        return list(notes[last + 1 :]), list(notes[: last + 1])
    return [], []


def _tongue(text: str, code: str) -> int:
    letters = [char for char in text if char.isalpha()]
    wide = sum(_WIDE.match(char) is not None for char in letters) > len(letters) * _WIDE_SHARE
    words = re.findall(r"\w+", text.lower())
    counts = {other: sum(word in word_list(f"small_words_{other}") for word in words) for other in _TOLD_APART}
    if code in _WIDE_LANGUAGES:
        told = max(counts.values()) >= _CLEARLY
        return _OWN if wide else _OTHER if told else _UNKNOWN
    if wide:
        return _OTHER
    best = max(count for other, count in counts.items() if other != code)
    if abs(counts[code] - best) < _CLEARLY:
        return _UNKNOWN
    return _OWN if counts[code] > best else _OTHER


def _length(passages: Sequence[Passage]) -> float:
    """Return how much passages say, in letters."""
    text = "".join(text_of(passage.block) for passage in passages)
    wide = len(_WIDE.findall(text))
    return len(text) + wide * (_WIDE_SIGNS - 1)
