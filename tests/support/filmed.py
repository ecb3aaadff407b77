"""Small recordings that the ffmpeg program makes on the spot: a counter that runs, a tone; and what is in a clip."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import av
import numpy as np

TONE = "sine=frequency=300:sample_rate=16000"


def film(path: Path, seconds: int = 30, *, rate: str = "25", size: str = "160x90", sound: str = TONE) -> Path:
    """Write a recording and return its path: a counter with colours that move, key frames ten seconds apart.

    `sound` is a source of ffmpeg's, "" for none; `rate` may be a fraction, as where a picture stays for seconds.
    """
    picture = ["-f", "lavfi", "-i", f"testsrc=size={size}:rate={rate}:duration={seconds}"]
    heard = ["-f", "lavfi", "-i", f"{sound}:duration={seconds}", "-af", "volume=-12dB"] if sound else []
    run_ffmpeg(*picture, *heard, *("-c:v", "libx264", "-preset", "ultrafast", "-g", "250"), str(path))
    return path


def sounded(path: Path, seconds: int = 30, sound: str = TONE) -> Path:
    """Write a recording without pictures and return its path."""
    run_ffmpeg("-f", "lavfi", "-i", f"{sound}:duration={seconds}", "-af", "volume=-12dB", str(path))
    return path


def two_tracks(path: Path, seconds: int = 30) -> Path:
    """Write a recording with two sound tracks, the first of them silent, and return its path."""
    made = [("-f", "lavfi", "-i", f"{sound}:duration={seconds}") for sound in ("anullsrc=r=16000:cl=mono", TONE)]
    run_ffmpeg(*made[0], *made[1], "-map", "0:a", "-map", "1:a", str(path))
    return path


def run_ffmpeg(*words: str) -> str:
    """Run the program and return what it says; tests ask the fixture `absent` first whether it is there."""
    program = shutil.which("ffmpeg")
    assert program
    done = subprocess.run(
        [program, "-hide_banner", "-nostdin", "-y", *words], check=True, capture_output=True, timeout=120
    )
    return done.stderr.decode("utf-8", "replace")


def length_of(media: bytes, kind: str) -> float:
    """Return how long the pictures ("video") or the sound ("audio") of a clip are, in seconds, by decoding them."""
    with av.open(io.BytesIO(media)) as file:
        stream = file.streams.get(**{kind: 0})[0]
        *_, last = file.decode(stream)
        own = 1 / 25 if kind == "video" else last.samples / last.sample_rate
        return float(last.time) + own


def frame_at(media: bytes, seconds: float) -> np.ndarray:
    """Return the grey picture that is seen at a time."""
    with av.open(io.BytesIO(media)) as file:
        shown = None
        for frame in file.decode(video=0):
            if frame.time > seconds + 0.001 and shown is not None:
                break
            shown = frame
        return shown.reformat(160, 90, "gray").to_ndarray().astype(float)


def alike(one: np.ndarray, other: np.ndarray) -> bool:
    """Tell whether two pictures show the same second of the counter, encoding apart."""
    return float(np.mean(np.abs(one - other))) < 2.5


def loudness_of(path: Path) -> float:
    """Return how loud a file is, in LUFS."""
    told = run_ffmpeg("-i", str(path), "-af", "loudnorm=print_format=json", "-f", "null", "-")
    return float(json.loads(re.findall(r"\{[^{}]*\}", told)[-1])["input_i"])
