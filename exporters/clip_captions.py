"""Writes what a clip says as WebVTT captions and as a plain transcript: word by word, for people who cannot hear it.

Captions have the words of the recording (WCAG 2.2, success criterion 1.2.2), not those of the lesson, which is tidied.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from exporters.caption_cues import Spoken, cues_of
from extractors.hygiene import one_line
from extractors.locator import TimeSpan, clock
from extractors.model import Utterance
from segmenters.clip_spans import holds, length_of, map_time

_SHORTEST_MS, _LONGEST_MS = 1000, 7000
_APART_MS = 80
"""Two frames of a video at 25 a second, so that a change of captions is seen."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    speaker: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What was said in one go, by the time of the clip."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str


def clip_captions(said: Iterable[Utterance], spans: Sequence[TimeSpan]) -> str:
    """Return the WebVTT of a clip that holds `spans` of a recording in which `said` was said.

    Cues are in order, apart and inside the clip; the speaker is named where it changes.
    """
    cues = _apart([cue for turn in _turns(said, spans) for cue in _cues(turn)], length_of(spans))
    blocks = ["WEBVTT"]
    speaker = ""
    for cue in cues:
        named = cue.speaker if cue.speaker != speaker else ""
        speaker = cue.speaker or speaker
        blocks.append(_written(cue, named))
    return "\n\n".join(blocks) + "\n"


def clip_transcript(said: Iterable[Utterance], spans: Sequence[TimeSpan]) -> str:
    """Return what a clip says as plain text: a paragraph for each turn, with its time in the clip and its speaker."""
    paragraphs = []
    for turn in _turns(said, spans):
        speaker = f" {turn[0].speaker}:" if turn[0].speaker else ""
        paragraphs.append(f"[{clock(turn[0].start_ms)}]{speaker} {' '.join(sentence.text for sentence in turn)}")
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _turns(said: Iterable[Utterance], spans: Sequence[TimeSpan]) -> Iterator[list[_Sentence]]:
    """Yield what each speaker says before the next one does."""
    heard = [
        _Sentence(
            map_time(spans, block.at.start_ms),
            map_time(spans, block.at.end_ms),
            one_line(block.text),
            one_line(block.speaker),
        )
        for block in said
        if isinstance(block.at, TimeSpan) and holds(spans, block.at)
    ]
    heard.sort(key=lambda sentence: (sentence.start_ms, sentence.end_ms))
    for _, turn in groupby((sentence for sentence in heard if sentence.text), key=lambda sentence: sentence.speaker):
        yield list(turn)


def _cues(turn: Sequence[_Sentence]) -> Iterator[_Cue]:
    words = [word for sentence in turn for word in _words(sentence)]
    for shown in cues_of(words):
        yield _Cue(shown.start_ms, min(shown.end_ms, shown.start_ms + _LONGEST_MS), shown.lines, turn[0].speaker)


def _words(sentence: _Sentence) -> Iterator[Spoken]:
    """Yield the words of a sentence; only the whole of it has times, so each takes its share of the letters."""
    tokens = sentence.text.split(" ")
    size, length, done = sum(map(len, tokens)), sentence.end_ms - sentence.start_ms, 0
    for token in tokens:
        start, end = (sentence.start_ms + length * letters // size for letters in (done, done + len(token)))
        done += len(token)
        yield Spoken(start, end, token)


def _apart(cues: Iterable[_Cue], length_ms: int) -> list[_Cue]:
    """Return captions one after the other, where people spoke at the same time, and none after the end of the clip."""
    placed: list[_Cue] = []
    for cue in sorted(cues, key=lambda cue: cue.start_ms):
        start = cue.start_ms
        if placed:
            last = placed[-1]
            start = max(start, min(last.end_ms, last.start_ms + _SHORTEST_MS) + _APART_MS)
            placed[-1] = replace(last, end_ms=min(last.end_ms, start - _APART_MS))
        if start >= length_ms:
            break
        placed.append(replace(cue, start_ms=start, end_ms=min(length_ms, max(cue.end_ms, start + _SHORTEST_MS))))
    return placed


def _written(cue: _Cue, speaker: str) -> str:
    lines = [html.escape(line, quote=False) for line in cue.lines]
    voice = f"<v {html.escape(speaker, quote=False)}>" if speaker else ""
    return f"{_clock(cue.start_ms)} --> {_clock(cue.end_ms)}\n{voice}" + "\n".join(lines)


def _clock(milliseconds: int) -> str:
    return f"{clock(milliseconds)}.{milliseconds % 1000:03d}"
