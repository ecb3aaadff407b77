"""Recordings of sessions, sound or video: what is said in them, sentence by sentence, as Whisper hears it.

Decode, find the stretches with sound, recognise each, take out what was invented, build sentences. A transcript or
caption file of the same session is always the better source: it has names, and people were there when it was made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from extractors.audio import SAMPLE_RATE, Samples, Track, decode, probe
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.invented import Judged, judge, without_circles
from extractors.locator import TimeSpan, clock
from extractors.model import Document, Extraction, Section, SourceId
from extractors.silence import (
    FRAME,
    FRAME_MS,
    Levels,
    Stretch,
    cut,
    halves_of,
    levels_of,
    stretches_of,
    threshold_of,
)
from extractors.source import Checkpoint, Source
from extractors.speech import Recogniser, load, recognise
from extractors.utterances import Cue, build_utterances, in_time

NAME = "recording"
SUFFIXES = frozenset({".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus", ".mp4", ".mkv", ".mov", ".webm"})
API = 1
VERSION = 1

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
MADE_BY = Code(
    "X343",
    Severity.INFO,
    "the transcript was made by Whisper ({model}, {digest}) and nobody has reviewed it",
    "Read the draft beside the recording, or write the transcript out with `unitsmith transcribe` and correct it.",
)
SEVERAL_TRACKS = Code(
    "X344",
    Severity.WARNING,
    "the recording has {count} sound tracks; only the first was used",
    "If the session is on another track, export the recording with that track alone.",
)
BROKEN_OFF = Code(
    "X345",
    Severity.WARNING,
    "the recording should last {declared} but its sound ends at {found}; what could be read was used",
    "Download or copy it again; the end is missing.",
)
DAMAGED = Code(
    "X346",
    Severity.WARNING,
    "{count} pieces of the sound are damaged and were skipped",
    "Listen to the recording; if words are missing, download or copy it again.",
)
INVENTED = Code(
    "X347",
    Severity.INFO,
    "left out because {why}: “{text}” (times: {count})",
    "Listen at this place. If the words were really said, add them to the draft.",
)
UNCERTAIN = Code(
    "X348",
    Severity.WARNING,
    "the words are a guess in {count} places; the first is “{text}”",
    "Listen at this place and correct the draft. A larger model, or a recording from the speaker's own microphone, "
    "helps.",
)

_GUESS = -0.7
"""Confidence below which about every second word is wrong by the recogniser's own reckoning: e to this is 0.5."""

_LONG_INVENTION = 8000 // FRAME_MS
_QUOTED = 80
_DECLARED_TOO_MUCH = 1.05
_DECLARED_MS_TOO_MUCH = 2000


@dataclass(frozen=True, slots=True)
class Options:
    """How a recording is heard.

    model: name of a Whisper checkpoint ("base.en", "small", …) or path of one (.pt). It is looked for on this machine.
    language: two-letter code of the language spoken ("de"); empty to find out.
    """

    model: str = "base.en"
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Sound:
    """What the first pass over a recording found: loudness of each 20 ms, the line above which there is sound."""

    levels: Levels
    threshold: float
    length_ms: int
    damaged: int


@dataclass(frozen=True, slots=True)
class _Ear:
    """What listening needs at every stretch: the name of the source, its sound, the recogniser."""

    source: str
    sound: _Sound
    recogniser: Recogniser


def extract(source: Source, options: Options) -> Extraction:
    """Return one section with a sentence for each utterance; speakers are not known.

    Raises MaterialError X321 to X325 (the file), X331 to X333 (the recogniser), X341 or X342.
    """
    track = probe(source)
    if source.checkpoint is None:
        raise MaterialError(NO_CHECKPOINT.of(source.name))
    sound = _measure(source)
    stretches = stretches_of(sound.levels, sound.threshold)
    if not stretches:
        raise MaterialError(NOTHING_HEARD.of(source.name))
    recogniser = load(source.checkpoint, options.language, source.name)
    language, judged = _listen(_Ear(source.name, sound, recogniser), source, stretches, options.language)
    cues, _ = in_time(tuple(_cue(item) for item in judged if item.verdict is None))
    utterances = build_utterances(cues)
    if not utterances:
        raise MaterialError(NOTHING_HEARD.of(source.name))
    section = Section("recording", TimeSpan(0, sound.length_ms), 1, "", hidden=False, blocks=utterances)
    identity = SourceId(source.name, NAME, source.digest)
    document = Document(identity, one_line(track.title), language, (section,), ())
    found = [_made_by(source.name, source.checkpoint), *_file_troubles(source.name, track, sound)]
    return Extraction(document, (), (*found, *_inventions(source.name, judged), *_guesses(source.name, judged)))


def _measure(source: Source) -> _Sound:
    """Go through the sound once for its loudness: what is speech and what is noise shows only over the whole."""
    levels, samples, damaged = list[Levels](), 0, 0
    for block in decode(source):
        levels.append(levels_of(block.samples))
        samples, damaged = samples + len(block.samples), damaged + block.damaged
    together = np.concatenate(levels) if levels else np.zeros(0)
    return _Sound(together, threshold_of(together), samples * 1000 // SAMPLE_RATE, damaged)


def _listen(ear: _Ear, source: Source, stretches: tuple[Stretch, ...], language: str) -> tuple[str, tuple[Judged, ...]]:
    """Go through the sound a second time and recognise its stretches; times count from the recording's start.

    A language that is not given is found out anew until something was really said: it must not be guessed from music.
    """
    known, judged = language, list[Judged]()
    samples = (block.samples for block in decode(source))
    for stretch, piece in cut(samples, stretches):
        spoken, found = _hear(ear, stretch, piece, known)
        judged += found
        if any(item.verdict is None for item in found):
            known = spoken
    judged.sort(key=lambda item: item.segment.start_ms)
    return known, tuple(without_circles(judged))


def _hear(ear: _Ear, stretch: Stretch, samples: Samples, language: str) -> tuple[str, list[Judged]]:
    """Recognise one stretch; where a long part of it was answered with an invention, listen to its halves again.

    Whisper covers hold music and the greeting after it with one invented phrase; the greeting must not be lost.
    """
    heard = recognise(ear.recogniser, samples, language, ear.source)
    levels = ear.sound.levels[stretch.first : stretch.last]
    found = [_shifted(item, stretch.start_ms) for item in judge(heard.segments, levels, ear.sound.threshold)]
    spoken = heard.language
    for item in tuple(found):
        unheard = Stretch(item.segment.start_ms // FRAME_MS, item.segment.end_ms // FRAME_MS)
        if item.verdict is None or unheard.last - unheard.first < _LONG_INVENTION:
            continue
        for half in halves_of(unheard, ear.sound.levels):
            piece = samples[(half.first - stretch.first) * FRAME : (half.last - stretch.first) * FRAME]
            again, more = _hear(ear, half, piece, language)
            found += more
            spoken = again if any(part.verdict is None for part in more) else spoken
    return spoken, found


def _shifted(item: Judged, start_ms: int) -> Judged:
    segment = item.segment
    moved = replace(segment, start_ms=segment.start_ms + start_ms, end_ms=segment.end_ms + start_ms)
    return Judged(moved, item.verdict)


def _cue(item: Judged) -> Cue:
    return Cue(item.segment.start_ms, item.segment.end_ms, item.segment.text)


def _at(item: Judged) -> TimeSpan:
    return TimeSpan(item.segment.start_ms, max(item.segment.start_ms, item.segment.end_ms))


def _made_by(name: str, checkpoint: Checkpoint) -> Diagnostic:
    return MADE_BY.of(name, model=checkpoint.name, digest=checkpoint.digest[:12])


def _file_troubles(name: str, track: Track, sound: _Sound) -> Iterator[Diagnostic]:
    if track.tracks > 1:
        yield SEVERAL_TRACKS.of(name, count=track.tracks)
    if sound.damaged:
        yield DAMAGED.of(name, count=sound.damaged)
    if track.declared_ms > max(sound.length_ms * _DECLARED_TOO_MUCH, sound.length_ms + _DECLARED_MS_TOO_MUCH):
        end = TimeSpan(sound.length_ms, sound.length_ms)
        yield BROKEN_OFF.of(name, end, declared=clock(track.declared_ms), found=clock(sound.length_ms))


def _inventions(name: str, judged: tuple[Judged, ...]) -> Iterator[Diagnostic]:
    """One diagnostic for each different text that was left out, at its first place."""
    dropped = [(item.verdict, one_line(item.segment.text), _at(item)) for item in judged if item.verdict is not None]
    first = {(verdict, text): at for verdict, text, at in reversed(dropped)}
    counts = Counter((verdict, text) for verdict, text, _ in dropped)
    for (verdict, text), count in counts.items():
        yield INVENTED.of(name, first[verdict, text], why=verdict.value, text=text[:_QUOTED], count=count)


def _guesses(name: str, judged: tuple[Judged, ...]) -> Iterator[Diagnostic]:
    unsure = [item for item in judged if item.verdict is None and item.segment.confidence < _GUESS]
    if unsure:
        text = one_line(unsure[0].segment.text)[:_QUOTED]
        yield UNCERTAIN.of(name, _at(unsure[0]), count=len(unsure), text=text)
