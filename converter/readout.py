"""The end of a run in plain words: what came of it, what needs a hand, where the results are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from converter.making import Work
from converter.pipeline import SUMMARY, Outcome
from converter.remarks import Remark, remarks
from converter.report import is_clean
from converter.summary import harvest, plural, tally
from converter.terminal import Tone
from extractors.diagnostics import Severity

_MOST = 20
_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARNING, Severity.INFO: Tone.PLAIN}


@dataclass(frozen=True, slots=True)
class Line:
    """A line for the terminal; with --quiet only what is `urgent` is shown."""

    text: str
    tone: Tone = Tone.PLAIN
    urgent: bool = False


def closing(outcome: Outcome, out: Path, *, verbose: bool) -> tuple[Line, ...]:
    """Return the lines for the end of a run. `verbose` tells everything; otherwise errors and the first warnings."""
    report = outcome.report
    told = remarks([*report.all_diagnostics, *outcome.diagnostics])
    lines = [line for remark in _chosen(told, verbose=verbose) for line in explain(remark)]
    hidden = sum(remark.severity is Severity.WARNING for remark in told) - _MOST
    if hidden > 0 and not verbose:
        lines.append(Line(f"… and {plural(hidden, 'more warning')}: see {out / SUMMARY}", Tone.WARNING))
    tone = Tone.GOOD if is_clean(report) else Tone.WARNING
    lines.append(Line(f"{tally(report)}.", tone))
    if report.packs:
        lines.append(Line(f"{harvest(report.packs)}.", tone))
    lines.append(Line(f"{_effort(outcome.work)}."))
    lines.append(Line(f"Results: {out / SUMMARY}"))
    return tuple(lines)


def explain(remark: Remark) -> tuple[Line, ...]:
    """Return a remark as two lines: what was found, and what to do."""
    subject = f"{remark.subject}: " if remark.subject else ""
    urgent = remark.severity is Severity.ERROR
    return (
        Line(f"{subject}{remark.message} [{remark.code}]", _TONES[remark.severity], urgent),
        Line(f"    {remark.hint}", urgent=urgent),
    )


def _chosen(told: tuple[Remark, ...], *, verbose: bool) -> tuple[Remark, ...]:
    if verbose:
        return told
    errors = [remark for remark in told if remark.severity is Severity.ERROR]
    warnings = [remark for remark in told if remark.severity is Severity.WARNING]
    return (*warnings[:_MOST], *errors)


def _effort(work: Work) -> str:
    return (
        f"{work.extracted} extracted, {work.recalled} from cache; "
        f"{plural(work.segmented, 'pack')} segmented, {plural(work.exported, 'export')} made"
    )
