"""A source as an extractor sees it: a name, bytes on demand, a digest. Who opens the file is not its business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from extractors.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A Whisper checkpoint found on this machine: the name to report, the file, the SHA-256 of its bytes."""

    name: str
    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of text that OCR read from a picture: its words, and how sure it is of them, in percent."""

    text: str
    confidence: int


@dataclass(frozen=True, slots=True)
class Memory:
    """Where an extractor keeps what took it long, so that a run that was killed goes on where it stopped.

    `recall` returns what was kept under a key (hexadecimal digits), None when there is nothing whole.
    """

    recall: Callable[[str], bytes | None]
    keep: Callable[[str, bytes], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A file of training material.

    `name` is unique in the run and uses forward slashes; `digest` is the SHA-256 of the bytes in hexadecimal;
    `open` returns a fresh seekable stream. `checkpoint` is given only where speech is to be recognised. `read_picture`
    is given where OCR is to be used: it takes a picture as portable pixmap (PGM or PPM) and returns paragraphs, each
    as its lines. `password` opens a protected file. `careful` is set when a first attempt to read the file ended the
    whole process: then libraries that can do such a thing are not to be used. `vocabulary` are terms to expect where
    speech is to be recognised, the most telling last. `memory` is given where long work may be
    kept piece by piece; `watch` is told how much of such work is done, and of how much. `lacking` says what is missing
    on this machine, for a source that turns out to need it.
    """

    name: str
    size: int
    digest: str
    open: Callable[[], BinaryIO]
    checkpoint: Checkpoint | None = None
    read_picture: Callable[[bytes], tuple[tuple[ReadLine, ...], ...]] | None = None
    password: str = ""
    careful: bool = False
    vocabulary: tuple[str, ...] = ()
    memory: Memory | None = None
    watch: Callable[[int, int], None] | None = None
    lacking: Diagnostic | None = None

    def read(self) -> bytes:
        """Return all bytes of the source."""
        with self.open() as stream:
            return stream.read()
