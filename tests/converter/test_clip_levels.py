"""How loud a recording is at each moment."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import filmed
import pytest

from converter import clip_levels, ffmpeg
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded
from extractors.locator import TimeSpan
from segmenters.clip_spans import clip_spans


@pytest.fixture
def tool(absent: Callable[[str], NoReturn]) -> Ffmpeg:
    return ffmpeg.find() or absent("ffmpeg")


def measured(tool: Ffmpeg, path: Path, folder: Path) -> tuple[float, ...]:
    return clip_levels.levels(tool, path, ffmpeg.look(tool, path, folder), folder)


def test_sound_and_silence_stand_at_their_time(tool: Ffmpeg, tmp_path: Path) -> None:
    talk = tmp_path / "talk.wav"
    parts = "sine=frequency=300:duration=12[a];anullsrc=r=44100:cl=mono,atrim=duration=2[b];sine=duration=1[c]"
    filmed.run_ffmpeg("-filter_complex", f"{parts};[a][b][c]concat=n=3:v=0:a=1", str(talk))
    levels = measured(tool, talk, tmp_path)
    assert abs(len(levels) - 15_000 // 40) <= 1
    assert min(levels[:299]) > -30
    assert max(levels[302:348]) < -60
    assert min(levels[352:374]) > -30
    assert not (tmp_path / "sound.raw").exists()


def test_sound_that_begins_late_keeps_its_time(tool: Ffmpeg, tmp_path: Path) -> None:
    film = filmed.film(tmp_path / "film.mp4", 6)
    late = tmp_path / "late.mkv"
    sound = ("-itsoffset", "2", "-i", str(film))
    filmed.run_ffmpeg("-i", str(film), *sound, "-map", "0:v", "-map", "1:a", "-c", "copy", str(late))
    levels = measured(tool, late, tmp_path)
    assert max(levels[:48]) < -60
    assert min(levels[55:140]) > -40


def test_a_clip_of_real_speech_is_cut_between_the_words(tool: Ffmpeg, tmp_path: Path, corpus: Path) -> None:
    session = corpus / "recordings" / "whisper_fixture" / "session_en_us.m4a"
    levels = measured(tool, session, tmp_path)
    # One sentence of the session by its labels, with times that are off as those of captions are.
    said = [TimeSpan(9097 + 90, 12_604 + 90)]
    (span,) = clip_spans(said, said, 68_644, levels)
    assert levels[span.start_ms // 40] < -45
    assert levels[span.end_ms // 40] < -45
    assert span.start_ms <= 9097
    assert span.end_ms >= 12_604


def test_the_track_that_is_asked_for_is_measured(tool: Ffmpeg, tmp_path: Path) -> None:
    talk = filmed.two_tracks(tmp_path / "talk.mkv", 4)
    holds = ffmpeg.look(tool, talk, tmp_path)
    first, second = (clip_levels.levels(tool, talk, holds, tmp_path, track) for track in (1, 2))
    assert max(first) < -60
    assert min(second[1:-1]) > -40


@pytest.mark.skipif(sys.platform == "win32", reason="limits of the size of a file")
def test_a_jump_in_the_times_does_not_fill_the_disk(tool: Ffmpeg, tmp_path: Path) -> None:
    import resource  # noqa: PLC0415  there is none on Windows

    talk = tmp_path / "talk.mkv"
    sound = ("-f", "lavfi", "-i", f"{filmed.TONE}:duration=4")
    filmed.run_ffmpeg(*sound, "-af", "asetpts='PTS+gte(T,2)*900/TB'", "-c:a", "pcm_s16le", str(talk))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # A little more than the 10 minutes and 8 seconds that are taken of it; ffmpeg would fail beyond that.
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000_000, before[1]))
    try:
        with pytest.raises(FfmpegError, match="does not end after 10 minutes"):
            clip_levels.levels(tool, talk, Recorded(4000, video=False, audio=True), tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "sound.raw").exists()


def test_what_cannot_be_decoded_is_told(tool: Ffmpeg, tmp_path: Path) -> None:
    (tmp_path / "page.mp4").write_text("<p>Sign in.</p>")
    with pytest.raises(FfmpegError):
        clip_levels.levels(tool, tmp_path / "page.mp4", Recorded(1000, video=False, audio=True), tmp_path)
