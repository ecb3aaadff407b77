"""The files beside a recording: ours are told from a person's, and a person's are never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from heard import phrase, transcript_of
from projects import tree_of

from converter import atomic
from converter.transcript_files import RECORD, Record, Standing, captions_of, record_of, standing, write
from extractors import codec

TALK = transcript_of(phrase(0, 1000, "Lock the screen."))
TEXT = b"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nLock the screen.\n"


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return tmp_path / "week 1.mp4"


def test_both_files_are_written_beside_the_recording_once(recording: Path) -> None:
    assert standing(recording) is Standing.ABSENT
    assert write(recording, "ab", TALK, TEXT)
    assert not write(recording, "ab", TALK, TEXT)
    assert set(tree_of(recording.parent)) == {"week 1.vtt", f"week 1{RECORD}"}
    assert captions_of(recording).read_bytes() == TEXT
    record: Record = codec.loads(Record, record_of(recording).read_bytes())
    assert (record.recording, record.digest, record.transcript) == ("week 1.mp4", "ab", TALK)
    assert standing(recording) is Standing.UNTOUCHED


def test_a_changed_transcript_replaces_ours(recording: Path) -> None:
    write(recording, "ab", TALK, TEXT)
    assert write(recording, "ab", TALK, TEXT + b"\n")
    assert captions_of(recording).read_bytes() == TEXT + b"\n"
    assert standing(recording) is Standing.UNTOUCHED


def test_captions_that_somebody_changed_or_made_are_known(recording: Path) -> None:
    captions_of(recording).write_bytes(TEXT)
    assert standing(recording) is Standing.FOREIGN
    write(recording, "ab", TALK, TEXT)
    captions_of(recording).write_bytes(TEXT.replace(b"Lock", b"Close"))
    assert standing(recording) is Standing.CORRECTED


@pytest.mark.parametrize("damage", [b"", b"{}", b"no json"])
def test_without_a_record_that_can_be_read_captions_count_as_a_persons(damage: bytes, recording: Path) -> None:
    write(recording, "ab", TALK, TEXT)
    record_of(recording).write_bytes(damage)
    assert standing(recording) is Standing.FOREIGN


def test_stopped_in_between_it_leaves_nothing_that_counts_as_a_persons(
    recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(recording, "ab", TALK, TEXT)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(atomic, "write_changed", stopped)
    with pytest.raises(KeyboardInterrupt):
        write(recording, "ab", TALK, TEXT + b"\n")
    assert standing(recording) is Standing.ABSENT
