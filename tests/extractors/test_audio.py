"""Decoding: every container gives the same sound at the same time, and broken ones say what is wrong."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import numpy as np
import pytest
from sounds import encode, hush, picture_only, stereo, tone
from sources import source_of

from extractors import audio
from extractors.diagnostics import MaterialError

LONG = tone(25)
KEYS = {"encryption_key": "76a6c65c5ea762046bd749a2e632ccbb", "encryption_kid": "a7e61c373e219033c21091fa607bf3b8"}


def sound(data: bytes) -> tuple[np.ndarray, int]:
    """Return all samples and the number of damaged pieces; raises MaterialError as the first look at a file does."""
    audio.probe(source_of(data, "session.mp4"))
    blocks = list(audio.decode(source_of(data, "session.mp4")))
    return np.concatenate([block.samples for block in blocks]), sum(block.damaged for block in blocks)


@pytest.mark.parametrize(
    ("container", "codec"),
    [
        ("wav", "pcm_s16le"),
        ("flac", "flac"),
        ("mp3", "libmp3lame"),
        ("ipod", "aac"),
        ("mp4", "aac"),
        ("mov", "aac"),
        ("ogg", "libopus"),
        ("matroska", "aac"),
        ("webm", "libopus"),
    ],
)
def test_every_container_gives_the_same_sound(container: str, codec: str) -> None:
    data = encode(LONG, container, codec)
    samples, damaged = sound(data)
    assert samples.dtype == np.float32
    assert abs(len(samples) - len(LONG)) <= 0.1 * audio.SAMPLE_RATE
    assert damaged == 0
    middle = slice(5 * audio.SAMPLE_RATE, 20 * audio.SAMPLE_RATE)
    assert np.sqrt(np.mean((samples[middle] - LONG[middle]) ** 2)) < 0.02
    track = audio.probe(source_of(data, "session"))
    assert (track.tracks, track.declared_ms) == (1, pytest.approx(25_000, abs=100))


def test_blocks_are_of_ten_seconds() -> None:
    blocks = list(audio.decode(source_of(encode(LONG, "flac", "flac"), "a.flac")))
    assert [len(block.samples) for block in blocks] == [160_000, 160_000, 80_000]


def test_the_speech_of_the_corpus_has_its_length(corpus: Path) -> None:
    for path in sorted((corpus / "recordings" / "speech").glob("*.wav")):
        with wave.open(str(path)) as file:
            seconds = file.getnframes() / file.getframerate()
        assert len(sound(path.read_bytes())[0]) == round(seconds * audio.SAMPLE_RATE), path.name
    known = {"jfk.flac": 11.0, "multilingual.mp3": 59.9, "hotwords.mp3": 4.0}
    for name, seconds in known.items():
        samples, damaged = sound((corpus / "recordings" / "speech" / name).read_bytes())
        assert (len(samples) / audio.SAMPLE_RATE, damaged) == (pytest.approx(seconds, abs=0.05), 0)


def test_sound_that_begins_late_keeps_its_time() -> None:
    samples, _ = sound(encode(LONG, "matroska", "aac", late=3))
    assert np.flatnonzero(np.abs(samples) > 0.05)[0] / audio.SAMPLE_RATE == pytest.approx(3.0, abs=0.05)


def test_several_tracks_are_counted() -> None:
    assert audio.probe(source_of(encode(LONG, "mp4", "aac", tracks=2), "a.mp4")).tracks == 2


def only(data: bytes, choice: audio.Choice | None = None) -> np.ndarray:
    return np.concatenate([block.samples for block in audio.decode(source_of(data, "a.flac"), choice)])


def test_a_channel_that_is_the_other_turned_over_does_not_cancel_it() -> None:
    assert np.abs(only(stereo(LONG, -LONG)) - LONG).max() < 0.001
    assert np.abs(only(stereo(LONG, LONG)) - LONG).max() < 0.001


def test_speakers_on_a_channel_each_are_both_heard_and_can_be_told_apart() -> None:
    first, second = np.concatenate([tone(12), hush(12)]), np.concatenate([hush(12), tone(12, pitch=330)])
    data = stereo(first, second)
    both = only(data)
    assert np.abs(both - (first + second) / 2).max() < 0.001
    assert np.abs(only(data, audio.Choice(channel=1)) - first).max() < 0.001
    assert np.abs(only(data, audio.Choice(channel=2)) - second).max() < 0.001
    assert audio.probe(source_of(data, "a.flac")).channels == 2


def test_another_track_can_be_chosen_if_it_is_there() -> None:
    data = encode(LONG, "mp4", "aac", tracks=2)
    assert len(only(data, audio.Choice(track=2))) > 24 * audio.SAMPLE_RATE
    with pytest.raises(MaterialError) as caught:
        audio.probe(source_of(data, "a.mp4"), 3)
    assert caught.value.diagnostic.code == "X335"
    assert "track 3 was asked for, and the recording has 2" in caught.value.diagnostic.message
    assert "from 1 to 2" in caught.value.diagnostic.hint


@pytest.mark.parametrize(
    ("container", "codec", "muxer"),
    [
        ("flac", "flac", {}),
        ("matroska", "aac", {}),
        ("mp3", "libmp3lame", {}),
        ("mp4", "aac", {"movflags": "frag_keyframe+empty_moov", "frag_duration": "1000000"}),
    ],
)
def test_what_is_there_of_a_download_that_broke_off_is_used(container: str, codec: str, muxer: dict[str, str]) -> None:
    whole = encode(LONG, container, codec, **muxer)
    samples, _ = sound(whole[: len(whole) // 2])
    assert 10 < len(samples) / audio.SAMPLE_RATE < 14


def test_damage_in_the_middle_is_counted_and_passed_over() -> None:
    data = bytearray(encode(LONG, "matroska", "aac"))
    data[len(data) // 2 : len(data) // 2 + 900] = b"\x55" * 900
    samples, damaged = sound(bytes(data))
    assert damaged > 0
    assert len(samples) / audio.SAMPLE_RATE == pytest.approx(25, abs=0.3)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "X322"),
        (b"<html>sign in</html>" * 50, "X323"),
        (encode(LONG, "mp4", "aac")[:60_000], "X323"),
        (picture_only(), "X324"),
        (encode(LONG, "mp4", "aac", encryption_scheme="cenc-aes-ctr", **KEYS), "X325"),
    ],
)
def test_files_without_readable_sound_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(MaterialError) as caught:
        sound(data)
    assert (caught.value.diagnostic.code, caught.value.diagnostic.source) == (code, "session.mp4")


def test_without_pyav_the_command_to_install_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(MaterialError) as caught:
        audio.probe(source_of(b"RIFF", "a.wav"))
    assert caught.value.diagnostic.code == "X321"
    assert 'pip install "unitsmith[recordings]"' in caught.value.diagnostic.hint


def test_a_list_of_files_is_no_recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.wav").write_bytes(encode(LONG, "wav", "pcm_s16le"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(MaterialError) as caught:
        sound(b"ffconcat version 1.0\nfile secret.wav\n")
    assert caught.value.diagnostic.code == "X323"
