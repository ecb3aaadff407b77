"""Takes out of a report what the settings silence, and says which silences were of no use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

from converter.report import Report
from converter.settings import Silence
from extractors.diagnostics import Code, Diagnostic, Severity

OF_NO_USE = Code(
    "C206",
    Severity.WARNING,
    "[diagnostics] silence: nothing was silenced by '{spelling}'",
    "Take it out of the settings. Errors are always shown.",
)


def silenced(report: Report, silences: Sequence[Silence]) -> Report:
    """Return the report without what is silenced; errors stay, and a silence that matched nothing is reported."""
    if not silences:
        return report
    everything = report.all_diagnostics
    idle = [one for one in silences if not any(_covers(one, told) for told in everything)]
    return Report(
        report.schema,
        tuple(replace(source, diagnostics=audible(source.diagnostics, silences)) for source in report.sources),
        tuple(replace(pack, diagnostics=audible(pack.diagnostics, silences)) for pack in report.packs),
        audible(report.diagnostics, silences) + tuple(OF_NO_USE.of("", spelling=one.spelling) for one in idle),
    )


def audible(told: Sequence[Diagnostic], silences: Sequence[Silence]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that are not silenced; errors always stay."""
    return tuple(entry for entry in told if not any(_covers(one, entry) for one in silences))


def _covers(silence: Silence, told: Diagnostic) -> bool:
    fits = silence.code == told.code and fnmatchcase(told.source, silence.pattern)
    return fits and told.severity is not Severity.ERROR
