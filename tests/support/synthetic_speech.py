"""Synthesised speech for the tests of speech recognition: sentences, windows of them, recordings with a reference.

A closed set of sentences is read by two voices of the program espeak-ng; pauses, room noise and hold music are added
by rules and a seed. Used by train_tiny_whisper.py, by hand.
"""

from __future__ import annotations

import io
import json
import random
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from sounds import encode

SAMPLE_RATE = 16_000
SENTENCES = (
    "Good morning and welcome to the session.",
    "Please mute your microphone.",
    "By the end of this part, you can lift a box safely.",
    "Plan the route before you lift.",
    "Bend your knees and keep your back straight.",
    "Hold the box close to your body.",
    "Ask a colleague for help with heavy loads.",
    "Never twist while you carry a load.",
    "By the end of this part, you can recognise a phishing email.",
    "Check the sender before you open an attachment.",
    "A phishing email often asks you to hurry.",
    "Do not give your password to anybody.",
    "Report a suspicious email to the service desk.",
    "Let us take a short break.",
)
VOICES = ("en-us", "en-gb")
SPOKEN_ORDER = (0, 1, 2, 3, 4, 5, 7, 6, 13, 8, 9, 10, 11, 12)
"""In the test recording: welcome, lifting, break, phishing."""


@dataclass(frozen=True)
class Clip:
    """One sentence by one voice: samples at 16 kHz."""

    text: str
    voice: str
    samples: np.ndarray

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE


@dataclass(frozen=True)
class Spoken:
    """A clip placed in a window; `start` and `end` in seconds."""

    start: float
    end: float
    clip: Clip


@dataclass(frozen=True)
class Window:
    """A stretch of sound and what is said in it; `cut` is where an unfinished last sentence begins, if one does."""

    samples: np.ndarray
    spoken: tuple[Spoken, ...]
    cut: float | None
    kind: str  # speech, noise or music


def make_clips() -> list[Clip]:
    """Return every sentence by every voice."""
    return [Clip(text, voice, speak(text, voice)) for voice in VOICES for text in SENTENCES]


def speak(text: str, voice: str) -> np.ndarray:
    """Return the sentence as 16 kHz mono samples without silence at its ends."""
    wav = subprocess.run(["espeak-ng", "-v", voice, "-s", "160", "--stdout", text], capture_output=True, check=True)
    resampler = av.AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
    parts: list[np.ndarray] = []
    with av.open(io.BytesIO(wav.stdout)) as container:
        for frame in [*container.decode(audio=0), None]:
            parts += [out.to_ndarray()[0] for out in resampler.resample(frame)]
    samples = np.concatenate(parts)
    loud = np.flatnonzero(np.abs(samples) > 0.004)
    return samples[loud[0] : loud[-1] + 1]


def speech_window(clips: list[Clip], seconds: float, rng: random.Random) -> Window:
    """Join sentences with pauses until the window is full; one in three ends in the middle of a sentence."""
    samples = np.zeros(int(seconds * SAMPLE_RATE), np.float32)
    longest_pause = rng.choice([0.7, 1.4, 3.5])
    voice = rng.choice([*VOICES, ""])
    pool = [clip for clip in clips if voice in ("", clip.voice)]
    spoken: list[Spoken] = []
    recent: list[str] = []
    time, cut = rng.uniform(0.05, 0.9), None
    while time < seconds - 0.3:
        clip = rng.choice([clip for clip in pool if clip.text not in recent])
        recent = [*recent[-7:], clip.text]
        first = int(time * SAMPLE_RATE)
        room = samples[first : first + len(clip.samples)]
        if len(room) < len(clip.samples) and spoken and rng.random() < 0.67:
            break
        room += clip.samples[: len(room)] * rng.uniform(0.6, 1.0)
        if len(room) < len(clip.samples):
            cut = time
            break
        spoken.append(Spoken(time, time + clip.seconds, clip))
        time += clip.seconds + rng.uniform(0.15, longest_pause)
    return Window(samples * rng.uniform(0.2, 1.0), tuple(spoken), cut, "speech")


def noise(length: int, rng: random.Random) -> np.ndarray:
    """Return room noise: hiss, mains hum or typing."""
    source = np.random.default_rng(rng.randrange(1 << 30))
    time = np.arange(length) / SAMPLE_RATE
    match rng.randrange(3):
        case 0:
            sound = source.standard_normal(length) * 10 ** rng.uniform(-4.5, -2)
        case 1:
            sound = np.sin(2 * np.pi * rng.choice([50, 60]) * time) * 10 ** rng.uniform(-3, -1.5)
        case _:
            sound = source.standard_normal(length) * 0.1
            sound *= np.exp(-40 * (time * rng.uniform(3, 6) % 1.0))
    return sound.astype(np.float32)


def hold_music(length: int, rng: random.Random) -> np.ndarray:
    """Return a slow arpeggio of decaying tones."""
    time = np.arange(length) / SAMPLE_RATE
    root, step = rng.choice([196.0, 220.0, 261.6]), rng.uniform(0.25, 0.45)
    sound = np.zeros(length, np.float32)
    for note in range(int(time[-1] / step) + 1):
        pitch = root * 2 ** (rng.choice([0, 4, 7, 12, 16]) / 12)
        past = time - note * step
        tone = np.sin(2 * np.pi * pitch * past) + 0.4 * np.sin(4 * np.pi * pitch * past)
        sound += np.where(past > 0, tone * np.exp(-3 * past.clip(0)), 0).astype(np.float32)
    return sound * rng.uniform(0.05, 0.25)


def draw_window(clips: list[Clip], longest: float, rng: random.Random) -> Window:
    """Return one training window of at most `longest` seconds."""
    dice = rng.random()
    seconds = longest * (1.0 if rng.random() < 0.4 else rng.uniform(0.3, 1.0))
    length = int(seconds * SAMPLE_RATE)
    if dice < 0.05:
        return Window(hold_music(length, rng), (), None, "music")
    if dice < 0.12:
        return Window(noise(length, rng), (), None, "noise")
    window = speech_window(clips, seconds, rng)
    if rng.random() < 0.5:
        return Window(window.samples + noise(length, rng) * 0.2, window.spoken, window.cut, "speech")
    return window


def session(clips: list[Clip]) -> Iterator[Spoken]:
    """Yield the sentences of the test recording, each once, with pauses of between 0.4 and 1.5 s."""
    rng, time = random.Random(5), 0.6  # noqa: S311  nothing secret
    by_voice = {(clip.text, clip.voice): clip for clip in clips}
    for place, index in enumerate(SPOKEN_ORDER):
        clip = by_voice[SENTENCES[index], VOICES[place // 3 % 2]]
        yield Spoken(time, time + clip.seconds, clip)
        time += clip.seconds + rng.uniform(0.4, 1.5)


def write_recordings(folder: Path, clips: list[Clip]) -> None:
    """Write the spoken test recording with its reference, and one that holds music only."""
    spoken = tuple(session(clips))
    samples = np.zeros(int((spoken[-1].end + 0.8) * SAMPLE_RATE), np.float32)
    for part in spoken:
        first = int(part.start * SAMPLE_RATE)
        samples[first : first + len(part.clip.samples)] += part.clip.samples * 0.7
    (folder / "session.m4a").write_bytes(encode(samples, "ipod", "aac"))
    reference = [{"start": round(p.start, 3), "end": round(p.end, 3), "text": p.clip.text} for p in spoken]
    (folder / "session.json").write_text(json.dumps(reference, indent=1) + "\n", encoding="utf-8")
    music = hold_music(12 * SAMPLE_RATE, random.Random(3))  # noqa: S311  nothing secret
    (folder / "music.ogg").write_bytes(encode(music, "ogg", "libopus"))
