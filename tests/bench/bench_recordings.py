"""What listening costs: memory on three hours, time around the recogniser, words that a real checkpoint gets wrong.

    python tests/bench/bench_recordings.py CORPUS [--hours 3] [--models FOLDER]

The long recording is one of the corpus, repeated without encoding it anew, and is heard by the real whisper with the
tests' tiny checkpoint; each measurement runs in a fresh process on one thread. Nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

import av  # noqa: E402  the folder is on the path only now
from tiny_whisper import unpacked, word_errors  # noqa: E402

from converter.digests import of_file  # noqa: E402
from extractors import recording, speech  # noqa: E402
from extractors.model import Utterance  # noqa: E402
from extractors.source import Checkpoint, Source  # noqa: E402

BASE_EN = 0.086
"""Seconds of one core that whisper's base.en takes for a second of speech, greedy, fp32, one thread; measured with
weights of its shape, on which speed depends alone."""

SHARE = 0.05
MORE_MB = 64
"""What three hours may take above five minutes."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of sound, of computing, of them inside the recogniser; the most memory in MB; the words."""

    sound: float
    computing: float
    engine: float
    memory_mb: int
    text: str


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--hours", type=float, default=3.0, help="length of the long recording (default: 3)")
    parser.add_argument(
        "--models", type=Path, help="folder with checkpoints (.pt); whisper's own is looked into anyway"
    )
    parser.add_argument("--child", nargs=2, metavar=("RECORDING", "CHECKPOINT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(_listened(*map(Path, given.child))))
        return
    with tempfile.TemporaryDirectory() as folder:
        _long_recording(given.corpus / "recordings", given.hours, Path(folder))
    _real_checkpoints(given.corpus, given.models)


def _long_recording(corpus: Path, hours: float, folder: Path) -> None:
    checkpoint = unpacked(corpus / "whisper_fixture" / "tiny-fixture.pt.xz", folder)
    one = corpus / "whisper_fixture" / "session_en_us.m4a"
    short, long = (
        _cost(given=corpus.parent, recording=_repeated(one, seconds, folder), model=Path(checkpoint.path))
        for seconds in (300, hours * 3600)
    )
    more = long.memory_mb - short.memory_mb
    print(f"memory: {short.memory_mb} MB for {short.sound / 60:.0f} minutes, {long.memory_mb} MB for "
          f"{long.sound / 3600:.1f} hours: {more:+} MB (bound: {MORE_MB:+} MB)")  # fmt: skip
    around = (long.computing - long.engine) / long.sound
    print(f"tiny checkpoint: {long.engine / long.sound:.4f} of real time in the recogniser")
    print(f"around it (decoding twice, loudness, judging, sentences): {around:.5f} of real time, "
          f"{around / BASE_EN:.1%} of base.en's {BASE_EN} (bound: {SHARE:.0%})")  # fmt: skip


def _real_checkpoints(corpus: Path, models: Path | None) -> None:
    places = [models or corpus.parent / "models", Path.home() / ".cache" / "whisper"]
    found = [path for place in places if place.is_dir() for path in sorted(place.rglob("*.pt"))]
    if not found:
        print(f"word errors: no real checkpoint in {' or '.join(map(str, places))}")
    for model in found:
        costs, wrong, words = [], 0, 0
        for wav in sorted((corpus / "recordings" / "speech").glob("*.wav")):
            script = wav.with_suffix(".txt")
            if script.is_file():
                costs.append(_cost(given=corpus, recording=wav, model=model))
                errors, said = word_errors(script.read_text(encoding="utf-8"), costs[-1].text)
                wrong, words = wrong + errors, words + said
        speed = sum(cost.engine for cost in costs) / sum(cost.sound for cost in costs)
        print(f"{model.name}: {wrong} of {words} words wrong ({wrong / words:.1%}), {speed:.3f} of real time")


def _cost(given: Path, recording: Path, model: Path) -> Cost:
    command = [sys.executable, __file__, str(given), "--child", str(recording), str(model)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Cost(*json.loads(done.stdout))


def _listened(path: Path, model: Path) -> tuple[float, float, float, int, str]:
    inside = 0.0
    recognise = speech.WhisperRecogniser.recognise

    def timed(*arguments: object) -> object:
        nonlocal inside
        start = time.process_time()
        heard = recognise(*arguments)
        inside += time.process_time() - start
        return heard

    speech.WhisperRecogniser.recognise = timed
    load = speech.load

    def loaded(*arguments: object) -> object:
        nonlocal inside
        start = time.process_time()
        recogniser = load(*arguments)
        inside += time.process_time() - start
        return recogniser

    speech.load = loaded
    checkpoint = Checkpoint(model.stem, str(model), of_file(model))
    source = Source(path.name, path.stat().st_size, of_file(path), partial(path.open, "rb"), checkpoint)
    start = time.process_time()
    found = recording.extract(source, recording.Options(language="en"))
    computing = time.process_time() - start
    text = " ".join(block.text for block in found.document.blocks if isinstance(block, Utterance))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return found.transcript.length_ms / 1000, computing, inside, memory, text


def _repeated(path: Path, seconds: float, folder: Path) -> Path:
    """Write a recording again and again into one file, as it is encoded."""
    made = folder / f"{seconds:.0f}.m4a"
    with av.open(str(path)) as file:
        stream = file.streams.audio[0]
        packets = [(bytes(packet), packet.pts, packet.duration) for packet in file.demux(stream) if packet.size]
        length = packets[-1][1] + packets[-1][2] - packets[0][1]
        with av.open(str(made), "w", format="ipod") as out:
            copy = out.add_stream_from_template(stream)
            for round_ in range(-(-int(seconds / stream.time_base) // length)):
                for data, pts, duration in packets:
                    packet = av.Packet(data)
                    packet.stream, packet.time_base, packet.duration = copy, stream.time_base, duration
                    packet.pts = packet.dts = pts + round_ * length
                    out.mux(packet)
    return made


if __name__ == "__main__":
    main()
