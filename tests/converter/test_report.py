"""The report as data."""

from __future__ import annotations

import json

from converter.report import SCHEMA, PackReport, Report, SourceReport, Status, counted, is_clean, status_of
from extractors import codec
from extractors.diagnostics import Code, Severity
from extractors.locator import SlideRef

INFO = Code("X991", Severity.INFO, "a note", "Nothing.")
ERROR = Code("X992", Severity.ERROR, "a loss", "Find it.")


def source(name: str, status: Status, *codes: Code) -> SourceReport:
    told = tuple(code.of(name, SlideRef(256, 1)) for code in codes)
    return SourceReport(name, "slides", "ab", "p", status, 3, told)


def pack(*codes: Code) -> PackReport:
    return PackReport("p", "P", ("a",), 1, 1, 2, 0, (), 60, (), tuple(code.of("p") for code in codes))


def test_a_source_with_an_error_is_partial() -> None:
    assert status_of([INFO.of("a")]) is Status.CONVERTED
    assert status_of([INFO.of("a"), ERROR.of("a")]) is Status.PARTIAL


def test_an_error_anywhere_is_no_success() -> None:
    clean = source("a", Status.CONVERTED, INFO)
    assert is_clean(Report(SCHEMA, (clean,), (pack(INFO),), ()))
    assert not is_clean(Report(SCHEMA, (source("a", Status.PARTIAL, ERROR),), (), ()))
    assert not is_clean(Report(SCHEMA, (clean,), (pack(ERROR),), ()))
    assert not is_clean(Report(SCHEMA, (clean,), (), (ERROR.of(""),)))


def test_counting_statuses() -> None:
    report = Report(SCHEMA, (source("a", Status.CONVERTED), source("b", Status.SKIPPED)), (), ())
    assert counted(report, Status.CONVERTED) == 1
    assert counted(report, Status.FAILED) == 0


def test_the_written_form() -> None:
    report = Report(SCHEMA, (source("a.pptx", Status.SET_ASIDE, ERROR),), (pack(),), ())
    data = codec.dumps(report)
    assert codec.loads(Report, data) == report
    raw = json.loads(data)
    assert list(raw) == ["schema", "sources", "packs", "diagnostics"]
    assert raw["schema"] == 1
    assert raw["sources"][0]["status"] == "set-aside"
    assert raw["sources"][0]["diagnostics"][0]["at"] == {"kind": "SlideRef", "slide_id": 256, "number": 1}
