"""Measures how loud a recording is at each moment, so that clips begin and end where nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from converter import ffmpeg
from converter.ffmpeg import Ffmpeg, Recorded
from extractors.audio import SAMPLE_RATE
from extractors.silence import FRAME_MS as HALF_MS
from extractors.silence import levels_of
from segmenters.clip_spans import FRAME_MS

_SECONDS, _SHARE = 120, 10
"""How long it may take, and how much of the recording's length is added: decoding takes about a hundredth."""

_BLOCK = 10 * SAMPLE_RATE
_FULL_SCALE = 32768.0


def levels(tool: Ffmpeg, path: Path, holds: Recorded, folder: Path) -> tuple[float, ...]:
    """Return the loudness of each 40 ms in dB relative to full scale; raises FfmpegError.

    Only a few seconds of sound are in memory at a time; `folder` takes the rest (115 MB for an hour).
    """
    raw = folder / "sound.raw"
    words = (
        *(*ffmpeg.source(path), "-map", "0:a:0", "-af", "aresample=async=1:first_pts=0"),
        *("-ac", "1", "-ar", str(SAMPLE_RATE), "-threads", "1", "-f", "s16le", raw.name),
    )
    ffmpeg.run(tool, words, folder, _SECONDS + holds.length_ms // 1000 // _SHARE)
    try:
        halves = np.concatenate([np.zeros(0), *map(levels_of, _blocks(raw))])
    finally:
        raw.unlink(missing_ok=True)
    each = FRAME_MS // HALF_MS
    return tuple(halves[: len(halves) // each * each].reshape(-1, each).max(axis=1).tolist())


def _blocks(raw: Path) -> Iterator[np.ndarray]:
    with raw.open("rb") as stream:
        while data := stream.read(2 * _BLOCK):
            yield np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32) / _FULL_SCALE
