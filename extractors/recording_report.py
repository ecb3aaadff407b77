"""Says what is to be known about a transcript that a recogniser made: by what, and its gaps, guesses, inventions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.audio import Track
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.hygiene import one_line
from extractors.invented import Judged
from extractors.locator import TimeSpan, clock
from extractors.transcript import Listener

MADE_BY = Code(
    "X343",
    Severity.WARNING,
    "the transcript was made by Whisper ({model}, {digest}) and nobody has reviewed it",
    "Listen while you read, and correct the words, in the draft or in the transcript that `unitsmith transcribe` "
    "writes.",
)
SEVERAL_TRACKS = Code(
    "X344",
    Severity.WARNING,
    "the recording has {count} sound tracks; only track {used} was used",
    "If the session is on another track, choose it: track = 2 under [extract.recording] in the settings.",
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

_QUOTED = 80
_DECLARED_TOO_MUCH = 1.05
_DECLARED_MS_TOO_MUCH = 2000


def made_by(source: str, listener: Listener) -> Diagnostic:
    """Say what listened (X343)."""
    return MADE_BY.of(source, model=listener.model, digest=listener.digest[:12])


def file_troubles(source: str, track: Track, length_ms: int, damaged: int) -> Iterator[Diagnostic]:
    """Yield what is wrong with the file (X344 to X346); `length_ms` of sound were found, `damaged` pieces skipped."""
    if track.tracks > 1:
        yield SEVERAL_TRACKS.of(source, count=track.tracks, used=track.number)
    if damaged:
        yield DAMAGED.of(source, count=damaged)
    if track.declared_ms > max(length_ms * _DECLARED_TOO_MUCH, length_ms + _DECLARED_MS_TOO_MUCH):
        end = TimeSpan(length_ms, length_ms)
        yield BROKEN_OFF.of(source, end, declared=clock(track.declared_ms), found=clock(length_ms))


def inventions(source: str, judged: Sequence[Judged]) -> Iterator[Diagnostic]:
    """Yield one diagnostic (X347) for each different text that was left out, at its first place."""
    dropped = [(item.verdict, one_line(item.segment.text), _at(item)) for item in judged if item.verdict is not None]
    first = {(verdict, text): at for verdict, text, at in reversed(dropped)}
    counts = Counter((verdict, text) for verdict, text, _ in dropped)
    for (verdict, text), count in counts.items():
        yield INVENTED.of(source, first[verdict, text], why=verdict.value, text=text[:_QUOTED], count=count)


def guesses(source: str, judged: Sequence[Judged]) -> Iterator[Diagnostic]:
    """Yield where the words are a guess (X348), if anywhere."""
    unsure = [item for item in judged if item.verdict is None and item.segment.confidence < _GUESS]
    if unsure:
        text = one_line(unsure[0].segment.text)[:_QUOTED]
        yield UNCERTAIN.of(source, _at(unsure[0]), count=len(unsure), text=text)


def _at(item: Judged) -> TimeSpan:
    return TimeSpan(item.segment.start_ms, max(item.segment.start_ms, item.segment.end_ms))
