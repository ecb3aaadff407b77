"""Captions inside a recording are read as they are read from a file beside it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from sounds import encode, tone
from sources import source_of

from extractors import captions
from extractors.diagnostics import MaterialError
from extractors.media_tracks import words_in
from extractors.utterances import build_utterances

Make = Callable[..., bytes]


@pytest.fixture
def make(corpus: Path, tmp_path: Path, absent: Callable[[str], NoReturn]) -> Make:
    """Put captions of the corpus, its speech and a still picture together with ffmpeg."""
    if not shutil.which("ffmpeg"):
        absent("ffmpeg")
    folder = corpus / "recordings"
    sound, words = folder / "whisper_fixture" / "session_en_us.m4a", folder / "synthetic" / "plain.srt"

    def made(ending: str, codec: str, *more: str, tracks: int = 1) -> bytes:
        still = ["-f", "lavfi", "-i", "color=c=white:s=320x180:d=4:r=5", "-i", sound]
        given = [*still, *["-i", words] * tracks]
        maps = ["-map", "0", "-map", "1:a", *[part for n in range(tracks) for part in ("-map", str(2 + n))]]
        codecs = ["-c:v", "libvpx", "-c:a", "libopus"] if ending == "webm" else ["-c:v", "mpeg4", "-c:a", "copy"]
        out = tmp_path / f"made.{ending}"
        command = [
            "ffmpeg",
            "-v",
            "error",
            "-y",
            *given,
            *maps,
            *codecs,
            "-c:s",
            codec,
            *more,
            out,
        ]
        subprocess.run(command, check=True)
        return out.read_bytes()

    return made


@pytest.mark.parametrize(
    ("ending", "codec"), [("mp4", "mov_text"), ("mkv", "subrip"), ("webm", "webvtt"), ("mkv", "ass"), ("mkv", "webvtt")]
)
def test_captions_inside_say_what_the_file_beside_says(make: Make, corpus: Path, ending: str, codec: str):
    words = words_in(source_of(make(ending, codec, "-metadata:s:s:0", "language=eng"), f"session.{ending}"))
    beside = source_of((corpus / "recordings" / "synthetic" / "plain.srt").read_bytes(), "plain.srt")
    expected = captions.extract(beside, captions.Options()).document.blocks
    found = build_utterances(words.cues)
    assert [(said.speaker, said.text) for said in found] == [(said.speaker, said.text) for said in expected]
    apart = [abs(a.at.start_ms - b.at.start_ms) for a, b in zip(found, expected, strict=True)]
    # Matroska has no place for what an encoder of sound puts before its beginning, so all begins 64 milliseconds later.
    assert max(apart) <= 70
    assert words.language == "en"
    assert [told.code for told in words.diagnostics] == ["X381"]


def test_of_several_tracks_the_one_that_players_show_is_read(make: Make):
    languages = ["-metadata:s:s:0", "language=ger", "-metadata:s:s:1", "language=eng"]
    data = make("mkv", "subrip", *languages, "-disposition:s:0", "0", "-disposition:s:1", "default", tracks=2)
    words = words_in(source_of(data, "session.mkv"))
    assert words.language == "en"
    assert [told.code for told in words.diagnostics] == ["X381", "X382"]
    assert "2 tracks" in words.diagnostics[1].message


def test_a_track_of_foreign_words_only_is_none(make: Make):
    data = make("mkv", "subrip", "-disposition:s:0", "forced")
    assert words_in(source_of(data, "session.mkv")).cues == ()


def test_pictures_of_words_are_told(make: Make):
    pictured = make("mkv", "ass").replace(b"S_TEXT/ASS", b"S_HDMV/PGS")
    words = words_in(source_of(pictured, "film.mkv"))
    assert (words.cues, [told.code for told in words.diagnostics]) == ((), ["X383"])


def test_sound_alone_has_no_words():
    words = words_in(source_of(encode(tone(1), "mp4", "aac"), "talk.m4a"))
    assert (words.cues, words.diagnostics) == ((), ())


def test_what_is_no_media_file_is_refused():
    with pytest.raises(MaterialError) as refused:
        words_in(source_of(b"words", "session.mp4"))
    assert refused.value.diagnostic.code == "X323"
