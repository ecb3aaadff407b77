"""Clips, cut with the real program from recordings in which one can see and hear what time it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import filmed
import pytest

from converter import clip_cutting, ffmpeg
from converter.clip_cutting import Cut, Piece
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded
from exporters.pictures import measure
from extractors.locator import TimeSpan

SPANS = (TimeSpan(3200, 6400), TimeSpan(16_800, 21_000))
LENGTH = 7.4


@pytest.fixture(scope="module")
def tool(absent: Callable[[str], NoReturn]) -> Ffmpeg:
    return ffmpeg.find() or absent("ffmpeg")


@pytest.fixture(scope="module")
def session(tool: Ffmpeg, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  it films
    return filmed.film(tmp_path_factory.mktemp("filmed") / "session.mp4")


def piece_of(tool: Ffmpeg, path: Path, folder: Path, spans: tuple[TimeSpan, ...] = SPANS) -> Piece:
    return Piece(path, spans, ffmpeg.look(tool, path, folder))


def clip_of(tool: Ffmpeg, path: Path, folder: Path, spans: tuple[TimeSpan, ...] = SPANS) -> Cut:
    return clip_cutting.cut(tool, piece_of(tool, path, folder, spans), folder)


def test_a_clip_is_as_long_as_it_should_be_and_shows_what_it_should(
    tool: Ffmpeg, session: Path, tmp_path: Path
) -> None:
    clip = clip_of(tool, session, tmp_path)
    assert clip.media_type == "video/mp4"
    assert abs(filmed.length_of(clip.media, "video") - LENGTH) <= 0.04
    assert abs(filmed.length_of(clip.media, "audio") - LENGTH) <= 0.04
    whole = session.read_bytes()
    for in_clip, in_session in ((0, 3.2), (3.1, 6.3), (3.2, 16.8), (7.3, 20.9)):
        assert filmed.alike(filmed.frame_at(clip.media, in_clip), filmed.frame_at(whole, in_session)), in_clip
    assert not filmed.alike(filmed.frame_at(clip.media, 0), filmed.frame_at(whole, 4.2)), "the counter can be told"


def test_a_still_picture_comes_with_it(tool: Ffmpeg, session: Path, tmp_path: Path) -> None:
    picture = measure(clip_of(tool, session, tmp_path).poster)
    assert picture
    assert (picture.suffix, picture.width, picture.height) == ("jpg", 160, 90)


def test_the_same_stretches_give_the_same_bytes(tool: Ffmpeg, session: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first, again = clip_of(tool, session, tmp_path), clip_of(tool, session, tmp_path / "other")
    assert first == again


@pytest.mark.parametrize(("volume", "cutting"), [("-20dB", ""), ("-3dB", ""), ("-25dB", "mono")])
def test_clips_are_evenly_loud(tool: Ffmpeg, tmp_path: Path, volume: str, cutting: str) -> None:
    talk = tmp_path / "talk.m4a"
    words = ("-ac", "1") if cutting else ("-ac", "2")
    filmed.run_ffmpeg("-f", "lavfi", "-i", f"{filmed.TONE}:duration=30", "-af", f"volume={volume}", *words, str(talk))
    (tmp_path / "clip.m4a").write_bytes(clip_of(tool, talk, tmp_path).media)
    assert abs(filmed.loudness_of(tmp_path / "clip.m4a") - -16) < 1


def test_a_loud_bang_does_not_keep_a_quiet_talk_quiet(tool: Ffmpeg, tmp_path: Path) -> None:
    talk = tmp_path / "talk.wav"
    speech = "sine=frequency=300:duration=20,volume=-25dB"
    bang = "sine=frequency=200:duration=0.05,volume=16dB,adelay=4000"
    filmed.run_ffmpeg("-filter_complex", f"{speech}[a];{bang}[b];[a][b]amix=2:normalize=0", str(talk))
    (tmp_path / "clip.m4a").write_bytes(clip_of(tool, talk, tmp_path, (TimeSpan(0, 20_000),)).media)
    assert abs(filmed.loudness_of(tmp_path / "clip.m4a") - -16) < 2


def test_silence_stays_silence(tool: Ffmpeg, tmp_path: Path) -> None:
    hush = filmed.sounded(tmp_path / "hush.wav", 10, "anullsrc=r=16000:cl=mono")
    clip = clip_of(tool, hush, tmp_path, (TimeSpan(1000, 5000),))
    (tmp_path / "clip.m4a").write_bytes(clip.media)
    assert filmed.loudness_of(tmp_path / "clip.m4a") < -60
    assert abs(filmed.length_of(clip.media, "audio") - 4) <= 0.04


def test_a_sound_alone_has_no_picture(tool: Ffmpeg, session: Path, tmp_path: Path) -> None:
    clip = clip_of(tool, filmed.sounded(tmp_path / "talk.mp3"), tmp_path)
    assert (clip.media_type, clip.poster) == ("audio/mp4", b"")
    assert abs(filmed.length_of(clip.media, "audio") - LENGTH) <= 0.04
    piece = piece_of(tool, session, tmp_path)
    sound = clip_cutting.cut(tool, replace(piece, holds=replace(piece.holds, video=False)), tmp_path)
    assert (sound.media_type, sound.poster) == ("audio/mp4", b"")


def test_the_sound_track_that_is_asked_for_is_cut(tool: Ffmpeg, tmp_path: Path) -> None:
    talk = filmed.two_tracks(tmp_path / "talk.mkv")
    piece = piece_of(tool, talk, tmp_path)
    for track, is_heard in ((1, False), (2, True)):
        (tmp_path / "cut.m4a").write_bytes(clip_cutting.cut(tool, replace(piece, track=track), tmp_path).media)
        assert (filmed.loudness_of(tmp_path / "cut.m4a") > -30) is is_heard


@pytest.mark.skipif(sys.platform == "win32", reason="a script as the program")
@pytest.mark.parametrize("makes", ["nothing", "clip.mp4"])
def test_the_files_of_an_earlier_clip_are_not_taken_for_this_one(makes: str, tmp_path: Path) -> None:
    for name in ("clip.mp4", "poster.jpg"):
        (tmp_path / name).write_bytes(b"earlier")
    program = tmp_path / "silent-ffmpeg"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\nif [ "$last" = {makes} ]; then echo new > "$last"; fi\n')
    program.chmod(0o755)
    piece = Piece(tmp_path / "talk.mp4", SPANS, Recorded(30_000, video=True, audio=False))
    with pytest.raises(FfmpegError, match="makes nothing"):
        clip_cutting.cut(Ffmpeg(str(program), ""), piece, tmp_path)


def test_a_video_without_sound_and_of_an_odd_size(tool: Ffmpeg, tmp_path: Path) -> None:
    mute = filmed.film(tmp_path / "mute.mkv", 30, size="161x91", sound="")
    clip = clip_of(tool, mute, tmp_path)
    assert abs(filmed.length_of(clip.media, "video") - LENGTH) <= 0.04


def test_a_picture_that_stays_for_seconds_is_shown_until_the_next_one_comes(tool: Ffmpeg, tmp_path: Path) -> None:
    slides = filmed.film(tmp_path / "slides.mp4", 32, rate="1/4")
    clip, whole = clip_of(tool, slides, tmp_path, (TimeSpan(14_000, 18_000),)), slides.read_bytes()
    assert filmed.alike(filmed.frame_at(clip.media, 0), filmed.frame_at(whole, 12))
    assert filmed.alike(filmed.frame_at(clip.media, 2.2), filmed.frame_at(whole, 16))
    assert not filmed.alike(filmed.frame_at(whole, 12), filmed.frame_at(whole, 16))


def test_what_cannot_be_decoded_is_told(tool: Ffmpeg, session: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mkv"
    filmed.run_ffmpeg("-i", str(session), "-c", "copy", str(broken))
    data = broken.read_bytes()
    broken.write_bytes(data[:2000] + bytes(len(data) - 2000))
    with pytest.raises(FfmpegError) as caught:
        clip_of(tool, broken, tmp_path)
    assert str(tmp_path) not in str(caught.value)
