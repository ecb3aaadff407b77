"""Transcripts as text files: Google Meet, Otter, Webex and others that write names and times between the words."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.script import Script
from extractors.transcript_lines import Layout, layout_of, read_lines
from extractors.transcript_pace import paced

TURN_TIMES = Code(
    "X360",
    Severity.INFO,
    "a transcript with one time for each turn ({count} turns); times within a turn are estimated",
    "Nothing to do. If the platform offers the same transcript as .vtt, that one is more exact.",
)
SPARSE_TIMES = Code(
    "X361",
    Severity.INFO,
    "a transcript with a time only now and then ({count} in all); the times in between are estimated",
    "Check the times before you cut clips. Captions of the same session (.vtt, .srt) are more exact.",
)
LEFT_OUT = Code(
    "X363",
    Severity.WARNING,
    "lines before the first turn of the transcript were left out: {count}, beginning with “{words}”",
    "They look like notes on the meeting. If they belong into the course, save them as a document of their own.",
)

_WORDS_NAMED = 8
_LONGEST = 80
"""Letters of them."""


def read_transcript(lines: Sequence[str], name: str) -> Script | None:
    """Return what the lines of a transcript say, None when they are laid out as no transcript that we know."""
    layout = layout_of(lines)
    if layout is None:
        return None
    minutes = read_lines(lines, layout)
    told: Diagnostic
    if layout is Layout.TURNS:
        told = TURN_TIMES.of(name, count=len(minutes.turns))
    else:
        told = SPARSE_TIMES.of(name, count=sum(turn.start_ms is not None for turn in minutes.turns))
    return Script(paced(minutes), minutes.title, "", (told, *_left_out(minutes.notes, name)))


def _left_out(notes: tuple[str, ...], name: str) -> tuple[Diagnostic, ...]:
    if not notes:
        return ()
    words = notes[0].split()
    begins = " ".join(words[:_WORDS_NAMED])[:_LONGEST] + (" …" if len(words) > _WORDS_NAMED else "")
    return (LEFT_OUT.of(name, count=len(notes), words=begins),)
