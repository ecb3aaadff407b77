"""The colours and the form of a picture taken out of a video are those that players show."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
import pytest
from sounds import encode, tone
from sources import source_of
from still_videos import spoilt, video

from extractors.diagnostics import MaterialError
from extractors.media import decoded, grey, jpeg, opened, packets, page


def frame_of(colour: tuple[int, int, int], width: int, height: int) -> av.VideoFrame:
    picture = np.full((height, width, 3), colour, np.uint8)
    return av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(format="yuv420p", dst_colorspace="ITU601")


@pytest.mark.parametrize("colour", [(255, 255, 255), (200, 30, 40), (20, 60, 160)])
def test_a_jpeg_has_the_colours_of_the_frame(colour: tuple[int, int, int]):
    data = jpeg(frame_of(colour, 640, 360), 1280)
    with av.open(io.BytesIO(data)) as file:
        shown = next(file.decode(video=0)).to_ndarray(format="rgb24")
    assert np.abs(shown[180, 320].astype(int) - colour).max() <= 6


def test_a_jpeg_is_no_wider_than_wanted_and_keeps_its_form():
    with av.open(io.BytesIO(jpeg(frame_of((90, 90, 90), 1920, 1080), 1280))) as file:
        assert (file.streams.video[0].width, file.streams.video[0].height) == (1280, 720)


def test_grey_and_page_have_the_size_asked_for():
    frame = frame_of((255, 255, 255), 640, 480)
    assert grey(frame, 160, 90).shape == (90, 160)
    assert grey(frame, 160, 90).min() >= 250
    assert page(frame, 320).shape == (240, 320)


def test_a_damaged_packet_is_a_gap_and_no_exception():
    damaged = spoilt(video([np.full((360, 640), 10 * n, np.uint8) for n in range(20)], keys=1), 0.3, 0.6)
    with opened(source_of(damaged, "session.mp4")) as container:
        stream = container.streams.video[0]
        made = [decoded(stream.codec_context, packet) for packet in packets(container, stream) if packet]
    assert None in made
    assert any(made)


def test_what_is_no_media_file_is_refused():
    with pytest.raises(MaterialError) as refused, opened(source_of(b"words", "session.mp4")):
        pass
    assert refused.value.diagnostic.code == "X323"


def test_a_list_of_files_is_no_recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "secret.wav").write_bytes(encode(tone(1), "wav", "pcm_s16le"))
    monkeypatch.chdir(tmp_path)
    data = b"ffconcat version 1.0\nfile secret.wav\n"
    with pytest.raises(MaterialError) as refused, opened(source_of(data, "session.mp4")):
        pass
    assert refused.value.diagnostic.code == "X323"


def test_the_file_is_closed_after_it_was_read():
    handles: list[BinaryIO] = []

    def handle(data: bytes) -> BinaryIO:
        handles.append(io.BytesIO(data))
        return handles[-1]

    for data in (encode(tone(1), "wav", "pcm_s16le"), b"words"):
        with (
            suppress(MaterialError),
            opened(replace(source_of(data, "a.wav"), open=lambda data=data: handle(data))) as container,
        ):
            assert container.streams.audio
    assert [one.closed for one in handles] == [True, True]
