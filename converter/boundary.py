"""The error boundary: trouble with the material becomes a diagnostic, a mistake of ours a report and a diagnostic."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from converter import atomic, crash
from converter.store import DamagedError
from converter.workers import StoppedError
from extractors.diagnostics import Diagnostic, MaterialError

T = TypeVar("T")


def bounded(work: Callable[[], T], subject: str, task: str, reports: Path) -> T | Diagnostic:
    """Return what `work` returns, or the diagnostic that says why there is nothing.

    `subject` is the name of the source or pack, `task` what was tried ("segment"), `reports` the folder for crash
    reports. What concerns the run as a whole passes: WriteError, DamagedError, StoppedError, an interruption.
    """
    try:
        result = crash.attempt(work, (MaterialError, atomic.WriteError, DamagedError, StoppedError))
    except MaterialError as trouble:
        return trouble.diagnostic
    if not isinstance(result, crash.Crash):
        return result
    text = crash.describe(result, task)
    name = crash.file_name(text)
    atomic.write(reports / name, text.encode())
    return crash.CRASHED.of(subject, error=result.kind, report=name)
