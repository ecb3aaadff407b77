"""The end of a run in plain words."""

from __future__ import annotations

from pathlib import Path

from converter.making import Work
from converter.pipeline import Outcome
from converter.readout import closing
from converter.report import SCHEMA, Report, SourceReport, Status
from converter.terminal import Tone
from extractors.diagnostics import Code, Severity

NOTE = Code("X991", Severity.INFO, "a note {number}", "Nothing.")
WARNING = Code("X993", Severity.WARNING, "a worn line {number}", "Write it again.")
ERROR = Code("X992", Severity.ERROR, "a loss {number}", "Find it.")


def lines(codes: list[Code], *, verbose: bool = False) -> list[str]:
    told = tuple(code.of("a.pptx", number=number) for number, code in enumerate(codes))
    report = Report(SCHEMA, (SourceReport("a.pptx", "slides", "", "a", Status.PARTIAL, 0, told),), (), ())
    outcome = Outcome(report, Work(extracted=1, exported=4, recalled=2), ())
    return [line.text for line in closing(outcome, Path("out"), verbose=verbose)]


def test_warnings_come_first_and_errors_last_where_they_are_seen() -> None:
    assert lines([ERROR, NOTE, WARNING]) == [
        "a.pptx: a worn line 2 [X993]",
        "    Write it again.",
        "a.pptx: a loss 0 [X992]",
        "    Find it.",
        "1 source: 1 converted in part.",
        "1 extracted, 2 from cache; 0 packs segmented, 4 exports made.",
        f"Results: {Path('out/summary.md')}",
    ]


def test_notes_are_told_on_request() -> None:
    assert "a.pptx: a note 0 [X991]" in lines([NOTE], verbose=True)


def test_many_warnings_do_not_drown_the_errors() -> None:
    told = lines([WARNING] * 25 + [ERROR] * 30)
    assert sum("[X993]" in line for line in told) == 20
    assert sum("[X992]" in line for line in told) == 30, "errors are all told"
    assert f"… and 5 more warnings: see {Path('out/summary.md')}" in told
    assert sum("[X993]" in line for line in lines([WARNING] * 25, verbose=True)) == 25


def test_only_errors_are_urgent() -> None:
    told = (ERROR.of("a.pptx", number=1), WARNING.of("a.pptx", number=2))
    report = Report(SCHEMA, (SourceReport("a.pptx", "slides", "", "a", Status.PARTIAL, 0, told),), (), ())
    shown = closing(Outcome(report, Work(), ()), Path("out"), verbose=False)
    assert [line.text for line in shown if line.urgent] == ["a.pptx: a loss 1 [X992]", "    Find it."]
    assert {line.tone for line in shown if line.urgent} == {Tone.BAD, Tone.PLAIN}
