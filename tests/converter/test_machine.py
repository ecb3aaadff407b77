"""What a machine offers, looked for once."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.checkpoints import Missing
from converter.machine import machine, speech_finder
from extractors.source import Checkpoint


def test_an_empty_machine_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("converter.office._ELSEWHERE", ())
    found = machine()
    assert found.office() == ""
    assert found.ocr("eng") is None


def test_checkpoints_are_looked_for_where_whisper_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert isinstance(speech_finder()("tiny"), Missing)
    write_tree(tmp_path, {"whisper/tiny.pt": "a checkpoint"})
    find = speech_finder()
    found = find("tiny")
    assert isinstance(found, Checkpoint)
    assert found.name == "tiny"
    assert find("tiny") is found, "a file of gigabytes is digested once"
