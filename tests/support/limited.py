"""Reads one file in a process of its own that may take only so much memory and time, and says how that ended."""

from __future__ import annotations

import io
import json
import logging
import os
import resource
import signal
import sys
import traceback
from collections import Counter
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import pptx
import pypdf
from extracting import reader_of
from sources import source_of

from extractors.diagnostics import Diagnostic, MaterialError, Severity
from extractors.locator import PageRef, SlideRef
from extractors.model import Extraction, text_of

MEMORY = 1536 << 20
"""How many bytes of addresses a file may take."""
SECONDS = 30
"""How many seconds of the processor a file may take; by the clock three times as many, for a busy machine."""


@dataclass(frozen=True)
class Attempt:
    """How the reading of a file ended: "read", "refused" (with a code), "traceback", "memory", "time", "aborted".

    `places`: numbers of the slides or pages that gave something; `named`: those that a warning or error names;
    `codes`: of all diagnostics; `twice`: a diagnostic that was given twice; `words`: how many letters were read;
    `slides`: the places are slides; `again`: the first attempt ended the process, this is the careful second one.
    """

    end: str
    places: tuple[int, ...] = ()
    named: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    twice: str = ""
    words: int = 0
    slides: bool = False
    trace: str = ""
    again: bool = False
    seconds: float = 0.0
    megabytes: float = 0.0


def attempt(data: bytes, name: str, *, reader: str = "") -> Attempt:
    """Read bytes with our extractor for the ending of the name, or with a peer ("python-pptx", "pypdf").

    When the whole process of our reader comes to an end, a second attempt is made with care, as the converter does.
    """
    found = _in_child(data, name, reader, careful=False)
    if found.end == "aborted" and not reader:
        return replace(_in_child(data, name, reader, careful=True), again=True)
    return found


def _in_child(data: bytes, name: str, reader: str, *, careful: bool) -> Attempt:
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        _be_the_child(data, name, reader, careful, into)
    os.close(into)
    with os.fdopen(out, "rb") as answer:
        said = answer.read()
    _, status, used = os.wait4(child, 0)
    if os.WIFSIGNALED(status):
        late = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL)
        found = Attempt("time" if late else "aborted", trace=f"signal {os.WTERMSIG(status)}")
    else:
        found = _attempt_of(said) if said else Attempt("aborted", trace=f"exit {status}")
    return replace(found, seconds=used.ru_utime + used.ru_stime, megabytes=used.ru_maxrss / 1024)


def _attempt_of(said: bytes) -> Attempt:
    fields = json.loads(said).items()
    return Attempt(**{key: tuple(value) if isinstance(value, list) else value for key, value in fields})


def _be_the_child(data: bytes, name: str, reader: str, careful: bool, into: int) -> None:
    """Read the file under the limits, send the result through the pipe, and end without any clearing up."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(3 * SECONDS)
    with os.fdopen(into, "wb") as pipe:
        found = _caught(data, name, reader, careful)
        pipe.write(json.dumps(asdict(found)).encode())
    os._exit(0)


def _caught(data: bytes, name: str, reader: str, careful: bool) -> Attempt:
    try:
        return _peer(io.BytesIO(data), reader) if reader else _ours(data, name, careful)
    except MemoryError:
        return Attempt("memory", trace=traceback.format_exc())
    except Exception:  # noqa: BLE001  whatever escapes is what is looked for here
        return Attempt("traceback", trace=traceback.format_exc())


def _ours(data: bytes, name: str, careful: bool) -> Attempt:
    module = reader_of(Path(name).suffix)
    if module is None:
        raise LookupError(name)
    try:
        found = module.extract(replace(source_of(data, name), careful=careful), module.Options())
    except MaterialError as error:
        return Attempt("refused", codes=(error.diagnostic.code,))
    return _summed_up(found)


def _summed_up(found: Extraction) -> Attempt:
    refs = [block.at for block in found.document.blocks if isinstance(block.at, SlideRef | PageRef)]
    serious = [entry for entry in found.diagnostics if entry.severity is not Severity.INFO]
    return Attempt(
        "read",
        places=tuple(sorted({at.number for at in refs})),
        named=tuple(entry.at.number for entry in serious if isinstance(entry.at, SlideRef | PageRef)),
        codes=tuple(entry.code for entry in found.diagnostics),
        twice=_said_twice(found.diagnostics),
        words=sum(len(text_of(block)) for block in found.document.blocks),
        slides=any(isinstance(at, SlideRef) for at in refs),
    )


def _said_twice(diagnostics: tuple[Diagnostic, ...]) -> str:
    often = Counter((entry.code, repr(entry.at), entry.message) for entry in diagnostics)
    return next((f"{code} {message}" for (code, _, message), times in often.items() if times > 1), "")


def _peer(stream: BinaryIO, reader: str) -> Attempt:
    """Read all slides or pages as a short script would; the first exception ends it."""
    places = []
    try:
        parts = pptx.Presentation(stream).slides if reader == "python-pptx" else pypdf.PdfReader(stream).pages
        for number, part in enumerate(parts, start=1):
            places += [number] if _words_of(part) else []
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  a peer's troubles are counted, not looked into
        return Attempt("traceback", places=tuple(places))
    return Attempt("read", places=tuple(places))


def _words_of(part: Any) -> object:
    if isinstance(part, pypdf.PageObject):
        return part.extract_text()
    return [shape.text_frame.text for shape in part.shapes if shape.has_text_frame]


if __name__ == "__main__":
    path = Path(sys.argv[1])
    print(attempt(path.read_bytes(), path.name))
