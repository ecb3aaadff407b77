"""Diagnostics as they are told to people: what happens to many sources alike is told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.diagnostics import Diagnostic, Severity
from extractors.locator import describe

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Remark:
    """What is told: of whom ("a.pdf, b.pdf and 7 more", "deck.pptx (slide 12)", empty for the run), and the words."""

    code: str
    severity: Severity
    subject: str
    message: str
    hint: str


def remarks(diagnostics: Iterable[Diagnostic]) -> tuple[Remark, ...]:
    """Return the remarks for diagnostics, in the order in which each is met first."""
    subjects: dict[tuple[str, Severity, str, str], list[str]] = {}
    for told in diagnostics:
        known = subjects.setdefault((told.code, told.severity, told.message, told.hint), [])
        if (subject := _subject(told)) not in known:
            known.append(subject)
    return tuple(
        Remark(code, severity, _together(names), message, hint)
        for (code, severity, message, hint), names in subjects.items()
    )


def _subject(told: Diagnostic) -> str:
    return f"{told.source} ({describe(told.at)})" if told.at else told.source


def _together(names: list[str]) -> str:
    if len(names) <= _NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
