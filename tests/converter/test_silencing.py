"""Silences take out what they name, never an error, and are told when they are of no use."""

from __future__ import annotations

from converter.report import SCHEMA, Report, SourceReport, Status
from converter.settings import Silence
from converter.silencing import audible, silenced
from extractors.diagnostics import Code, Severity

NOTE = Code("X991", Severity.INFO, "a note", "Nothing.")
ERROR = Code("X992", Severity.ERROR, "a loss", "Find it.")


def report(*names: str) -> Report:
    told = [SourceReport(name, "", "", "", Status.PARTIAL, 0, (NOTE.of(name), ERROR.of(name))) for name in names]
    return Report(SCHEMA, tuple(told), (), (NOTE.of(""),))


def left(silence: Silence) -> list[str]:
    after = silenced(report("handouts/a.pdf", "b.pdf"), [silence])
    return [f"{told.code} {told.source}".strip() for told in after.all_diagnostics]


def test_a_code_is_silenced_everywhere() -> None:
    assert left(Silence("X991", "*")) == ["X992 handouts/a.pdf", "X992 b.pdf"]


def test_a_code_is_silenced_for_some_sources() -> None:
    assert left(Silence("X991", "handouts/*")) == ["X992 handouts/a.pdf", "X991 b.pdf", "X992 b.pdf", "X991"]


def test_errors_are_always_told_and_so_is_an_idle_silence() -> None:
    after = silenced(report("a.pdf"), [Silence("X992", "*"), Silence("X991", "nowhere/*")])
    assert [told.code for told in after.sources[0].diagnostics] == ["X991", "X992"]
    idle = [told for told in after.diagnostics if told.code == "C206"]
    assert ["'X992'" in idle[0].message, "'X991:nowhere/*'" in idle[1].message] == [True, True]


def test_without_silences_nothing_changes() -> None:
    assert silenced(report("a"), []) == report("a")


def test_what_is_audible_of_a_list() -> None:
    told = (NOTE.of("a"), NOTE.of("b"), ERROR.of("a"))
    assert audible(told, [Silence("X991", "a"), Silence("X992", "*")]) == (told[1], told[2])
