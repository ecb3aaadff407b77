"""Caption and transcript files of meeting and video platforms: who said which sentence when.

What a file holds decides how it is read, not its name. The only door to webvtt-py, which reads WebVTT, SubRip and
SubViewer: the file is mended before it and its text is cleaned after it; what that is for is measured in
docs/decisions/0003-captions-parser.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import webvtt

from extractors.caption_lines import Mended, mend
from extractors.caption_review import review_remarks
from extractors.caption_scc import is_scc, read_scc
from extractors.caption_text import shared_out, voices_of
from extractors.caption_ttml import read_ttml
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import LineRef, TimeSpan, clock
from extractors.model import Document, Extraction, Section, SourceId
from extractors.quiet import listening
from extractors.script import Script, language_tag
from extractors.source import Source
from extractors.speakers import with_speakers, without_sounds
from extractors.text_encoding import decode
from extractors.transcript_text import read_transcript
from extractors.transcript_word import read_word_transcript
from extractors.ttml_sign import is_ttml
from extractors.utterances import Cue, build_utterances, in_time, without_repeats

NAME = "captions"
SUFFIXES = frozenset({".dfxp", ".sbv", ".scc", ".srt", ".ttml", ".vtt"})
API = 1
VERSION = 2

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
TOO_LARGE = Code(
    "X313",
    Severity.ERROR,
    "the file has {size} MB, far more than a transcript; at most {limit} MB are read",
    "Check that the right file was saved; the transcript of a whole day has less than 2 MB.",
)
LATE = Code(
    "X320",
    Severity.INFO,
    "the first words come at {clock}; broadcasters and editors often count from a whole hour",
    "If places in the draft do not match the recording, export the captions with times that begin at zero.",
)

_ZIP = b"PK\x03\x04"
_LATE_MS = 3_600_000
_LARGEST_MB = 10
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

    Raises MaterialError X301 to X304 or X312 to X313 when there is nothing to read in it, and what the readers of
    single dialects raise: X314 or X316 (TTML), X319 (SCC), X106 to X112, X362 or X501 (Word documents).
    """
    script = _read(source)
    troubles = list(script.diagnostics)
    cues, repaired = in_time(_spoken(script.cues, source.name, troubles))
    if repaired:
        troubles.append(TIMES_REPAIRED.of(source.name, count=repaired))
    if not any(cue.speaker for cue in cues):
        troubles.append(NO_SPEAKERS.of(source.name))
    utterances = build_utterances(cues)
    if not utterances:
        raise MaterialError(NO_WORDS.of(source.name, what="punctuation"))
    if cues[0].start_ms >= _LATE_MS:
        troubles.append(LATE.of(source.name, clock=clock(cues[0].start_ms)))
    whole = TimeSpan(cues[0].start_ms, max(cue.end_ms for cue in cues))
    section = Section("recording", whole, 1, "", hidden=False, blocks=utterances)
    identity = SourceId(source.name, NAME, source.digest)
    document = Document(identity, script.title, script.language, (section,), ())
    return Extraction(document, (), tuple(troubles))


def _read(source: Source) -> Script:
    """Return the cues of a file as its dialect has them."""
    with source.open() as stream:
        head = stream.read(len(_ZIP))
    if head == _ZIP:
        return read_word_transcript(source)
    if source.size > _LARGEST_MB * 10**6:
        raise MaterialError(TOO_LARGE.of(source.name, size=source.size // 10**6, limit=_LARGEST_MB))
    data = source.read()
    if not data.strip():
        raise MaterialError(EMPTY.of(source.name))
    if is_ttml(data):
        return _filled(read_ttml(data, source.name), source.name)
    decoded = decode(data)
    odd = bool(decoded.guessed or decoded.bad_lines)
    told = (NOT_UTF8.of(source.name),) if odd else ()
    script = _of_text(decoded.text, source.name)
    return replace(script, diagnostics=(*told, *script.diagnostics))


def _of_text(text: str, name: str) -> Script:
    if is_scc(text):
        return _filled(read_scc(text, name), name)
    mended = mend(text)
    if mended.captions:
        return _web_captions(mended, name)
    if transcript := read_transcript(text.splitlines(), name):
        return transcript
    raise MaterialError(_nothing(text).of(name))


def _filled(script: Script, name: str) -> Script:
    if not script.cues:
        raise MaterialError(NO_CUES.of(name))
    return script


def _nothing(text: str) -> Code:
    return NO_CUES if re.match(r"WEBVTT(?:\s|$)", text) else NOT_CAPTIONS


def _web_captions(mended: Mended, name: str) -> Script:
    troubles = [_unreadable(name, mended.unreadable)] if mended.unreadable else []
    troubles += review_remarks(name, mended.text)
    captions = _parse(mended.text, name)
    voiced = [(caption, voices_of(caption.identifier, caption.payload)) for caption in captions]
    if data := sum(voices is None for _, voices in voiced):
        troubles.append(NOT_SPEECH.of(name, count=data))
    shared = (shared_out(caption.start_ms, caption.end_ms, voices or ()) for caption, voices in voiced)
    cues = tuple(cue for one in shared for cue in one)
    if not cues:
        raise MaterialError(NO_WORDS.of(name, what="data for the player" if data else "empty captions"))
    return Script(cues, _title(mended.text), _language(mended.text), tuple(troubles))


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


def _milliseconds(time: str) -> int:
    hours, minutes, seconds = time.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def _spoken(cues: tuple[Cue, ...], name: str, troubles: list[Diagnostic]) -> tuple[Cue, ...]:
    """Return the words with their speakers, without what repeats and notes about sounds; that is told in troubles."""
    single, repeats = without_repeats(cues)
    if repeats:
        troubles.append(REPEATS.of(name, count=repeats))
    quiet, sounds = without_sounds(single)
    if sounds:
        troubles.append(SOUND_NOTES.of(name, count=sounds))
    if not quiet:
        raise MaterialError(NO_WORDS.of(name, what="notes about sounds"))
    return with_speakers(quiet)


def _title(text: str) -> str:
    """Return the title that some programs write after the signature: "WEBVTT - Safe lifting"."""
    found = re.match(r"WEBVTT\s+[-–—]\s+(.*)", text)
    return one_line(found[1]) if found else ""


def _language(text: str) -> str:
    """Return the language that YouTube's header or Stream's first comment names, as a BCP 47 tag."""
    found = _LANGUAGE.search(text)
    return language_tag(found[1]) if found else ""
