"""Makes the recording of the phishing session and its captions.

Every caption is spoken by the espeak-ng program by itself, so its times are known to the sample.
"""

from __future__ import annotations

import io
import re
import subprocess
import textwrap
import wave
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

HERE = Path(__file__).parent
SCRIPT = HERE / "content" / "phishing-script.words"
TARGET = HERE.parent / "phishing-session" / "phishing-session"
SPEAKERS = {"I": ("Ines Halloran", "en-gb+f2"), "T": ("Theo Marsh (Guest)", "en-gb-x-rp+m3")}
WORDS_A_MINUTE = 172
RATE = 22050  # what espeak-ng writes
AUDIO_RATE = 16000
BIT_RATE = 24000
PAUSE_IN_TURN_S, PAUSE_AFTER_TURN_S = 0.18, 0.55
QUIET = 160  # of 32767: below this the synthesis is silent
LINE_WIDTH = 40
MEETING = "6f2c41d8-93ab-4e57-8c10-27d5be904a63"

Sound = np.ndarray[tuple[int], np.dtype[np.int16]]


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption: its id, its times in samples of the synthesis, who speaks and what."""

    name: str
    start: int
    end: int
    speaker: str
    text: str


def main() -> None:
    """Write recording and captions, and say how long they are."""
    sound, captions = _perform(SCRIPT.read_text(encoding="utf-8"))
    _write_recording(sound, TARGET.with_suffix(".m4a"))
    TARGET.with_suffix(".vtt").write_text(_as_webvtt(captions), encoding="utf-8", newline="")
    print(f"{TARGET.name}: {len(captions)} captions, {len(sound) / RATE:.1f} s")


def _perform(script: str) -> tuple[Sound, list[Caption]]:
    """Speak the script from the first line to the last."""
    pieces: list[Sound] = [_silence(1.2)]
    captions: list[Caption] = []
    length = len(pieces[0])
    turns = 0
    for line in script.splitlines():
        silent = re.fullmatch(r"\((\d+)\)", line)
        if silent:
            pieces.append(_silence(float(silent[1])))
            length += len(pieces[-1])
        elif re.match(r"[A-Z]: ", line):
            speaker, voice = SPEAKERS[line[0]]
            turns += 1
            for part, text in enumerate(line[3:].split(" | ")):
                spoken = _speak(text, voice)
                captions.append(Caption(f"{MEETING}/{turns}-{part}", length, length + len(spoken), speaker, text))
                pieces += [spoken, _silence(PAUSE_IN_TURN_S)]
                length += len(pieces[-1]) + len(pieces[-2])
            pieces.append(_silence(PAUSE_AFTER_TURN_S - PAUSE_IN_TURN_S))
            length += len(pieces[-1])
    return np.concatenate(pieces), captions


def _speak(text: str, voice: str) -> Sound:
    """Speak one caption and cut the silence off both ends."""
    command = ["espeak-ng", "-v", voice, "-s", str(WORDS_A_MINUTE), "--stdout", text]
    spoken = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        if file.getframerate() != RATE:
            raise ValueError(f"espeak-ng wrote {file.getframerate()} samples a second")
        sound = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > QUIET)
    return sound[loud[0] : loud[-1] + 1]


def _silence(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE), np.int16)


def _as_webvtt(captions: list[Caption]) -> str:
    """Write captions as Teams does: an id, a voice, text over two lines, and CRLF."""
    cues = []
    for caption in captions:
        text = "\r\n".join(textwrap.wrap(caption.text, LINE_WIDTH))
        times = f"{_clock(caption.start)} --> {_clock(caption.end)}"
        cues.append(f"{caption.name}\r\n{times}\r\n<v {caption.speaker}>{text}</v>\r\n")
    return "WEBVTT\r\n\r\n" + "\r\n".join(cues)


def _clock(samples: int) -> str:
    milliseconds = round(samples * 1000 / RATE)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"00:{minutes:02d}:{rest / 1000:06.3f}"


def _write_recording(sound: Sound, target: Path) -> None:
    """Encode the sound as AAC, mono, 16 kHz."""
    with av.open(str(target), "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=AUDIO_RATE, layout="mono")
        stream.bit_rate = BIT_RATE
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=AUDIO_RATE)
        frame = av.AudioFrame.from_ndarray(sound.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
        for resampled in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(resampled))
        container.mux(stream.encode(None))


if __name__ == "__main__":
    main()
