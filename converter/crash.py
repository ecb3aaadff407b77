"""Turns an exception that nobody expected into a report that can be pasted, so that a batch goes on.

Holds the second of the house's two broad handlers; the first is extractors.quiet.listening.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from converter import __version__, digests
from extractors.diagnostics import Code, Severity

CRASHED = Code(
    "C901",
    Severity.ERROR,
    "unitsmith made a mistake here: {error}",
    "Please send the file .unitsmith/{report} to the makers of unitsmith. It holds no material.",
)

T = TypeVar("T")


class ElsewhereError(Exception):
    """A mistake of ours in a child process: the class of its exception, and the report that was made there."""

    def __init__(self, kind: str, report: str) -> None:
        super().__init__(kind)
        self.kind = kind
        self.report = report


@dataclass(frozen=True, slots=True)
class Crash:
    """What was raised instead of a result."""

    error: Exception

    @property
    def kind(self) -> str:
        """The class of the exception. Its text is left out, for it may hold material or paths."""
        return self.error.kind if isinstance(self.error, ElsewhereError) else type(self.error).__name__


def attempt(work: Callable[[], T], expected: tuple[type[Exception], ...] = ()) -> T | Crash:
    """Return what `work` returns, or the Crash; exceptions that are `expected` pass through."""
    try:
        return work()
    except expected:
        raise
    except Exception as error:  # noqa: BLE001  second of the two broad handlers of the house: a batch must finish
        return Crash(error)


def file_name(text: str) -> str:
    """Return the name for a report: the same crash gives the same name."""
    return f"crash-{digests.of_bytes(text.encode())[:10]}.md"


def describe(crash: Crash, task: str) -> str:
    """Return the report as markdown: versions, the task ("extract, format slides"), where it happened."""
    if isinstance(crash.error, ElsewhereError):
        return crash.error.report
    frames = traceback.extract_tb(crash.error.__traceback__)
    places = [f"{_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    chain = []
    cause: BaseException | None = crash.error
    while cause is not None:
        chain.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    lines = [
        "# unitsmith made a mistake",
        "",
        f"- unitsmith {__version__}, Python {platform.python_version()}, {sys.platform}",
        f"- task: {task}",
        f"- exception: {' from '.join(chain)}",
        "",
        "```",
        *places,
        "```",
        "",
    ]
    return "\n".join(lines)


def _short(path: str) -> str:
    """Name a module's file without the folders of this machine: "converter/pipeline.py"."""
    return "/".join(PurePath(path).parts[-2:])
