"""Recordings of sessions, sound or video: what is said in them, sentence by sentence, and the slides that they show.

The words come from captions inside the recording, else from a recogniser. A transcript or caption file of the same
session is always the better source: it has names, and people were there when it was made.
"""

from __future__ import annotations

from extractors.audio import EMPTY
from extractors.diagnostics import MaterialError
from extractors.locator import TimeSpan
from extractors.media_tracks import Words, words_in
from extractors.model import Document, Extraction, Section, SourceId
from extractors.recording_options import Options
from extractors.sound_track import NOTHING_HEARD, transcribe
from extractors.source import Source
from extractors.transcript import Transcript
from extractors.utterances import Cue, build_utterances, in_time
from extractors.video_pictures import screen_of
from extractors.video_sections import with_slides

__all__ = ["API", "NAME", "SUFFIXES", "VERSION", "Options", "extract"]

NAME = "recording"
SUFFIXES = frozenset({".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus", ".mp4", ".mkv", ".mov", ".webm"})
API = 1
VERSION = 2


def extract(source: Source, options: Options) -> Extraction:
    """Return a sentence for each utterance, in one section, or in one for each slide that the video shows.

    Raises MaterialError X321 to X325 and X335 (the file), X331 to X333 and X342 (what is heard), and C131, C132, C139
    or X341 where a checkpoint is needed and not there.
    """
    if source.size == 0:
        raise MaterialError(EMPTY.of(source.name))
    words = words_in(source) if options.captions == "use" else None
    said = _read(source, words) if words and words.cues else _heard(source, options, words)
    return with_slides(said, screen_of(source)) if options.slides == "take" else said


def _read(source: Source, words: Words) -> Extraction:
    """Return what captions inside the recording say."""
    section = _section(source, words.cues, max(cue.end_ms for cue in words.cues))
    document = Document(SourceId(source.name, NAME, source.digest), "", words.language, (section,), ())
    return Extraction(document, (), words.diagnostics)


def _heard(source: Source, options: Options, words: Words | None) -> Extraction:
    """Return what is heard in the recording; `words` is why nothing could be read from it."""
    heard = transcribe(source, options)
    section = _section(source, _cues(heard.transcript), heard.transcript.length_ms)
    identity = SourceId(source.name, NAME, source.digest)
    document = Document(identity, heard.title, heard.transcript.language, (section,), ())
    told = words.diagnostics if words else ()
    return Extraction(document, (), (*told, *heard.diagnostics), heard.transcript)


def _cues(transcript: Transcript) -> tuple[Cue, ...]:
    said = (phrase for phrase in transcript.phrases if not phrase.dropped)
    return in_time(tuple(Cue(one.start_ms, one.end_ms, one.text, one.speaker) for one in said))[0]


def _section(source: Source, cues: tuple[Cue, ...], length_ms: int) -> Section:
    """Build sentences of what was said; raises MaterialError X342 where that is nothing."""
    utterances = build_utterances(cues)
    if not utterances:
        raise MaterialError(NOTHING_HEARD.of(source.name))
    return Section("recording", TimeSpan(0, length_ms), 1, "", hidden=False, blocks=utterances)
