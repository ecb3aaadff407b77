"""The child's side of reading a source: takes one job after the other from a pipe, answers each, ends with the pipe.

What it reads goes to the store; only a receipt goes back. It is started by converter.workers, and never by hand.
"""

from __future__ import annotations

import io
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from converter import crash, formats, ocr, office, options
from converter.atomic import WriteError
from converter.confinement import address_space, confine
from converter.job import (
    Answer,
    Crashed,
    Done,
    Exhausted,
    Job,
    Outcome,
    Receipt,
    Refused,
    Unwritable,
    Working,
    receive,
    send,
)
from converter.limits import UNBOUNDED
from converter.sources import UNREADABLE, reason_of
from converter.store import Store
from converter.toml_table import Table
from extractors import codec
from extractors.diagnostics import Diagnostic, MaterialError
from extractors.source import Memory, Source


def main() -> None:
    """Serve the jobs that come on standard input until it ends; standard output carries the answers.

    Both are moved out of the way first, so that whatever a library prints reaches nobody.
    """
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    # Ctrl-C is for the parent, who then ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(jobs, answers)


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer each job; ends the whole process, with whatever it has started, when no more can come."""
    base = address_space()
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs, waiting), daemon=True).start()
    tell = partial(send, answers)
    tell(Answer(Working()))
    while True:
        job = waiting.get()
        outcome = answer(job, base, lambda sign: tell(Answer(sign)))
        tell(Answer(outcome))


def answer(job: Job, base: int, alive: Callable[[Working], None]) -> Outcome:
    """Return what comes of a job; `alive` is told between long steps. `base` is as for `confine`."""
    try:
        result = crash.attempt(partial(_extract, job, base, alive), (MaterialError, WriteError, MemoryError))
    except MemoryError:
        return Exhausted()
    except MaterialError as trouble:
        return Exhausted() if _for_want_of_memory(trouble) else Refused(trouble.diagnostic)
    except WriteError as error:
        return Unwritable(error.diagnostic)
    finally:
        confine(UNBOUNDED, base)
    if isinstance(result, crash.Crash):
        return Crashed(result.kind, crash.describe(result, f"extract {job.format.name}"))
    return Done(result)


def _listen(jobs: BinaryIO, waiting: queue.SimpleQueue[Job]) -> None:
    """Pass on what comes; when the parent is gone, end at once, however busy the other thread is."""
    while (job := receive(jobs, Job)) is not None:
        waiting.put(job)
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def _extract(job: Job, base: int, alive: Callable[[Working], None]) -> Receipt:
    store = Store(Path(job.store))
    source, told = _source(job, store, alive)
    chosen = _options(job)
    confine(job.allowance, base)
    try:
        extraction = formats.extractor(job.format).extract(source, chosen)
        blobs = tuple(store.keep(blob.read()) for blob in extraction.blobs) if job.keep_blobs else ()
    except OSError as error:
        raise MaterialError(UNREADABLE.of(job.name, detail=reason_of(error))) from error
    document = extraction.document
    digest = store.keep(codec.dumps(document))
    heard = store.keep(codec.dumps(extraction.transcript)) if extraction.transcript else ""
    return Receipt(digest, blobs, len(document.blocks), document.counts, (*told, *extraction.diagnostics), heard)


def _source(job: Job, store: Store, alive: Callable[[Working], None]) -> tuple[Source, tuple[Diagnostic, ...]]:
    reader = partial(ocr.read_picture, job.ocr, lambda: alive(Working())) if job.ocr else None
    told: tuple[Diagnostic, ...] = ()
    opener, size = _opener(job.path), job.size
    if job.conversion:
        data, told = office.converted(job, store)
        opener, size = partial(io.BytesIO, data), len(data)
        alive(Working())
    source = Source(
        job.name,
        size,
        job.digest,
        opener,
        job.checkpoint,
        reader,
        job.password,
        job.careful,
        job.vocabulary,
        Memory(store.note, store.keep_note),
        lambda done, total: alive(Working(done, total)),
        job.lacking,
    )
    return source, told


def _opener(path: str) -> Callable[[], BinaryIO]:
    return lambda: Path(path).open("rb")


def _options(job: Job) -> object:
    """Build the Options anew from the settings, which were found good before."""
    table = Table(json.loads(job.given), "", job.name, [])
    return options.build(formats.options_class(job.format), table)


def _for_want_of_memory(error: BaseException) -> bool:
    """Tell whether a library's failure, which became a diagnostic, began as a MemoryError."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, MemoryError):
        cause = cause.__cause__ or cause.__context__
    return cause is not None
