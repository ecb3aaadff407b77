"""Writes what a clip says as WebVTT captions and as a plain transcript: word by word, for people who cannot hear it.

Captions have the words of the recording (WCAG 2.2, success criterion 1.2.2), not those of the lesson, which is tidied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from exporters.caption_cues import LONGEST_MS, SHORTEST_MS, cues_of, spread
from exporters.web_vtt import Voice, cue_text
from extractors.hygiene import one_line
from extractors.locator import TimeSpan, clock
from extractors.model import Utterance
from segmenters.clip_spans import holds, length_of, map_time

VERSION = 1
"""Raised when the same words give other captions or another transcript, those laid out by caption_cues included."""

_APART_MS = 80
"""Two frames of a video at 25 a second, so that a change of captions is seen."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start_ms: int
    end_ms: int
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What was said in one go, by the time of the clip."""

    start_ms: int
    end_ms: int
    text: str
    speaker: str


def clip_captions(said: Iterable[Utterance], spans: Sequence[TimeSpan]) -> str:
    """Return the WebVTT of a clip that holds `spans` of a recording in which `said` was said.

    Cues are in order, apart and inside the clip, and hold every word; each names its speaker.
    """
    cues = _apart([cue for turn in _turns(said, spans) for cue in _cues(turn)], length_of(spans))
    return "\n\n".join(["WEBVTT", *(cue_text(cue.start_ms, cue.end_ms, cue.voices) for cue in cues)]) + "\n"


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
    times = (spread(sentence.text.split(" "), sentence.start_ms, sentence.end_ms) for sentence in turn)
    for shown in cues_of([word for words in times for word in words]):
        voice = Voice(turn[0].speaker, shown.lines)
        yield _Cue(shown.start_ms, min(shown.end_ms, shown.start_ms + LONGEST_MS), (voice,))


def _apart(cues: Iterable[_Cue], length_ms: int) -> list[_Cue]:
    """Return captions one after the other, where people spoke at the same time, and none after the end of the clip.

    What was said at once just before the end, where no time is left to show it by itself, joins the caption before.
    """
    placed: list[_Cue] = []
    for cue in sorted(cues, key=lambda cue: cue.start_ms):
        start = cue.start_ms
        if placed:
            last = placed[-1]
            start = max(start, min(last.end_ms, last.start_ms + SHORTEST_MS) + _APART_MS)
            if start >= length_ms or cue.start_ms < start > length_ms - SHORTEST_MS:
                end = max(last.end_ms, min(length_ms, cue.end_ms))
                placed[-1] = replace(last, end_ms=end, voices=(*last.voices, *cue.voices))
                continue
            placed[-1] = replace(last, end_ms=min(last.end_ms, start - _APART_MS))
        placed.append(replace(cue, start_ms=start, end_ms=min(length_ms, max(cue.end_ms, start + SHORTEST_MS))))
    return placed
