"""Hears a sound track from beginning to end, as Whisper hears it, and writes down all that was said in it.

Decode, find the stretches with sound, recognise each, take out what was invented.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import cache, partial
from types import MappingProxyType

import numpy as np

from extractors import speech, speech_faster
from extractors.audio import SAMPLE_RATE, Choice, Samples, Track, decode, probe
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.engine import Engine, Manner, Recogniser
from extractors.hearing import Ear, Passage, hear, language_of
from extractors.hygiene import one_line
from extractors.invented import Judged, without_circles
from extractors.recording_options import Options
from extractors.recording_report import file_troubles, guesses, inventions, made_by
from extractors.silence import Levels, Stretch, levels_of, stretches_of, threshold_of
from extractors.source import Source
from extractors.transcript import Listener, Phrase, Transcript

VERSION = 2
"""Raised when the same sound would be heard otherwise, so that nothing that was kept is taken for it."""

NO_CHECKPOINT = Code(
    "X341",
    Severity.ERROR,
    "to listen to a recording, a Whisper checkpoint is needed, and none is there",
    "Fetch one with: unitsmith doctor --get-model base.en. Or give the session's transcript (.vtt, .srt) instead.",
)
NOTHING_HEARD = Code(
    "X342",
    Severity.ERROR,
    "nobody was heard to speak in this recording",
    "Check its sound in a media player; it may be silent, or hold only music.",
)

_ENGINES = MappingProxyType[str, Engine]({"whisper": speech, "faster-whisper": speech_faster})


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in a recording, its title if it has one, and what was wrong with it."""

    transcript: Transcript
    title: str
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Voice:
    """Something to be listened to by itself: whose voice (empty when not known), which sound, what is to be heard.

    `levels` is the loudness of each 20 ms, `threshold` the line above which there is sound, in the stretches;
    `damaged` counts the pieces that could not be decoded.
    """

    speaker: str
    choice: Choice
    levels: Levels
    threshold: float
    stretches: tuple[Stretch, ...]
    length_ms: int
    damaged: int


@dataclass(frozen=True, slots=True)
class _Listening:
    """What listens to all voices, how, and the way to load it when it is first needed."""

    listener: Listener
    manner: Manner
    load: Callable[[], Recogniser]


@dataclass(frozen=True, slots=True)
class _Said:
    """A judged phrase and whose it is."""

    speaker: str
    judged: Judged


def transcribe(source: Source, options: Options) -> Heard:
    """Return all that was heard; speakers are known only where each has a channel.

    Raises MaterialError X321 to X325 and X335 (the file), X331 to X333 (the recogniser), X342, and what `source` lacks
    or X341 without a checkpoint.
    """
    track = probe(source, options.track)
    if source.checkpoint is None:
        raise MaterialError(source.lacking or NO_CHECKPOINT.of(source.name))
    voices = [_measure(source, speaker, choice) for speaker, choice in _parts(track, options)]
    if not any(voice.stretches for voice in voices):
        raise MaterialError(NOTHING_HEARD.of(source.name))
    engine = _ENGINES[options.engine]
    listener = Listener(options.engine, engine.version(source.name), source.checkpoint.name, source.checkpoint.digest)
    manner = Manner(options.language, (*source.vocabulary, *options.vocabulary), options.threads)
    load = cache(partial(engine.load, source.checkpoint, manner, source.name))
    language, said = _listen(source, voices, _Listening(listener, manner, load))
    length_ms, damaged = max(voice.length_ms for voice in voices), max(voice.damaged for voice in voices)
    judged = [item.judged for item in said]
    told = (
        made_by(source.name, listener),
        *file_troubles(source.name, track, length_ms, damaged),
        *inventions(source.name, judged),
        *guesses(source.name, judged),
    )
    phrases = tuple(_phrase(item) for item in said)
    transcript = Transcript(language, length_ms, options.track, listener, manner.vocabulary, phrases)
    return Heard(transcript, one_line(track.title), told)


def _parts(track: Track, options: Options) -> Iterator[tuple[str, Choice]]:
    """Yield whose voice is to be heard by itself, and which sound it is."""
    if options.channels == "apart" and track.channels == 2:
        yield from ((f"Speaker {channel}", Choice(options.track, channel)) for channel in (1, 2))
    else:
        yield "", Choice(options.track)


def _measure(source: Source, speaker: str, choice: Choice) -> _Voice:
    """Go through the sound once for its loudness: what is speech and what is noise shows only over the whole."""
    levels, samples, damaged = list[Levels](), 0, 0
    for block in decode(source, choice):
        levels.append(levels_of(block.samples))
        samples, damaged = samples + len(block.samples), damaged + block.damaged
    together = np.concatenate(levels) if levels else np.zeros(0)
    length_ms = samples * 1000 // SAMPLE_RATE
    threshold = threshold_of(together)
    return _Voice(speaker, choice, together, threshold, stretches_of(together, threshold), length_ms, damaged)


def _listen(source: Source, voices: Sequence[_Voice], listening: _Listening) -> tuple[str, list[_Said]]:
    """Hear each voice from beginning to end and return the language, and all that was heard in order of time."""
    total = sum(stretch.length_ms for voice in voices for stretch in voice.stretches)
    done, everything, said = 0, list[Passage](), list[_Said]()
    for voice in voices:
        identity = _identity(source, voice.choice, listening)
        ear = Ear(source.name, voice.levels, voice.threshold, listening.load, identity, source.memory)
        heard = hear(ear, partial(_samples, source, voice.choice), voice.stretches, listening.manner.language)
        passages = list[Passage]()
        for stretch, (passage, anew) in zip(voice.stretches, heard, strict=True):
            passages.append(passage)
            done += stretch.length_ms
            if anew and source.watch:
                source.watch(done, total)
        judged = sorted((item for one in passages for item in one.judged), key=lambda item: item.segment.start_ms)
        said += [_Said(voice.speaker, item) for item in without_circles(judged)]
        everything += passages
    return language_of(everything, listening.manner.language), sorted(
        said, key=lambda item: item.judged.segment.start_ms
    )


def _samples(source: Source, choice: Choice) -> Iterator[Samples]:
    return (block.samples for block in decode(source, choice))


def _identity(source: Source, choice: Choice, listening: _Listening) -> str:
    """Return the digest of all that decides what is heard in a stretch, besides the stretch."""
    parts = [VERSION, source.digest, *astuple(choice), *astuple(listening.listener), *astuple(listening.manner)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _phrase(said: _Said) -> Phrase:
    """Write down a segment; where its words are not known one by one, its own confidence stands for theirs."""
    segment, verdict = said.judged.segment, said.judged.verdict
    chances = [word.confidence for word in segment.words] or [math.exp(min(0.0, segment.confidence))]
    return Phrase(
        segment.start_ms,
        max(segment.start_ms, segment.end_ms),
        one_line(segment.text),
        round(sum(chances) / len(chances), 3),
        segment.words,
        verdict.value if verdict else "",
        said.speaker,
    )
