"""The report as a page to read, in markdown: what was made, what was left out, and what needs a hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from converter.count_line import count_line
from converter.remarks import Remark, remarks
from converter.report import PackReport, Report, Status, counted
from exporters.seat_time import whole_minutes
from extractors.diagnostics import Diagnostic, Severity

_WORDS = {
    Status.CONVERTED: "converted",
    Status.PARTIAL: "converted in part",
    Status.FAILED: "failed",
    Status.COVERED: "recording with captions",
    Status.SET_ASIDE: "set aside for another file with the same text",
    Status.SKIPPED: "of a kind that is not read yet",
    Status.IGNORED: "no training material",
}
_SPARED = frozenset({Status.COVERED, Status.SET_ASIDE, Status.SKIPPED, Status.IGNORED})
_MARKS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}


def as_markdown(report: Report) -> str:
    """Return the page. It holds nothing that the report does not, so it is the same whenever that is."""
    told = [entry for source in report.sources for entry in source.diagnostics]
    spared = {source.name for source in report.sources if source.status in _SPARED}
    used = [entry for entry in told if entry.source not in spared]
    lines = ["# What was converted", "", f"{tally(report)}.", ""]
    lines += _section("What needs your help", _lines(entry for entry in used if entry.severity is Severity.ERROR))
    shared = _shared(report.packs)
    lines += _section("The run as a whole", _lines((*report.diagnostics, *shared)))
    lines += _packs(report.packs, shared)
    lines += _section("Worth a look", _lines(entry for entry in used if entry.severity is Severity.WARNING))
    lines += _section("What the sources hold", _counts(report))
    lines += _section("What was not converted", _lines(entry for entry in told if entry.source in spared))
    return "\n".join(lines).rstrip("\n") + "\n"


def tally(report: Report) -> str:
    """Return how the sources came through as one line: "3 sources: 2 converted, 1 failed"."""
    counts = [(counted(report, status), words) for status, words in _WORDS.items()]
    parts = [f"{number} {words}" for number, words in counts if number]
    return f"{plural(len(report.sources), 'source')}{': ' if parts else ''}{', '.join(parts)}"


def harvest(packs: Iterable[PackReport]) -> str:
    """Return what the packs hold as one line: "2 packs, 9 units, 18 questions, about 31 minutes"."""
    packs = tuple(packs)
    units, questions = sum(pack.units for pack in packs), sum(pack.questions for pack in packs)
    time = plural(whole_minutes(sum(pack.seat_time_s for pack in packs)), "minute")
    return f"{plural(len(packs), 'pack')}, {plural(units, 'unit')}, {plural(questions, 'question')}, about {time}"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun: "1 unit", "2 units"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shared(packs: Iterable[PackReport]) -> tuple[Diagnostic, ...]:
    """Return what is told of several packs in the same words."""
    told = [entry for pack in packs for entry in pack.diagnostics if entry.severity is not Severity.INFO]
    often = Counter((entry.code, entry.message) for entry in told)
    return tuple(entry for entry in told if often[entry.code, entry.message] > 1)


def _packs(packs: tuple[PackReport, ...], shared: Collection[Diagnostic]) -> list[str]:
    if not packs:
        return []
    lines = ["## Packs", "", f"{harvest(packs)}.", ""]
    lines += ["| pack | units | questions | minutes | left out | title |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    for pack in packs:
        time = whole_minutes(pack.seat_time_s)
        lines.append(f"| {pack.id} | {pack.units} | {pack.questions} | {time} | {pack.cuts} | {_text(pack.title)} |")
    for pack in packs:
        lines += ["", f"### {pack.id}", "", *_pack(pack, shared)]
    return [*lines, ""]


def _pack(pack: PackReport, shared: Collection[Diagnostic]) -> list[str]:
    lines = [f"- made from {', '.join(_text(name) for name in pack.sources) or 'nothing'}"]
    if pack.cut_reasons:
        reasons = ", ".join(f"{count.reason} {count.blocks}" for count in pack.cut_reasons)
        lines.append(f"- left out, by reason: {reasons}")
    own = [entry for entry in pack.diagnostics if entry.severity is not Severity.INFO and entry not in shared]
    return lines + _lines(own)


def _counts(report: Report) -> list[str]:
    """Return a line for each source that was read, to be checked against the file."""
    return [f"- {_text(source.name)}: {count_line(source.counts)}" for source in report.sources if source.counts]


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "", *lines, ""] if lines else []


def _lines(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [_line(remark) for remark in remarks(diagnostics)]


def _line(remark: Remark) -> str:
    subject = f"**{_text(remark.subject)}**: " if remark.subject else ""
    return f"- {_MARKS[remark.severity]} {remark.code}: {subject}{_text(remark.message)}. {_text(remark.hint)}"


def _text(text: str) -> str:
    """Return a text from a source so that markdown shows it as it is."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~" else char for char in text)
