"""Small odd media files: a cover beside sound, pictures that are turned, damaged, or of another size."""

from __future__ import annotations

import io
from fractions import Fraction

import av
import numpy as np

_UPRIGHT = b"".join(n.to_bytes(4, "big") for n in (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000))
_TURNED = b"".join(n.to_bytes(4, "big") for n in (0, 0x10000, 0, 0xFFFF0000, 0, 0, 0, 0, 0x40000000))
_COVER = np.full((320, 320), 200, np.uint8)


def video(
    pictures: list[np.ndarray],
    codec: str = "libx264",
    container: str = "mp4",
    times: list[int] | None = None,
    keys: int = 100,
) -> bytes:
    """Return grey pictures as a video, two a second or at given milliseconds, with a key frame each `keys` seconds."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=container) as file:
        stream = file.add_stream(codec, rate=25)
        stream.height, stream.width = pictures[0].shape
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.codec_context.time_base = Fraction(1, 1000)
        stream.codec_context.gop_size = 2 * keys
        if codec == "libx264":
            stream.options = {"x264-params": "scenecut=0"}
        for number, grey in enumerate(pictures):
            frame = av.VideoFrame.from_ndarray(grey, format="gray").reformat(format=stream.pix_fmt)
            frame.pts, frame.time_base = times[number] if times else number * 500, Fraction(1, 1000)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return buffer.getvalue()


def with_cover(samples: np.ndarray) -> bytes:
    """Return sound with the cover of an album, as music players and podcast programs write it."""
    return with_sound([_COVER], samples, cover=True)


def with_sound(pictures: list[np.ndarray], samples: np.ndarray, *, cover: bool = False) -> bytes:
    """Return sound at 16 kHz with pictures, two a second; of a cover it is said that it is one."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as file:
        sound = file.add_stream("aac", rate=16_000, layout="mono")
        shown = file.add_stream("mjpeg", rate=2)
        shown.height, shown.width = pictures[0].shape
        shown.pix_fmt = "yuvj420p"
        if cover:
            shown.disposition = av.stream.Disposition.attached_pic
        for grey in pictures:
            file.mux(shown.encode(av.VideoFrame.from_ndarray(grey, format="gray").reformat(format="yuvj420p")))
        frame = av.AudioFrame.from_ndarray(samples[None].astype(np.float32), format="fltp", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = 16_000, Fraction(1, 16_000), 0
        for part in (frame, None):
            file.mux(sound.encode(part))
        file.mux(shown.encode(None))
    return buffer.getvalue()


def turned(data: bytes) -> bytes:
    """Return an MP4 whose picture is to be turned by a quarter, as telephones write it."""
    head, track, rest = data.partition(b"tkhd")
    assert _UPRIGHT in rest
    return head + track + rest.replace(_UPRIGHT, _TURNED, 1)


def spoilt(data: bytes, start: float, end: float) -> bytes:
    """Return a file with noise from one share of its length to another."""
    first, last = int(len(data) * start), int(len(data) * end)
    noise = np.random.default_rng(1).integers(0, 256, last - first, np.uint8).tobytes()
    return data[:first] + noise + data[last:]
