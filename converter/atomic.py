"""Writes a file so that it is there whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from extractors.diagnostics import Code, Diagnostic, Severity

CANNOT_WRITE = Code(
    "C401",
    Severity.ERROR,
    "{path} cannot be written: {reason}",
    "See that there is space and that nothing else has this name, or choose another folder with -o. Then run the same "
    "command again: it goes on where it stopped.",
)


class WriteError(Exception):
    """The disk refuses, so the run itself fails; carries the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def refusal(path: Path, error: OSError) -> WriteError:
    """Return the WriteError (C401) for what the system says about a path."""
    return WriteError(CANNOT_WRITE.of("", path=str(path), reason=error.strerror or str(error)))


def write(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write `data` to `path` through a temporary file beside it; raises WriteError.

    Whoever reads meanwhile sees the old file or the new one. `durable` waits until the disk has it; files that are
    checked when read, such as those of the cache, do without.
    """
    temporary = path.with_name(f".unitsmith-{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as stream:
            stream.write(data)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as error:
        raise refusal(path, error) from error
    finally:
        _discard(temporary)


def write_changed(path: Path, data: bytes) -> None:
    """Write `data` to `path` unless it stands there already; raises WriteError."""
    if not path.is_file() or path.read_bytes() != data:
        write(path, data)


def remove(path: Path) -> None:
    """Remove a file, and nothing happens when it is gone already; raises WriteError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refusal(path, error) from error


def _discard(temporary: Path) -> None:
    # After a full disk the half-written file must go, or it would keep the disk full.
    if temporary.exists():
        temporary.unlink(missing_ok=True)
