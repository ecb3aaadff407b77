"""The ffmpeg program: found, asked what a recording holds, run within bounds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import filmed
import pytest
from processes import children_of, still_running

from converter import ffmpeg
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded

ENDLESS = ("-re", "-f", "lavfi", "-i", "testsrc", "-f", "null", "-")


@pytest.fixture
def tool(absent: Callable[[str], NoReturn]) -> Ffmpeg:
    return ffmpeg.find() or absent("ffmpeg")


def test_the_program_is_found_with_its_version(tool: Ffmpeg) -> None:
    assert Path(tool.program).is_absolute()
    assert tool.version[0].isdigit() or tool.version.startswith(("n", "N", "git"))


def test_without_the_program_nothing_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ffmpeg.find() is None
    assert "ffmpeg" in ffmpeg.install_command()


def test_something_else_of_that_name_is_not_taken_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    impostor = tmp_path / "ffmpeg"
    impostor.write_text("#!/bin/sh\necho hello\n")
    impostor.chmod(0o755)
    assert ffmpeg.find() is None


def test_what_a_recording_holds(tool: Ffmpeg, tmp_path: Path) -> None:
    both = filmed.film(tmp_path / "-session 1: a%d.mp4", 3)
    assert ffmpeg.look(tool, both, tmp_path) == Recorded(3000, video=True, audio=True)
    silent = filmed.film(tmp_path / "silent.mkv", 2, sound="")
    assert ffmpeg.look(tool, silent, tmp_path) == Recorded(2000, video=True, audio=False)


def test_a_sound_track_that_is_not_there(tool: Ffmpeg, tmp_path: Path) -> None:
    talk = filmed.two_tracks(tmp_path / "talk.mkv", 2)
    assert ffmpeg.look(tool, talk, tmp_path, 2).audio
    with pytest.raises(FfmpegError, match="no sound track 3"):
        ffmpeg.look(tool, talk, tmp_path, 3)


def test_the_cover_of_a_sound_is_no_video(tool: Ffmpeg, tmp_path: Path) -> None:
    sound, cover = filmed.sounded(tmp_path / "talk.mp3", 2), tmp_path / "cover.jpg"
    filmed.run_ffmpeg("-f", "lavfi", "-i", "testsrc=duration=1:rate=1", str(cover))
    covered = tmp_path / "covered.mp3"
    words = ("-map", "0", "-map", "1", "-c", "copy", "-disposition:v", "attached_pic")
    filmed.run_ffmpeg("-i", str(sound), "-i", str(cover), *words, str(covered))
    found = ffmpeg.look(tool, covered, tmp_path)
    assert (found.video, found.audio) == (False, True)


def test_a_recording_whose_head_says_no_length_is_read_to_its_end(tool: Ffmpeg, tmp_path: Path) -> None:
    sound = filmed.sounded(tmp_path / "talk.wav", 4)
    open_ended = tmp_path / "live.webm"
    words = ("-c:a", "libopus", "-f", "webm", "-live", "1", str(open_ended))
    filmed.run_ffmpeg("-i", str(sound), *words)
    head = subprocess.run([tool.program, "-i", str(open_ended)], capture_output=True, check=False).stderr
    assert b"Duration: N/A" in head
    found = ffmpeg.look(tool, open_ended, tmp_path)
    assert abs(found.length_ms - 4000) <= 40


@pytest.mark.parametrize(
    "content",
    [
        "Not a recording at all.\n",
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://{other}\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '{other}'\n",
    ],
)
def test_a_list_of_other_files_is_not_opened(tool: Ffmpeg, tmp_path: Path, content: str) -> None:
    other = filmed.film(tmp_path / "secret.mp4", 2)
    listed = tmp_path / "session.mp4"
    listed.write_text(content.format(other=other))
    with pytest.raises(FfmpegError) as caught:
        ffmpeg.look(tool, listed, tmp_path)
    assert str(tmp_path) not in str(caught.value), "where somebody keeps the files is not for the report"
    assert str(caught.value)


def test_a_run_that_fails_says_why(tool: Ffmpeg, tmp_path: Path) -> None:
    with pytest.raises(FfmpegError, match="No such file"):
        ffmpeg.run(tool, (*ffmpeg.source(tmp_path / "gone.mp4"), "-f", "null", "-"), tmp_path, 60)


def test_a_run_that_takes_too_long_is_ended(tool: Ffmpeg, tmp_path: Path) -> None:
    with pytest.raises(FfmpegError, match="more than 1 seconds"):
        ffmpeg.run(tool, ENDLESS, tmp_path, 1)
    assert [pid for pid in children_of(os.getpid()) if _is_ffmpeg(pid)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_goes_on_when_the_run_is_killed(tool: Ffmpeg, tmp_path: Path, how: signal.Signals) -> None:
    code = f"""import sys; sys.path[:0] = {sys.path!r}
from pathlib import Path
from converter import ffmpeg
ffmpeg.run(ffmpeg.Ffmpeg({tool.program!r}, ""), {ENDLESS!r}, Path({str(tmp_path)!r}), 600)"""
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL) as run:
        deadline = time.monotonic() + 60
        while not (at_work := _descendants(run.pid)) or not any(map(_is_ffmpeg, at_work)):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        run.send_signal(how)
    assert still_running(at_work) == []


def _descendants(pid: int) -> set[int]:
    children = children_of(pid)
    return children | {below for child in children for below in _descendants(child)}


def _is_ffmpeg(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip() == "ffmpeg"
    except OSError:
        return False
