"""The length of a recording is read from its head, and from nothing that is damaged."""

from __future__ import annotations

import io
import struct
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_whisper import FOLDER

from converter.media_length import length_of

SESSION = (FOLDER / "session.m4a").read_bytes()


def box(kind: bytes, content: bytes, *, long: bool = False) -> bytes:
    if long:
        return struct.pack(">I4sQ", 1, kind, len(content) + 16) + content
    return struct.pack(">I4s", len(content) + 8, kind) + content


def movie(header: bytes, *, long: bool = False) -> bytes:
    inside = box(b"free", b"\0" * 5) + box(b"mvhd", header + b"\0" * 80)
    return box(b"ftyp", b"isom\0\0\0\0") + box(b"mdat", b"\0" * 99, long=long) + box(b"moov", inside, long=long)


def length(data: bytes, folder: Path) -> int | None:
    path = folder / "a.mp4"
    path.write_bytes(data)
    return length_of(path)


def test_the_length_of_a_real_recording(tmp_path: Path) -> None:
    assert length(SESSION, tmp_path) == 46_690


@pytest.mark.parametrize("long", [False, True])
def test_both_forms_of_the_header(long: bool, tmp_path: Path) -> None:
    assert length(movie(struct.pack(">5I", 0, 0, 0, 600, 90_000), long=long), tmp_path) == 150_000
    assert length(movie(struct.pack(">IQQIQ", 1 << 24, 0, 0, 90_000, 90_000 * 7200), long=long), tmp_path) == 7_200_000


@pytest.mark.parametrize(("scale", "duration"), [(0, 5), (600, 0), (600, 0xFFFFFFFF)])
def test_a_header_without_a_length(scale: int, duration: int, tmp_path: Path) -> None:
    assert length(movie(struct.pack(">5I", 0, 0, 0, scale, duration)), tmp_path) is None


def test_the_length_of_a_wave_file(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as sound:
        sound.setparams((2, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\0" * 4 * 8000 * 3)
    assert length(stream.getvalue(), tmp_path) == 3000
    assert length(stream.getvalue()[: 4 * 8000 + 44], tmp_path) == 1000, "what was cut off is not counted"


@pytest.mark.parametrize("data", [b"", b"RIFF", b"ID3\3", b"\x1aE\xdf\xa3", b"RIFF\0\0\0\0WAVE", SESSION[:40]])
def test_other_files_have_no_length(data: bytes, tmp_path: Path) -> None:
    assert length(data, tmp_path) is None


@given(cut=st.integers(0, len(SESSION)), at=st.integers(0, len(SESSION)), noise=st.binary(max_size=16))
def test_damage_is_survived(cut: int, at: int, noise: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    damaged = (SESSION[:at] + noise + SESSION[at + len(noise) :])[:cut]
    found = length(damaged, tmp_path_factory.getbasetemp())
    assert found is None or found >= 0
