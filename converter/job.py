"""What a child process is asked, what it answers, and how both travel: JSON behind its length, never pickles.

A child has read a hostile file, so what comes from it is decoded by types and can do nothing else.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from typing import BinaryIO, TypeVar, cast

from converter.formats import Format
from converter.limits import Allowance
from extractors import codec
from extractors.diagnostics import Diagnostic
from extractors.model import Count
from extractors.source import Checkpoint

_LENGTH = struct.Struct(">Q")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ocr:
    """The program that reads pictures of text: its file, its version, the languages to read ("eng+deu")."""

    program: str
    version: str
    language: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """A step before reading: LibreOffice makes `target` ("pptx") of a file that ends in `suffix` (".ppt").

    `program` is empty where there is no LibreOffice; then only what was made earlier can be read.
    """

    program: str
    suffix: str
    target: str


@dataclass(frozen=True, slots=True)
class Job:
    """One source to be read: the file, the format with its settings as JSON, and what reading it needs.

    `store` is the folder of the cache, `scratch` one for passing files; after `patience` seconds without a sign of life
    the child is ended. `keep_blobs` is false where only the document
    is wanted. `vocabulary` are the terms to expect in a recording. The password is never shown when a job is printed.
    """

    name: str
    path: str
    size: int
    digest: str
    format: Format
    given: str
    store: str
    scratch: str
    allowance: Allowance
    patience: int | None
    checkpoint: Checkpoint | None = None
    ocr: Ocr | None = None
    conversion: Conversion | None = None
    password: str = field(default="", repr=False)
    careful: bool = False
    keep_blobs: bool = True
    vocabulary: tuple[str, ...] = ()
    lacking: Diagnostic | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the cache knows of an extraction: digests of document and blobs, number of blocks, counts, diagnostics.

    The document is empty when nothing could be read; then the one diagnostic says why. `transcript` is the digest of
    what a recogniser heard, empty where none listened.
    """

    document: str
    blobs: tuple[str, ...]
    blocks: int
    counts: tuple[Count, ...]
    diagnostics: tuple[Diagnostic, ...]
    transcript: str = ""

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        heard = (self.transcript,) if self.transcript else ()
        return (self.document, *self.blobs, *heard) if self.document else ()


@dataclass(frozen=True, slots=True)
class Working:
    """The child is alive: it has started, or it has done one of many long steps.

    `done` of `total` milliseconds of speech were heard; both are 0 where nothing is heard.
    """

    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """The source was read."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing of the source can be read, and why."""

    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Unwritable:
    """The disk refuses what was read."""

    diagnostic: Diagnostic


@dataclass(frozen=True, slots=True)
class Exhausted:
    """The memory that the source may take was not enough."""


@dataclass(frozen=True, slots=True)
class Crashed:
    """A mistake of ours: the class of the exception, and the report."""

    error: str
    report: str


Outcome = Done | Refused | Unwritable | Exhausted | Crashed


@dataclass(frozen=True, slots=True)
class Answer:
    """One message from a child."""

    outcome: Done | Refused | Unwritable | Exhausted | Crashed | Working


def send(stream: BinaryIO, message: object) -> None:
    """Write a message (a frozen dataclass) to a pipe; raises OSError when nobody reads it any more."""
    # In ASCII, because the name of a file may hold bytes that are no text, which JSON in UTF-8 cannot.
    data = json.dumps(codec.encode(message, type(message))).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: BinaryIO, kind: type[T]) -> T | None:
    """Return the next message from a pipe, None when the other side has ended; raises CodecError."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return cast(T, codec.loads(kind, data)) if len(data) == length else None
