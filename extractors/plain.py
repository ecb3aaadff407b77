"""Plain text files: paragraphs between blank lines. The smallest extractor, kept as the one to copy."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import LineRef
from extractors.model import Document, Extraction, Paragraph, Section, SourceId
from extractors.source import Source
from extractors.text_encoding import decode, is_binary

NAME = "plain"
SUFFIXES = frozenset({".txt"})
API = 1
VERSION = 2

NOT_TEXT = Code("X401", Severity.ERROR, "this is not a text file", "Check that the right file was given this ending.")
GUESSED = Code(
    "X403",
    Severity.WARNING,
    "the file does not say how its letters are encoded; it was read as {encoding}",
    "If letters with accents look wrong in the draft, save the file as text in UTF-8.",
)
EMPTY = Code("X402", Severity.ERROR, "the file holds no text", "Check that the right file was saved.")


@dataclass(frozen=True, slots=True)
class Options:
    """Nothing to set."""


def extract(source: Source, options: Options) -> Extraction:  # noqa: ARG001  the contract gives options to all
    """Return one section with a paragraph for each run of lines; raises MaterialError X401 or X402."""
    decoded = decode(source.read())
    if is_binary(decoded.text):
        raise MaterialError(NOT_TEXT.of(source.name))
    encoding = decoded.guessed or ("Windows-1252" if decoded.bad_lines else "")
    doubts = (GUESSED.of(source.name, encoding=encoding),) if encoding else ()
    paragraphs = tuple(_paragraphs(decoded.text))
    if not paragraphs:
        raise MaterialError(EMPTY.of(source.name))
    section = Section("text", paragraphs[0].at, 0, "", hidden=False, blocks=paragraphs)
    identity = SourceId(source.name, NAME, source.digest)
    return Extraction(Document(identity, "", "", (section,), ()), (), doubts)


def _paragraphs(text: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    start, lines = 1, list[str]()
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if line.strip():
            start = start if lines else number
            lines.append(line)
        elif lines:
            if words := one_line(" ".join(lines)):
                found.append(Paragraph(f"l{start}", LineRef(start), words))
            lines = []
    return found
