"""What a machine offers, looked for once."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.checkpoints import FASTER, Missing, Wanted
from converter.machine import machine, speech_finder
from extractors.diagnostics import MaterialError
from extractors.source import Checkpoint


def test_an_empty_machine_offers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("converter.office._ELSEWHERE", ())
    found = machine()
    assert found.office() == ""
    assert found.ocr("eng") is None
    assert found.ffmpeg() is None


def test_checkpoints_are_looked_for_where_whisper_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert isinstance(speech_finder()(Wanted("tiny")), Missing)
    write_tree(tmp_path, {"whisper/tiny.pt": "a checkpoint"})
    find = speech_finder()
    found = find(Wanted("tiny"))
    assert isinstance(found, Checkpoint)
    assert found.name == "tiny"
    assert find(Wanted("tiny")) is found, "a file of gigabytes is digested once"


def test_a_checkpoint_is_fetched_only_where_that_is_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    # A folder where the checkpoint should be: the attempt to fetch it then fails, which shows that there was one.
    (tmp_path / "whisper" / "tiny.pt").mkdir(parents=True)
    assert isinstance(speech_finder()(Wanted("tiny")), Missing)
    with pytest.raises(MaterialError) as caught:
        speech_finder(may_download=True)(Wanted("tiny"))
    assert caught.value.diagnostic.code in ("X321", "X334")
    for wanted in (Wanted("no-such-model"), Wanted("tiny", "", FASTER)):
        assert isinstance(speech_finder(may_download=True)(wanted), Missing)
