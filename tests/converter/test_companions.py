"""Captions that lie beside a recording are found when only the recording is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import write_tree

from converter.companions import captions_beside, with_captions
from converter.formats import BUILT_IN, suffixes

KINDS = suffixes(BUILT_IN)
WORDS = "WEBVTT\n\n00:01.000 --> 00:02.000\nLock the screen.\n"
TURNS = "Dana Okafor  0:05\nGood morning and welcome.\n\nKev Ortiz  0:12\nHello everybody.\n\nDana Okafor  0:15\nSo.\n"


def beside(folder: Path, recording: str) -> list[str]:
    return [path.name for path in captions_beside(folder / recording, KINDS)]


@pytest.mark.parametrize(
    ("recording", "captions"),
    [
        ("week 1.mp4", "week 1.vtt"),
        ("week 1.mp4", "Week 1.en.srt"),
        ("GMT20240102-090000_Recording_1920x1080.mp4", "GMT20240102-090000_Recording.transcript.vtt"),
        ("GMT20240102-090000_Recording_1920x1080.mp4", "GMT20240102-090000_Recording_1920x1080.vtt"),
        ("Lifting-20240102_090000-Meeting Recording.mp4", "Lifting-20240102_090000-Meeting Transcript.vtt"),
    ],
)
def test_captions_of_the_same_session_belong_to_it(recording: str, captions: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {recording: "", captions: WORDS, "week 2.vtt": WORDS, "week 1.txt": "Prose.\n"})
    assert beside(tmp_path, recording) == [captions]


def test_captions_that_are_empty_still_belong_to_it_and_a_lost_folder_has_none(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.mp4": "", "a.vtt": ""})
    assert beside(tmp_path, "a.mp4") == ["a.vtt"]
    assert beside(tmp_path / "gone", "a.mp4") == []


def test_a_recording_brings_its_captions_unless_others_were_named(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.mp4": "", "b.mp4": "", "a.vtt": WORDS, "b.srt": WORDS, "other.vtt": WORDS})
    one, two, other = tmp_path / "a.mp4", tmp_path / "b.mp4", tmp_path / "other.vtt"
    assert with_captions([one], KINDS) == (one, tmp_path / "a.vtt")
    assert with_captions([one, two], KINDS) == (one, two, tmp_path / "a.vtt", tmp_path / "b.srt")
    assert with_captions([one, other], KINDS) == (one, other)
    assert with_captions([tmp_path, other], KINDS) == (tmp_path, other)


def test_what_a_document_holds_decides_whether_it_belongs(tmp_path: Path, corpus: Path) -> None:
    talk = (corpus / "recordings" / "synthetic" / "teams.docx").read_bytes()
    write_tree(tmp_path, {"a.mp4": "", "a.docx": talk, "a.txt": "The handout of the session.\n"})
    assert beside(tmp_path, "a.mp4") == ["a.docx"]
