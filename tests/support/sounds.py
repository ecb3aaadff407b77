"""Small recordings made on the spot: tones and noise, in any container that PyAV writes."""

from __future__ import annotations

import io
from fractions import Fraction

import av
import numpy as np

RATE = 16_000


def tone(seconds: float, level: float = 0.3, pitch: float = 220.0) -> np.ndarray:
    """Return a steady tone at 16 kHz; `level` is its amplitude, 1.0 the loudest there is."""
    time = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * pitch * time)).astype(np.float32)


def hush(seconds: float) -> np.ndarray:
    """Return silence."""
    return np.zeros(round(seconds * RATE), np.float32)


def encode(samples: np.ndarray, container: str, codec: str, *, tracks: int = 1, late: float = 0, **muxer: str) -> bytes:
    """Return samples as a file at 32 kbit/s; with `late` the sound begins so many seconds after a picture does."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=container, options=muxer) as file:
        streams = [file.add_stream(codec, rate=RATE, layout="mono", bit_rate=32_000) for _ in range(tracks)]
        if late:
            _picture(file)
        for stream in streams:
            resampler = av.AudioResampler(format=stream.format, layout="mono", rate=RATE)
            frame = av.AudioFrame.from_ndarray(samples[None].astype(np.float32), format="fltp", layout="mono")
            frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
            parts = [out for part in (frame, None) for out in resampler.resample(part)]
            for packet in [packet for part in [*parts, None] for packet in stream.encode(part)]:
                packet.pts += round(late / packet.time_base)
                packet.dts += round(late / packet.time_base)
                file.mux(packet)
    return buffer.getvalue()


def stereo(left: np.ndarray, right: np.ndarray) -> bytes:
    """Return two sounds of the same length as the channels of a FLAC file."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="flac") as file:
        stream = file.add_stream("flac", rate=RATE, layout="stereo")
        resampler = av.AudioResampler(format=stream.format, layout="stereo", rate=RATE)
        frame = av.AudioFrame.from_ndarray(np.stack([left, right]).astype(np.float32), format="fltp", layout="stereo")
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
        parts = [out for part in (frame, None) for out in resampler.resample(part)]
        file.mux([packet for part in [*parts, None] for packet in stream.encode(part)])
    return buffer.getvalue()


def picture_only() -> bytes:
    """Return a video of one second without sound."""
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as file:
        _picture(file)
    return buffer.getvalue()


def _picture(file: av.container.OutputContainer) -> None:
    stream = file.add_stream("mpeg4", rate=10)
    stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
    grey = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 90, np.uint8), format="rgb24")
    for frame in [*[grey] * 10, None]:
        file.mux(stream.encode(frame))
