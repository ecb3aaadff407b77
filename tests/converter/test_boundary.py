"""What ends a source, what ends the run."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.atomic import refusal
from converter.boundary import bounded
from converter.store import DamagedError
from converter.workers import StoppedError
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity

CODE = Code("X999", Severity.ERROR, "trouble", "help")


def raising(error: Exception) -> object:
    raise error


def test_trouble_with_the_material_is_returned(tmp_path: Path) -> None:
    told = CODE.of("deck.pptx")
    assert bounded(lambda: raising(MaterialError(told)), "deck.pptx", "extract", tmp_path) == told
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_of_ours_leaves_a_report(tmp_path: Path) -> None:
    told = bounded(lambda: raising(IndexError("no")), "deck.pptx", "extract slides", tmp_path)
    assert isinstance(told, Diagnostic)
    assert told.code == "C901"
    assert told.source == "deck.pptx"
    assert "IndexError" in told.message
    (report,) = tmp_path.iterdir()
    assert report.name in told.hint
    assert "extract slides" in report.read_text()


@pytest.mark.parametrize("error", [refusal(Path("x"), OSError(28, "full")), DamagedError("ab"), StoppedError()])
def test_what_concerns_the_run_passes(tmp_path: Path, error: Exception) -> None:
    with pytest.raises(type(error)):
        bounded(lambda: raising(error), "deck.pptx", "extract", tmp_path)


def test_a_result_is_returned(tmp_path: Path) -> None:
    assert bounded(lambda: "done", "deck.pptx", "extract", tmp_path) == "done"
