"""Files are there whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from converter import atomic


def test_writes_below_folders_that_are_not_there_yet(tmp_path: Path) -> None:
    atomic.write(tmp_path / "a" / "b" / "c.txt", b"whole")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"whole"
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["c.txt"], "a temporary file was left"


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    target = tmp_path / "draft.md"
    atomic.write(target, b"old")
    with target.open("rb") as reader:
        atomic.write(target, b"new")
        assert reader.read() == b"old", "the new file takes the place of the old one, which is not written into"
    assert target.read_bytes() == b"new"


def test_a_refusing_disk_names_the_file_and_keeps_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "draft.md"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(atomic.WriteError) as caught:
        atomic.write(target, b"new")
    told = caught.value.diagnostic
    assert told.code == "C401"
    assert "draft.md" in told.message
    assert "No space left" in told.message
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]
    assert target.read_text() == "old"


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(atomic.WriteError, match="cannot be written"):
        atomic.write(tmp_path / "out" / "report.json", b"")


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "note.txt"
    atomic.write_changed(target, b"same")
    before = target.stat().st_ino
    atomic.write_changed(target, b"same")
    assert target.stat().st_ino == before
    atomic.write_changed(target, b"other")
    assert target.read_bytes() == b"other"


def test_removing_what_is_gone_is_no_trouble(tmp_path: Path) -> None:
    atomic.remove(tmp_path / "gone.txt")
    (tmp_path / "folder").mkdir()
    with pytest.raises(atomic.WriteError):
        atomic.remove(tmp_path / "folder")
