"""Listens to a recording stretch by stretch, and to what was answered with an invention a second time, in halves."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import cast

from extractors import codec
from extractors.audio import Samples
from extractors.engine import Recogniser, Segment
from extractors.invented import Judged, judge
from extractors.silence import FRAME, FRAME_MS, Levels, Stretch, cut, halves_of
from extractors.source import Memory

_LONG_INVENTION = 8000 // FRAME_MS


@dataclass(frozen=True, slots=True)
class Ear:
    """What listening needs at every stretch.

    source: its name. levels: loudness of each 20 ms. threshold: the loudness above which there is sound. recogniser:
    returns the loaded checkpoint. identity: digest of all that a result depends on besides the stretch and the
    language. memory: where to keep what was heard.
    """

    source: str
    levels: Levels
    threshold: float
    recogniser: Callable[[], Recogniser]
    identity: str = ""
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """What was heard in one stretch: its language, and its segments at their times in the recording, judged."""

    language: str
    judged: tuple[Judged, ...]

    @property
    def is_said(self) -> bool:
        """Whether anything in it was really said."""
        return any(item.verdict is None for item in self.judged)


def hear(
    ear: Ear, sound: Callable[[], Iterable[Samples]], stretches: Sequence[Stretch], language: str
) -> Iterator[tuple[Passage, bool]]:
    """Yield what is said in each stretch of a sound, and whether it had to be listened to or was remembered.

    `sound` begins the recording anew; it is not called, and no checkpoint is loaded, when all is remembered. A language
    that is not given is found out anew until something was really said: it must not be guessed from music.
    """
    known, waiting = language, list(stretches)
    while waiting and (passage := _recalled(ear, waiting[0], known)):
        waiting.pop(0)
        known = passage.language if passage.is_said else known
        yield passage, False
    for stretch, samples in cut(sound(), tuple(waiting)) if waiting else ():
        remembered = _recalled(ear, stretch, known)
        passage = remembered or _kept(ear, stretch, known, _passage(ear, stretch, samples, known))
        known = passage.language if passage.is_said else known
        yield passage, remembered is None


def language_of(passages: Sequence[Passage], asked: str) -> str:
    """Return the language in which something was said last; the one asked for where nothing was."""
    return next((passage.language for passage in reversed(passages) if passage.is_said), asked)


def _passage(ear: Ear, stretch: Stretch, samples: Samples, language: str) -> Passage:
    """Recognise one stretch; where a long part of it was answered with an invention, listen to its halves again.

    Whisper covers hold music and the greeting after it with one invented phrase; the greeting must not be lost.
    """
    heard = ear.recogniser().recognise(samples, language, ear.source)
    levels = ear.levels[stretch.first : stretch.last]
    found = [_shifted(item, stretch.start_ms) for item in judge(heard.segments, levels, ear.threshold)]
    spoken = heard.language
    for item, following in zip_longest(tuple(found), found[1:]):
        unheard = Stretch(item.segment.start_ms // FRAME_MS, item.segment.end_ms // FRAME_MS)
        if item.verdict is None or unheard.last - unheard.first < _LONG_INVENTION:
            continue
        if following and _span(following.segment) == _span(item.segment):
            # Words that circle come twice, as they were and standing once; the second verdict counts.
            continue
        for half in halves_of(unheard, ear.levels):
            piece = samples[(half.first - stretch.first) * FRAME : (half.last - stretch.first) * FRAME]
            again = _passage(ear, half, piece, language)
            found += again.judged
            spoken = again.language if again.is_said else spoken
    return Passage(spoken, tuple(found))


def _recalled(ear: Ear, stretch: Stretch, language: str) -> Passage | None:
    data = ear.memory.recall(_key(ear, stretch, language)) if ear.memory else None
    if data is None:
        return None
    try:
        return cast(Passage, codec.loads(Passage, data))
    except codec.CodecError:
        # Kept by another version of the program, whose passages had other fields.
        return None


def _kept(ear: Ear, stretch: Stretch, language: str, passage: Passage) -> Passage:
    if ear.memory:
        ear.memory.keep(_key(ear, stretch, language), codec.dumps(passage))
    return passage


def _key(ear: Ear, stretch: Stretch, language: str) -> str:
    parts = (ear.identity, str(stretch.first), str(stretch.last), language)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _span(segment: Segment) -> tuple[int, int]:
    return segment.start_ms, segment.end_ms


def _shifted(item: Judged, start_ms: int) -> Judged:
    return Judged(_later(item.segment, start_ms), item.verdict)


def _later(segment: Segment, by_ms: int) -> Segment:
    words = tuple(replace(word, start_ms=word.start_ms + by_ms, end_ms=word.end_ms + by_ms) for word in segment.words)
    return replace(segment, start_ms=segment.start_ms + by_ms, end_ms=segment.end_ms + by_ms, words=words)
