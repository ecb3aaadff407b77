"""An extractor of another maker: each line of an .acme file is a paragraph; lines with "!" ask for trouble.

Some of it is the worst there is: "!kill", "!eat" and "!spin" end, fill or never leave the process. With the word "once"
behind it ("!kill once") they do so in the first attempt only.
"""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.locator import LineRef
from extractors.model import Asset, Blob, Block, Document, Extraction, Figure, Paragraph, Section, SourceId
from extractors.source import Source

NAME = "acme-lines"
SUFFIXES = frozenset({".acme"})
API = 1
VERSION = 1

WORN = Code("X901", Severity.WARNING, "a line is worn", "Write it again.")
LOST = Code("X902", Severity.ERROR, "a line is lost", "Find it.")
BLANK = Code("X903", Severity.ERROR, "the file says nothing", "Write something.")


@dataclass(frozen=True, slots=True)
class Options:
    """`capitals` puts every line in capitals."""

    capitals: bool = False


def extract(source: Source, options: Options) -> Extraction:
    """Return a paragraph a line. "!warn" and "!lose" give diagnostics, "!fail" and "!crash" exceptions.

    "!password" is replaced by the password that the source was given.
    """
    lines = source.read().decode().splitlines()
    _misbehave(source, lines)
    lines = [f"opened with {source.password}" if line == "!password" else line for line in lines]
    if not lines or "!fail" in lines:
        raise MaterialError(BLANK.of(source.name))
    if "!crash" in lines:
        raise RuntimeError("a secret of the material")
    told = [WORN.of(source.name, LineRef(n)) for n, line in enumerate(lines, start=1) if line == "!warn"]
    told += [LOST.of(source.name, LineRef(n)) for n, line in enumerate(lines, start=1) if line == "!lose"]
    blobs: list[Blob] = []
    blocks: list[Block] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("!picture "):
            data = line.encode()
            blobs.append(Blob(hashlib.sha256(data).hexdigest(), lambda data=data: data))
            blocks.append(Figure(f"l{number}", LineRef(number), blobs[-1].digest, "a picture"))
        elif not line.startswith("!"):
            blocks.append(Paragraph(f"l{number}", LineRef(number), line.upper() if options.capitals else line))
    section = Section("all", LineRef(1), 0, "", hidden=False, blocks=tuple(blocks))
    assets = tuple(Asset(blob.digest, "image/png", len(blob.read())) for blob in blobs)
    document = Document(SourceId(source.name, NAME, source.digest), "", "en", (section,), assets)
    return Extraction(document, tuple(blobs), tuple(told))


def _misbehave(source: Source, lines: Sequence[str]) -> None:
    for line in lines:
        word, _, when = line.partition(" ")
        if when == "once" and source.careful:
            continue
        if word == "!kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif word == "!exit":
            os._exit(7)
        elif word == "!eat":
            held = [bytearray(50_000_000) for _ in range(1000)]
            raise AssertionError(f"{len(held)} could be had")
        elif word == "!spin":
            while True:
                pass
        elif word == "!sleep":
            time.sleep(3600)
        elif word == "!print":
            print("noise")
            print("noise", file=sys.stderr, flush=True)
            os.write(1, b"noise")
        elif word == "!grow":
            # A change to the file while it is read.
            time.sleep(0.01)
            with open(source.open().name, "ab") as stream:  # type: ignore[attr-defined]  # noqa: PTH123
                stream.write(b"and more")
