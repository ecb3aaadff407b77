"""The terminal: words and progress to stderr, data to stdout, colour only where a person sees it."""

from __future__ import annotations

import os
import shutil
import sys
from enum import Enum
from typing import Any, TextIO

import click

_NAME_WIDTH = 40
_BAR = 10
_BESIDE = _BAR + 10
"""Columns for the bar, its brackets and the percentage."""


class Tone(Enum):
    """How a line is meant; the value is its colour on a terminal."""

    PLAIN = ""
    GOOD = "green"
    WARNING = "yellow"
    BAD = "red"


class Terminal:
    """Where a command speaks. `as_json`, `quiet` and `verbose` are what the options of every command set.

    `may_download` is true when the person there has allowed a checkpoint to be fetched.
    """

    def __init__(self) -> None:
        self.as_json = False
        self.quiet = False
        self.verbose = False
        self.may_download = False
        self._gone = False
        self._bar: Any = None

    def say(self, text: str, tone: Tone = Tone.PLAIN, *, always: bool = False) -> None:
        """Write a line to stderr; with --quiet only what is said `always`."""
        if self._gone or (self.quiet and not always):
            return
        self._end_progress()
        try:
            click.secho(text, err=True, fg=tone.value or None, color=None if _may_colour() else False)
        except BrokenPipeError:
            # Nobody listens any more (`2>&1 | head`); the work goes on.
            self._gone = True

    def progress(self, subject: str, done: int, total: int) -> None:
        """Show what is done now, as a bar that is drawn anew; nothing where stderr is no terminal or with --quiet."""
        if self.quiet or not _is_person(sys.stderr):
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, file=sys.stderr, width=_BAR, show_eta=False)
            self._bar.render_progress()
        width = max(_NAME_WIDTH, shutil.get_terminal_size().columns - _BESIDE)
        self._bar.label = subject if len(subject) <= width else f"…{subject[1 - width :]}"
        self._bar.update(done - self._bar.pos)
        # A step that takes long says how far it is; then only the label changes.
        self._bar.render_progress()

    def data(self, content: str | bytes) -> None:
        """Write to stdout: text as its encoding can hold it, bytes as they are."""
        self._end_progress()
        if sys.stdout is None:
            return
        if isinstance(content, str):
            content = content.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
        click.echo(content, nl=False)

    def _end_progress(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None


def _may_colour() -> bool:
    # The one thing besides the terminal itself that the environment decides; see no-color.org.
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _is_person(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
