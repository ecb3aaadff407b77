"""Trouble with the material, as values: a code with a stable number, a place, a message, a hint.

A code is a constant at the top of the module that emits it; severity and wording belong to the code, not to the
call. Diagnostics are returned beside a value, stored with it, and replayed when the value comes from the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from extractors.locator import Locator


class Severity(Enum):
    """How much a diagnostic matters: for information, worth a look, or something is missing because of it."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One trouble: its code ("X101"), what was found, what to do, in which source, and where in it if known."""

    code: str
    severity: Severity
    message: str
    hint: str
    source: str
    at: Locator | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of trouble. `message` and `hint` may hold {fields} that the call fills in; numbers are never reused.

    First letter: X extract, S segment, E export, C converter.
    """

    id: str
    severity: Severity
    message: str
    hint: str

    def of(self, source: str, at: Locator | None = None, **fields: str | int) -> Diagnostic:
        """Make the diagnostic for one case; raises KeyError when a field of the message is not given."""
        return Diagnostic(
            self.id, self.severity, self.message.format_map(fields), self.hint.format_map(fields), source, at
        )


class MaterialError(Exception):
    """A source, pack or package cannot be made at all; carries the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic
