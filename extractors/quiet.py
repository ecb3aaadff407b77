"""The one way through which a door calls its library: logs, warnings and exceptions become diagnostics.

Libraries speak on three channels: pypdf logs what it repaired, whisper warns, and all of them raise whatever comes
when a file is damaged. Nothing of that may reach the terminal, and nothing may be lost.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.hygiene import one_line
from extractors.locator import Locator

REPAIRED = Code(
    "X001",
    Severity.INFO,
    "{library} repaired something while reading: {text}",
    "Nothing to do, unless the draft looks wrong at this place.",
)

_LONGEST = 200
# Where an object happens to lie in memory says nothing to anybody, and is another place each time.
_ADDRESSES = re.compile(r" at 0x[0-9a-fA-F]{6,}|(?<=\d), \d{12,}(?=\))")


@dataclass(slots=True)
class Ear:
    """What was heard while a library worked: log records and warnings, each once."""

    library: str
    source: str
    heard: dict[str, None] = field(default_factory=dict)

    def diagnostics(self, at: Locator | None = None) -> tuple[Diagnostic, ...]:
        """Return one diagnostic for each different thing that was said."""
        return tuple(REPAIRED.of(self.source, at, library=self.library, text=text) for text in self.heard)


class _Keeper(logging.Handler):
    def __init__(self, ear: Ear) -> None:
        super().__init__()
        self.ear = ear

    def emit(self, record: logging.LogRecord) -> None:
        _keep(self.ear, record.getMessage())


def _keep(ear: Ear, text: str) -> None:
    short = _short(text)
    ear.heard[short] = None


def _short(text: str) -> str:
    """Libraries quote damaged files, so their words are as untrusted as the files."""
    line = _ADDRESSES.sub("", one_line(text))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


@contextmanager
def listening(library: str, source: str, unreadable: Code, at: Locator | None = None) -> Iterator[Ear]:
    """Run a library quietly; whatever it raises becomes a MaterialError with `unreadable`.

    `unreadable` may use the fields {error} (the class and text of the exception) and {library}. A MaterialError
    passes through unchanged. Log records of `library` and Python warnings are kept in the Ear that is given out.
    """
    ear = Ear(library, source)
    logger = logging.getLogger(library)
    keeper, level, propagate = _Keeper(ear), logger.level, logger.propagate
    logger.addHandler(keeper)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            yield ear
    except MaterialError:
        raise
    except Exception as error:  # first of the two broad handlers of the house: libraries raise anything
        text = _short(f"{type(error).__name__}: {error}")
        raise MaterialError(unreadable.of(source, at, library=library, error=text)) from error
    finally:
        for warning in caught:
            _keep(ear, str(warning.message))
        logger.removeHandler(keeper)
        logger.setLevel(level)
        logger.propagate = propagate
