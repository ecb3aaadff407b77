"""Decodes the sound of a recording to what a recogniser wants: one channel, 16,000 samples a second.

The only door to PyAV, which brings its own decoders: no ffmpeg program is needed, and nothing is ever written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.quiet import listening
from extractors.source import Source

SAMPLE_RATE = 16_000
Samples = NDArray[np.float32]

NOT_INSTALLED = Code(
    "X321",
    Severity.ERROR,
    "{what}, which is needed to listen to recordings, is not installed",
    'Install it with: pip install "unitsmith[recordings]"',
)
EMPTY = Code("X322", Severity.ERROR, "the recording is an empty file", "Download or copy it again.")
NOT_MEDIA = Code(
    "X323",
    Severity.ERROR,
    "this cannot be opened as a recording",
    "Play it in a media player. If it does not play there, download or copy it again; a download that broke off "
    "often looks like this. Webex .arf and .wrf files must be converted to .mp4 with Webex's own player first.",
)
NO_SOUND = Code(
    "X324",
    Severity.ERROR,
    "the file has no sound track",
    "Export the recording again with its sound, or give the transcript of the session instead.",
)
UNDECODABLE = Code(
    "X325",
    Severity.ERROR,
    "the sound of this recording cannot be decoded; it is protected against copying or damaged",
    "Ask for an unprotected copy, or give the transcript of the session instead.",
)

_BLOCK = 10 * SAMPLE_RATE
_TOLERATED_GAP = 0.1
_LONGEST_GAP = 3600.0
_LEAST_SOUND = 0.1


@dataclass(frozen=True, slots=True)
class Track:
    """What a file says about its sound: how many tracks, the declared length (0 when not known), a title if any."""

    tracks: int
    declared_ms: int
    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """About ten seconds of sound; `damaged` counts the pieces before its end that could not be decoded."""

    samples: Samples
    damaged: int


def probe(source: Source) -> Track:
    """Return what a recording says about itself; raises MaterialError X321 to X325."""
    if source.size == 0:
        raise MaterialError(EMPTY.of(source.name))
    with _opened(source) as container:
        _first_track(container, source)
        seconds = (container.duration or 0) / 1_000_000
        return Track(len(container.streams.audio), round(seconds * 1000), container.metadata.get("title", ""))


def decode(source: Source) -> Iterator[Block]:
    """Yield the first sound track in blocks of 160,000 samples, the last one shorter; raises like `probe`.

    Samples are 32-bit floats from -1 to 1. Where the file has a hole, or its sound begins late, there is silence, so
    that the place of a sample is its time. The whole recording is never in memory.
    """
    held, damaged = np.zeros(0, np.float32), 0
    with _opened(source) as container:
        pieces = _pieces(container, source)
        while True:
            # Not around the loop: a generator must not keep warnings caught while its caller goes on.
            with listening("libav", source.name, NOT_MEDIA):
                more = _gathered(pieces)
            held, damaged = np.concatenate([held, more.samples]), damaged + more.damaged
            if not len(more.samples):
                break
            while len(held) >= _BLOCK:
                yield Block(held[:_BLOCK], damaged)
                held, damaged = held[_BLOCK:], 0
    if len(held) or damaged:
        yield Block(held, damaged)


def _opened(source: Source) -> Any:
    """Open the container; it is a context manager that closes itself."""
    try:
        import av  # noqa: PLC0415  an extra; and no other command should pay for loading it
    except ImportError as error:
        raise MaterialError(NOT_INSTALLED.of(source.name, what="PyAV")) from error
    with listening("libav", source.name, NOT_MEDIA):
        return av.open(source.open(), metadata_errors="replace")


def _first_track(container: Any, source: Source) -> Any:
    if not container.streams.audio:
        raise MaterialError(NO_SOUND.of(source.name))
    track = container.streams.audio[0]
    if track.codec_context is None:
        raise MaterialError(UNDECODABLE.of(source.name))
    return track


def _pieces(container: Any, source: Source) -> Iterator[Block]:
    """Yield decoded frames at 16 kHz, with silence where time is missing."""
    import av  # noqa: PLC0415  see above

    track = _first_track(container, source)
    resampler = av.AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
    origin = (container.start_time or 0) / 1_000_000
    done = damaged = good = bad = 0
    for frames in _frames(container, track):
        damaged += frames is None
        bad += frames is None
        good += bool(frames)
        for frame in frames or ():
            samples = _heard(resampler, frame)
            if samples is None:
                damaged, bad = damaged + 1, bad + 1
                continue
            missing = 0.0 if frame.time is None else float(frame.time) - origin - done / SAMPLE_RATE
            hole = round(missing * SAMPLE_RATE) if _TOLERATED_GAP < missing < _LONGEST_GAP else 0
            samples = _joined([np.zeros(hole, np.float32), samples])
            done += len(samples)
            yield Block(samples, damaged)
            damaged = 0
    # A protected file decodes to noise now and then, by chance.
    if not done or good < bad * _LEAST_SOUND:
        raise MaterialError(UNDECODABLE.of(source.name))
    yield Block(_joined(_mono(resampler.resample(None))), damaged)


def _heard(resampler: Any, frame: Any) -> Samples | None:
    """Return the samples of a frame; None where it is noise that claims a form no sound has."""
    import av  # noqa: PLC0415  see above

    try:
        return _joined(_mono(resampler.resample(frame)))
    except (av.error.FFmpegError, ValueError):
        return None


def _frames(container: Any, track: Any) -> Iterator[Any]:
    """Yield the frames of each packet, None for a damaged packet; where the file breaks off, that is the end."""
    import av  # noqa: PLC0415  see above

    packets = container.demux(track)
    while True:
        try:
            packet = next(packets, None)
            if packet is None:
                return
            yield packet.decode()
        except av.error.FFmpegError:
            yield None


def _gathered(pieces: Iterator[Block]) -> Block:
    """Return the next pieces as one of at least a block's length; shorter, or empty, at the end."""
    parts, length, damaged = list[Samples](), 0, 0
    for piece in pieces:
        parts.append(piece.samples)
        length, damaged = length + len(piece.samples), damaged + piece.damaged
        if length >= _BLOCK:
            break
    return Block(_joined(parts), damaged)


def _mono(frames: Any) -> list[Samples]:
    return [frame.to_ndarray()[0] for frame in frames]


def _joined(parts: list[Samples]) -> Samples:
    return np.concatenate([np.zeros(0, np.float32), *parts])
