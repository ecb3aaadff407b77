"""Writes one caption as WebVTT (W3C, section 4.2): its times, who speaks, and lines that no player takes for marks."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractors.hygiene import one_line
from extractors.locator import clock


@dataclass(frozen=True, slots=True)
class Voice:
    """Lines of one speaker, whose name is empty when not known."""

    speaker: str
    lines: tuple[str, ...]


def cue_text(start_ms: int, end_ms: int, voices: Sequence[Voice]) -> str:
    """Return a caption with its times in milliseconds, without the empty line that ends it; speakers keep their order.

    A voice goes to the end of its caption unless it is closed, so it is where somebody else speaks there as well.
    """
    turns = [(speaker, list(turn)) for speaker, turn in groupby(voices, key=lambda voice: one_line(voice.speaker))]
    ending = "</v>" if len(turns) > 1 else ""
    texts = ("\n".join(line for voice in turn for line in _lines(voice)) for _, turn in turns)
    marks = ((f"<v {_escaped(speaker)}>", ending) if speaker else ("", "") for speaker, _ in turns)
    said = "\n".join(f"{opening}{text}{closing}" for text, (opening, closing) in zip(texts, marks, strict=True))
    return f"{_time(start_ms)} --> {_time(end_ms)}\n{said}"


def _lines(voice: Voice) -> Iterator[str]:
    return map(_escaped, voice.lines)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _time(milliseconds: int) -> str:
    return f"{clock(milliseconds)}.{milliseconds % 1000:03d}"
