"""Measures how loud a recording is at each moment, so that clips begin and end where nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from converter import ffmpeg
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded
from extractors.audio import SAMPLE_RATE
from extractors.silence import FRAME_MS as HALF_MS
from extractors.silence import levels_of
from segmenters.clip_spans import FRAME_MS

_SECONDS, _SHARE = 120, 10
"""How long it may take, and how much of the recording's length is added: decoding takes about a hundredth."""

_SPARE_SECONDS, _TIMES = 600, 2
_MOST_SECONDS = 12 * 3600
"""How much sound is taken: a jump in the times of a damaged file is filled with silence, for days if need be. The head
of an MP3 only guesses its length, so twice that, and ten minutes, but never more than 1.4 GB on the disk."""

_BLOCK = 10 * SAMPLE_RATE
_FULL_SCALE = 32768.0


def levels(tool: Ffmpeg, path: Path, holds: Recorded, folder: Path, track: int = 1) -> tuple[float, ...]:
    """Return the loudness of each 40 ms of a sound track in dB relative to full scale; raises FfmpegError.

    Only a few seconds of sound are in memory at a time; `folder` takes the rest (115 MB for an hour).
    """
    raw = folder / "sound.raw"
    most = min(_MOST_SECONDS, _SPARE_SECONDS + _TIMES * holds.length_ms // 1000)
    words = (
        *(*ffmpeg.source(path), "-map", f"0:a:{track - 1}", "-af", "aresample=async=1:first_pts=0"),
        *("-ac", "1", "-ar", str(SAMPLE_RATE), "-threads", "1", "-t", str(most), "-f", "s16le", raw.name),
    )
    try:
        ffmpeg.run(tool, words, folder, _SECONDS + holds.length_ms // 1000 // _SHARE)
        if raw.stat().st_size >= 2 * SAMPLE_RATE * most:
            raise FfmpegError(f"its sound does not end after {most // 60} minutes; the times in it may be damaged")
        halves = np.concatenate([np.zeros(0), *map(levels_of, _blocks(raw))])
    finally:
        raw.unlink(missing_ok=True)
    each = FRAME_MS // HALF_MS
    return tuple(halves[: len(halves) // each * each].reshape(-1, each).max(axis=1).tolist())


def _blocks(raw: Path) -> Iterator[np.ndarray]:
    with raw.open("rb") as stream:
        while data := stream.read(2 * _BLOCK):
            yield np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32) / _FULL_SCALE
