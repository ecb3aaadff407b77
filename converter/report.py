"""What a run did, as data: one record a source, one a pack, and how the run as a whole stands.

Holds no times and no absolute paths, so that the same material gives the same report, from the cache as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from extractors.diagnostics import Diagnostic, Severity
from extractors.model import Count

SCHEMA = 1
"""Version of the report's form, as in `"schema": 1`."""


class Status(Enum):
    """How a source came through.

    CONVERTED: all of it. PARTIAL: something is missing. FAILED: nothing came of it. COVERED: the captions of this
    recording were used. SET_ASIDE: another file of the same session was used. SKIPPED: a kind that is not read yet.
    IGNORED: no training material.
    """

    CONVERTED = "converted"
    PARTIAL = "partial"
    FAILED = "failed"
    COVERED = "covered"
    SET_ASIDE = "set-aside"
    SKIPPED = "skipped"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One source: its name, format, SHA-256 (empty when it was not read), pack, status, number of blocks.

    `counts` are what it holds, for a person to check against the file.
    """

    name: str
    format: str
    digest: str
    pack: str
    status: Status
    blocks: int
    diagnostics: tuple[Diagnostic, ...]
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class CutCount:
    """How many blocks were left out for one reason."""

    reason: str
    blocks: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a pack amounts to: its title, and numbers. The seat time is the sum of its units' in seconds."""

    title: str
    units: int
    objectives: int
    questions: int
    cuts: int
    cut_reasons: tuple[CutCount, ...]
    seat_time_s: int


@dataclass(frozen=True, slots=True)
class FileReport:
    """A delivered file: its path below the output folder, and the SHA-256 of what stands there."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class PackReport:
    """One pack: its id, the names of its sources, its figures, its files. A pack that failed has no units."""

    id: str
    title: str
    sources: tuple[str, ...]
    units: int
    objectives: int
    questions: int
    cuts: int
    cut_reasons: tuple[CutCount, ...]
    seat_time_s: int
    files: tuple[FileReport, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run. `diagnostics` holds what concerns no single source or pack."""

    schema: int
    sources: tuple[SourceReport, ...]
    packs: tuple[PackReport, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """All diagnostics of the run, those of sources first."""
        records: list[SourceReport | PackReport | Report] = [*self.sources, *self.packs, self]
        return tuple(entry for record in records for entry in record.diagnostics)


def status_of(diagnostics: Sequence[Diagnostic]) -> Status:
    """Return how a source stands of which something was read: PARTIAL when an error tells that a part is missing."""
    return Status.PARTIAL if has_errors(diagnostics) else Status.CONVERTED


def has_errors(diagnostics: Sequence[Diagnostic]) -> bool:
    """Tell whether any diagnostic is an error."""
    return any(entry.severity is Severity.ERROR for entry in diagnostics)


def is_clean(report: Report) -> bool:
    """Tell whether nothing failed: no error stands anywhere in the report."""
    return not has_errors(report.all_diagnostics)


def counted(report: Report, status: Status) -> int:
    """Return how many sources have a status."""
    return sum(source.status is status for source in report.sources)


def merge(record: SourceReport, status: Status, diagnostics: tuple[Diagnostic, ...]) -> SourceReport:
    """Return the record of a source with another status and further diagnostics."""
    return replace(record, status=status, diagnostics=record.diagnostics + diagnostics)
