"""Recordings become transcripts beside them, and nothing that a person wrote is touched."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest
from captioned import captioned
from heard import phrase, transcript_of
from projects import tree_of, write_tree
from tiny_whisper import FOLDER, unpacked

from converter import atomic, settings, transcript_files
from converter.progress import Step
from converter.settings import Settings
from converter.transcribing import Fate, Transcribed, Transcription, transcribe

NAME = "week 1.m4a"
WORDS = "WEBVTT\n\n00:01.000 --> 00:02.000\nLock the screen.\n"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]) -> Settings:
    if find_spec("whisper") is None or find_spec("av") is None:
        absent("unitsmith[recordings]")
    path = unpacked(FOLDER / "tiny.pt.xz", tmp_path_factory.mktemp("whisper")).path
    return settings.with_option(settings.load(None), "recording", "model", path)


@pytest.fixture(scope="module")
def first(model: Settings, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Transcription]:
    """A folder whose recording has been transcribed, and what was said of it."""
    folder = write_tree(tmp_path_factory.mktemp("sessions"), {NAME: (FOLDER / "session.m4a").read_bytes()})
    return folder, transcribe([folder], model)


@pytest.fixture
def folder(first: tuple[Path, Transcription], tmp_path: Path) -> Path:
    """The same folder for one test, with its cache."""
    return shutil.copytree(first[0], tmp_path / "sessions")


def only(done: Transcription) -> Transcribed:
    (one,) = done.recordings
    return one


def codes(done: Transcription) -> list[str]:
    return [told.code for one in done.recordings for told in one.diagnostics]


def without_model(*paths: Path) -> Transcription:
    return transcribe(paths, settings.with_option(settings.load(None), "recording", "model", "no-such-model"))


def test_words_and_record_are_written_beside_the_recording(first: tuple[Path, Transcription]) -> None:
    folder, done = first
    assert set(tree_of(folder)) == {NAME, "week 1.vtt", "week 1.transcript.json"}
    assert "Bend your knees" in (folder / "week 1.vtt").read_text(encoding="utf-8")
    one = only(done)
    assert (one.name, one.fate, one.captions, one.language) == (NAME, Fate.WRITTEN, "week 1.vtt", "en")
    assert 45_000 < one.length_ms < 48_000
    assert done.is_clean
    assert (folder / ".unitsmith/cache/.gitignore").read_text() == "*\n"


def test_a_second_run_changes_nothing_and_does_not_listen_again(folder: Path, model: Settings) -> None:
    before = tree_of(folder, private=True)
    steps = list[Step]()
    assert only(transcribe([folder / NAME], model, steps.append)).fate is Fate.UNCHANGED
    assert tree_of(folder, private=True) == before
    assert [step.subject for step in steps] == [NAME]


def test_what_we_wrote_is_written_anew_when_it_would_differ(folder: Path, model: Settings) -> None:
    new = (folder / "week 1.vtt").read_bytes()
    transcript_files.write(folder / NAME, "ab", transcript_of(phrase(0, 900, "Old.")), b"WEBVTT\n")
    assert only(transcribe([folder], model)).fate is Fate.WRITTEN
    assert (folder / "week 1.vtt").read_bytes() == new


def test_captions_that_come_while_it_listens_stay(folder: Path, model: Settings) -> None:
    """Listening takes hours; a person may put captions there meanwhile, or correct those of the run before."""
    captions = folder / "week 1.vtt"

    def edited_meanwhile(words: str) -> Transcription:
        return transcribe([folder], model, lambda _: atomic.write_changed(captions, words.encode()))

    corrected = captions.read_text(encoding="utf-8").replace("knees", "legs")
    done = edited_meanwhile(corrected)
    assert (only(done).fate, codes(done), captions.read_text(encoding="utf-8")) == (Fate.KEPT, ["C134"], corrected)
    captions.unlink()
    (folder / "week 1.transcript.json").unlink()
    done = edited_meanwhile(WORDS)
    assert (only(done).fate, codes(done), captions.read_text(encoding="utf-8")) == (Fate.KEPT, ["C133"], WORDS)


def test_what_the_cache_has_lost_is_heard_again(folder: Path, model: Settings) -> None:
    shutil.rmtree(folder / ".unitsmith/cache/contents")
    (folder / "week 1.vtt").unlink()
    assert only(transcribe([folder], model)).fate is Fate.WRITTEN


def test_what_a_person_has_corrected_stays(folder: Path) -> None:
    captions = folder / "week 1.vtt"
    captions.write_text(captions.read_text().replace("knees", "legs"))
    before = tree_of(folder)
    done = without_model(folder)
    assert (only(done).fate, codes(done)) == (Fate.KEPT, ["C134"])
    assert tree_of(folder) == before


@pytest.mark.parametrize("name", ["a.vtt", "a.en.srt", "A.transcript.vtt"])
def test_a_recording_with_captions_is_left_alone(name: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.mp4": "", name: WORDS})
    done = without_model(tmp_path)
    assert (only(done).fate, codes(done), only(done).captions) == (Fate.KEPT, ["C133"], name)
    assert done.is_clean
    assert set(tree_of(tmp_path)) == {"a.mp4", name}


def test_of_two_recordings_of_a_session_one_is_heard(tmp_path: Path) -> None:
    zoom = "GMT20240102-090000_Recording"
    write_tree(tmp_path, {f"{zoom}_1920x1080.mp4": "x", f"{zoom}_gallery_1920x1080.mp4": "x", f"{zoom}.m4a": "x"})
    done = without_model(tmp_path)
    assert {one.name: one.fate for one in done.recordings} == {
        f"{zoom}_1920x1080.mp4": Fate.FAILED,
        f"{zoom}_gallery_1920x1080.mp4": Fate.SET_ASIDE,
        f"{zoom}.m4a": Fate.SET_ASIDE,
    }


def test_what_cannot_be_transcribed_fails_alone_with_a_reason(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/notes.txt": "Prose.", "deck.pptx": "x"})
    shutil.copy(FOLDER / "session.m4a", tmp_path / "in" / "a.mp4")
    done = without_model(tmp_path / "in", tmp_path / "deck.pptx", tmp_path / "gone.mp4")
    assert [one.name for one in done.recordings] == ["a.mp4", "deck.pptx", "gone.mp4"]
    assert codes(done) == ["C132", "C135", "C101"]
    assert not done.is_clean


def test_nothing_to_listen_to(tmp_path: Path) -> None:
    write_tree(tmp_path, {"notes.txt": "Prose."})
    done = without_model(tmp_path)
    assert [told.code for told in done.diagnostics] == ["C136"]
    assert done.is_clean


def test_a_folder_that_cannot_be_written_to_fails_its_recording_alone(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/a.mp4": "x", "a/.unitsmith": "in the way", "b/b.txt": "Prose."})
    shutil.copy(FOLDER / "session.m4a", tmp_path / "b" / "b.mp4")
    assert codes(without_model(tmp_path)) == ["C401", "C132"]


def test_a_recording_with_captions_inside_needs_none_beside(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, absent: Callable[[str], NoReturn]
) -> None:
    if not shutil.which("ffmpeg"):
        absent("ffmpeg")
    (tmp_path / "a.mp4").write_bytes(captioned(tmp_path_factory.mktemp("work")))
    done = without_model(tmp_path)
    assert (only(done).fate, codes(done)) == (Fate.KEPT, ["X381", "C137"])


def test_a_note_can_be_silenced(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.mp4": "", "a.vtt": WORDS})
    chosen = settings.parse('[diagnostics]\nsilence = ["C133"]\n', "unitsmith.toml", ())
    assert codes(transcribe([tmp_path], chosen)) == []
