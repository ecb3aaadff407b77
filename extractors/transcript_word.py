"""Transcripts as Word documents, as Teams, Google Meet and others save them: the lines in the order of reading."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.office_zip import opened
from extractors.script import Script
from extractors.source import Source
from extractors.transcript_text import read_transcript
from extractors.word_main import MAIN_DAMAGED, main_member, read_main
from extractors.word_xml import W

NOT_A_TRANSCRIPT = Code(
    "X362",
    Severity.ERROR,
    "the document holds no transcript: no lines with a name and a time, such as: Dana Okafor   0:05",
    "Ask the meeting platform for the transcript as .vtt, or open the document and check what it holds.",
)

_BREAKS = frozenset({f"{W}br", f"{W}cr"})


def read_word_transcript(source: Source) -> Script:
    """Return what a transcript in a Word document says.

    Raises MaterialError X106 to X112 (it cannot be unpacked, or is above a limit), X501 (its text cannot be read) or
    X362 (it is no transcript). What can be recovered of a damaged one is read (X502).
    """
    with opened(source) as package:
        body, is_damaged = read_main(package, main_member(package), source.name)
        lines = [line for paragraph in body.iter(f"{W}p") for line in _lines(paragraph)]
        told = (*package.diagnostics, *([MAIN_DAMAGED.of(source.name, count=len(lines))] if is_damaged else []))
    script = read_transcript(lines, source.name)
    if script is None:
        raise MaterialError(NOT_A_TRANSCRIPT.of(source.name))
    return Script(script.cues, script.title, script.language, (*told, *script.diagnostics))


def _lines(paragraph: _Element) -> Iterator[str]:
    """Yield the lines of a paragraph: Teams parts name, time and words by line breaks inside of it."""
    line: list[str] = []
    for element in (piece for run in paragraph.iter(f"{W}r") for piece in run):
        if element.tag in _BREAKS:
            yield "".join(line)
            line = []
        elif element.tag in (f"{W}t", f"{W}tab"):
            line.append("\t" if element.tag == f"{W}tab" else element.text or "")
    yield "".join(line)
