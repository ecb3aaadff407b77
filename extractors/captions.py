"""Caption and transcript files (WebVTT, SubRip): who said which sentence when.

The only door to webvtt-py. The file is mended before it and its text is cleaned after it; what that is for is
measured in docs/decisions/0003-captions-parser.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import webvtt

from extractors.caption_lines import mend
from extractors.caption_text import Voice, voices_of
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import LineRef, TimeSpan
from extractors.model import Document, Extraction, Section, SourceId
from extractors.quiet import listening
from extractors.source import Source
from extractors.speakers import with_speakers, without_sounds
from extractors.utterances import Cue, build_utterances, in_time, without_repeats

NAME = "captions"
SUFFIXES = frozenset({".vtt", ".srt"})
API = 1
VERSION = 1

EMPTY = Code(
    "X301", Severity.ERROR, "the caption file is empty", "Download it again from the meeting or video platform."
)
NOT_CAPTIONS = Code(
    "X302",
    Severity.ERROR,
    "this holds no captions: no line with two times such as 00:00:01.000 --> 00:00:03.000",
    "Check that the right file was saved; a web page or a text file renamed to .vtt or .srt cannot be read.",
)
NO_CUES = Code(
    "X303",
    Severity.ERROR,
    "the file begins as a caption file but holds no captions",
    "Download it again; the platform may not have finished the transcript when it was saved.",
)
NO_WORDS = Code(
    "X304",
    Severity.ERROR,
    "the captions hold no spoken words, only {what}",
    "Choose the file with the transcript; this one was made for the video player.",
)
UNREADABLE_TIMES = Code(
    "X305",
    Severity.WARNING,
    "captions left out because their times cannot be read: {count} (line {lines})",
    "Correct the times in the file; they look like 00:01:07.250 --> 00:01:09.000.",
)
NO_SPEAKERS = Code(
    "X306",
    Severity.INFO,
    "the captions do not say who speaks",
    "If the platform offers a transcript with speaker names, use that one: facilitator talk is found more reliably.",
)
TIMES_REPAIRED = Code(
    "X307",
    Severity.INFO,
    "captions with times that run backwards: {count}; they were put in order",
    "Nothing to do, unless places in the draft do not match the recording.",
)
NOT_UTF8 = Code(
    "X308",
    Severity.WARNING,
    "the file is not UTF-8; it was read as Windows-1252",
    "If accented letters look wrong in the draft, save the captions again with UTF-8 encoding.",
)
SOUND_NOTES = Code(
    "X309", Severity.INFO, "notes about sounds, such as [MUSIC], were left out of {count} captions", "Nothing to do."
)
REPEATS = Code(
    "X310",
    Severity.INFO,
    "the captions roll up the screen; lines left out because they repeat: {count}",
    "Nothing to do. A transcript of the same recording, if there is one, reads better than automatic captions.",
)
NOT_SPEECH = Code(
    "X311",
    Severity.WARNING,
    "captions left out because they hold data for the player, not words: {count}",
    "Check that this is the file with the transcript.",
)
UNPARSED = Code(
    "X312",
    Severity.ERROR,
    "the captions could not be read: {error}",
    "Open the file in a caption editor and save it again as WebVTT.",
)

_LINES_NAMED = 5
_LANGUAGE = re.compile(r"^(?:NOTE\s+)?language:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


@dataclass(frozen=True, slots=True)
class _Caption:
    """A caption as the library gives it, in milliseconds."""

    start_ms: int
    end_ms: int
    identifier: str
    payload: str


def extract(source: Source, options: Options) -> Extraction:  # noqa: ARG001  the contract gives options to all
    """Return one section whose utterances are sentences with speaker and time.

    Raises MaterialError X301 to X304 or X312 when there is nothing to read in it.
    """
    text, troubles = _decode(source)
    mended = mend(text)
    if not mended.captions:
        raise MaterialError(_nothing(text).of(source.name))
    if mended.unreadable:
        troubles.append(_unreadable(source.name, mended.unreadable))
    captions = _parse(mended.text, source.name)
    cues = _cues(captions, source.name, troubles)
    cues, repaired = in_time(cues)
    if repaired:
        troubles.append(TIMES_REPAIRED.of(source.name, count=repaired))
    if not any(cue.speaker for cue in cues):
        troubles.append(NO_SPEAKERS.of(source.name))
    utterances = build_utterances(cues)
    if not utterances:
        raise MaterialError(NO_WORDS.of(source.name, what="punctuation"))
    whole = TimeSpan(cues[0].start_ms, max(cue.end_ms for cue in cues))
    section = Section("recording", whole, 1, "", hidden=False, blocks=utterances)
    identity = SourceId(source.name, NAME, source.digest)
    document = Document(identity, _title(mended.text), _language(mended.text), (section,), ())
    return Extraction(document, (), tuple(troubles))


def _decode(source: Source) -> tuple[str, list[Diagnostic]]:
    data = source.read()
    if not data.strip():
        raise MaterialError(EMPTY.of(source.name))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace"), []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), [NOT_UTF8.of(source.name)]


def _nothing(text: str) -> Code:
    return NO_CUES if re.match(r"WEBVTT(?:\s|$)", text) else NOT_CAPTIONS


def _unreadable(name: str, lines: tuple[int, ...]) -> Diagnostic:
    named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" …" if len(lines) > _LINES_NAMED else "")
    return UNREADABLE_TIMES.of(name, LineRef(lines[0]), count=len(lines), lines=named)


def _parse(text: str, name: str) -> tuple[_Caption, ...]:
    with listening("webvtt", name, UNPARSED):
        return tuple(
            _Caption(
                _milliseconds(caption.start),
                _milliseconds(caption.end),
                caption.identifier or "",
                caption.raw_text,
            )
            for caption in webvtt.from_string(text).captions
        )


def _milliseconds(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def _cues(captions: tuple[_Caption, ...], name: str, troubles: list[Diagnostic]) -> tuple[Cue, ...]:
    """Return the words of the captions with their speakers; what was left out is added to the troubles."""
    voiced = [(caption, voices_of(caption.identifier, caption.payload)) for caption in captions]
    if data := sum(voices is None for _, voices in voiced):
        troubles.append(NOT_SPEECH.of(name, count=data))
    spoken = tuple(cue for caption, voices in voiced if voices for cue in _shared_out(caption, voices))
    if not spoken:
        raise MaterialError(NO_WORDS.of(name, what="data for the player" if data else "empty captions"))
    single, repeats = without_repeats(spoken)
    if repeats:
        troubles.append(REPEATS.of(name, count=repeats))
    cues, sounds = without_sounds(single)
    if sounds:
        troubles.append(SOUND_NOTES.of(name, count=sounds))
    if not cues:
        raise MaterialError(NO_WORDS.of(name, what="notes about sounds"))
    return with_speakers(cues)


def _shared_out(caption: _Caption, voices: tuple[Voice, ...]) -> list[Cue]:
    """Share the time of a caption among its voices by their letters."""
    size, length, done = sum(len(voice.text) for voice in voices), caption.end_ms - caption.start_ms, 0
    cues: list[Cue] = []
    for voice in voices:
        start, end = (caption.start_ms + length * place // size for place in (done, done + len(voice.text)))
        cues.append(Cue(start, end, voice.text, one_line(voice.speaker)))
        done += len(voice.text)
    return cues


def _title(text: str) -> str:
    """Return the title that some programs write after the signature: "WEBVTT - Safe lifting"."""
    found = re.match(r"WEBVTT\s+[-–—]\s+(.*)", text)
    return one_line(found[1]) if found else ""


def _language(text: str) -> str:
    """Return the language that YouTube's header or Stream's first comment names, as a BCP 47 tag."""
    found = _LANGUAGE.search(text)
    if not found:
        return ""
    language, *rest = found[1].lower().split("-")
    return "-".join([language, *(part.upper() if len(part) == 2 else part for part in rest)])
