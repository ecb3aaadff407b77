"""Captions of another cut than the recording are noticed."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from projects import codes_of, source_named, write_tree

from converter import settings
from converter.pipeline import convert


def recorded(path: Path, seconds: int) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 1, 10, 0, "NONE", ""))
        sound.writeframes(b"\x80" * 10 * seconds)


def captions(until: int) -> str:
    end = f"{until // 3600:02d}:{until // 60 % 60:02d}:{until % 60:02d}.000"
    return f"WEBVTT\n\n00:00:01.000 --> {end}\nCheck the stiles of the ladder for cracks before you climb.\n"


def told(folder: Path, seconds: int, until: int) -> list[str]:
    write_tree(folder, {"in/a.vtt": captions(until)})
    recorded(folder / "in/a.wav", seconds)
    outcome = convert([folder / "in"], folder / "out", settings.load(None, ("json",)))
    found = source_named(outcome, "a.vtt")
    return [one.message for one in found.diagnostics if one.code == "C152"]


@pytest.mark.parametrize(("seconds", "until"), [(3600, 3300), (3600, 4000), (60, 120)])
def test_captions_that_end_elsewhere_are_told(seconds: int, until: int, tmp_path: Path) -> None:
    (message,) = told(tmp_path, seconds, until)
    assert "a.wav" in message
    assert told(tmp_path, seconds, until) == [message], "from the cache as well"


@pytest.mark.parametrize(("seconds", "until"), [(3600, 3500), (3600, 3610), (60, 40)])
def test_a_little_silence_at_the_end_is_none_of_our_business(seconds: int, until: int, tmp_path: Path) -> None:
    assert told(tmp_path, seconds, until) == []


def test_a_recording_whose_length_is_not_known_is_believed(tmp_path: Path) -> None:
    write_tree(tmp_path, {"in/a.vtt": captions(4000), "in/a.mp3": b"ID3"})
    outcome = convert([tmp_path / "in"], tmp_path / "out", settings.load(None, ("json",)))
    assert "C152" not in codes_of(source_named(outcome, "a.vtt"))
