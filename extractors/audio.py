"""Decodes the sound of a recording to what a recogniser wants: one channel, 16,000 samples a second.

Through PyAV, which brings its own decoders: no ffmpeg program is needed, and nothing is ever written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.media import NOT_MEDIA, opened
from extractors.quiet import listening
from extractors.source import Source

SAMPLE_RATE = 16_000
Samples = NDArray[np.float32]

EMPTY = Code("X322", Severity.ERROR, "the recording is an empty file", "Download or copy it again.")
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

NO_SUCH_TRACK = Code(
    "X335",
    Severity.ERROR,
    "sound track {wanted} was asked for, and the recording has {count}",
    "Set track under [extract.recording] in the settings to a number from 1 to {count}.",
)

_BLOCK = 10 * SAMPLE_RATE
_TOLERATED_GAP = 0.1
_LONGEST_GAP = 3600.0
_LEAST_SOUND = 0.1
_CANCELS = 4.0
"""How much more power the difference of two channels has than their sum where one is the other turned over. Speakers
on a channel each give 1, the same sound on both gives 0."""


@dataclass(frozen=True, slots=True)
class Track:
    """What a file says about its sound: how many tracks, the declared length (0 when not known), a title if any, and
    which track it is, from 1, with how many channels."""

    tracks: int
    declared_ms: int
    title: str
    number: int
    channels: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Which sound of a recording is wanted: the track, and of a track with two channels both (0), the first or the
    second; counted from 1."""

    track: int = 1
    channel: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """About ten seconds of sound; `damaged` counts the pieces before its end that could not be decoded."""

    samples: Samples
    damaged: int


def probe(source: Source, track: int = 1) -> Track:
    """Return what a recording says about itself and about a sound track; raises MaterialError X321 to X325, X335."""
    if source.size == 0:
        raise MaterialError(EMPTY.of(source.name))
    with opened(source) as container:
        chosen = _track(container, track, source)
        seconds = (container.duration or 0) / 1_000_000
        title = container.metadata.get("title", "")
        return Track(len(container.streams.audio), round(seconds * 1000), title, track, chosen.codec_context.channels)


def decode(source: Source, choice: Choice | None = None) -> Iterator[Block]:
    """Yield a sound track (the first, unless chosen) in blocks of 160,000 samples, the last one shorter.

    Raises like `probe`. Samples are 32-bit floats from -1 to 1. Where the file has a hole, or its sound begins late,
    there is silence, so that the place of a sample is its time. The whole recording is never in memory.
    """
    chosen = choice or Choice()
    held = _Piece(np.zeros((1, 0), np.float32), 0)
    with opened(source) as container:
        pieces = _pieces(container, chosen.track, source)
        while True:
            # Not around the loop: a generator must not keep warnings caught while its caller goes on.
            with listening("libav", source.name, NOT_MEDIA):
                more = _joined(_enough(pieces))
            held = _joined([held, more])
            if not more.length:
                break
            while held.length >= _BLOCK:
                yield Block(_one_channel(held.sound[:, :_BLOCK], chosen.channel), held.damaged)
                held = _Piece(held.sound[:, _BLOCK:], 0)
    if held.length or held.damaged:
        yield Block(_one_channel(held.sound, chosen.channel), held.damaged)


def _track(container: Any, number: int, source: Source) -> Any:
    tracks = container.streams.audio
    if not tracks:
        raise MaterialError(NO_SOUND.of(source.name))
    if number > len(tracks):
        raise MaterialError(NO_SUCH_TRACK.of(source.name, wanted=number, count=len(tracks)))
    track = tracks[number - 1]
    if track.codec_context is None:
        raise MaterialError(UNDECODABLE.of(source.name))
    return track


@dataclass(frozen=True, slots=True)
class _Piece:
    """Decoded sound, a row for each channel; `damaged` counts the pieces before its end that could not be decoded."""

    sound: Samples
    damaged: int

    @property
    def length(self) -> int:
        return int(self.sound.shape[1])


def _pieces(container: Any, number: int, source: Source) -> Iterator[_Piece]:
    """Yield decoded frames at 16 kHz, with silence where time is missing."""
    import av  # noqa: PLC0415  an extra; and no other command should pay for loading it

    track = _track(container, number, source)
    channels = 2 if track.codec_context.channels == 2 else 1
    resampler = av.AudioResampler(format="fltp", layout="stereo" if channels == 2 else "mono", rate=SAMPLE_RATE)
    origin = (container.start_time or 0) / 1_000_000
    done = damaged = good = bad = 0
    for frames in _frames(container, track):
        damaged += frames is None
        bad += frames is None
        good += bool(frames)
        for frame in frames or ():
            sound = _heard(resampler, frame)
            if sound is None:
                damaged, bad = damaged + 1, bad + 1
                continue
            missing = 0.0 if frame.time is None else float(frame.time) - origin - done / SAMPLE_RATE
            hole = round(missing * SAMPLE_RATE) if _TOLERATED_GAP < missing < _LONGEST_GAP else 0
            yield from _silence(channels, hole)
            yield _Piece(sound, damaged)
            done, damaged = done + hole + sound.shape[1], 0
    # A protected file decodes to noise now and then, by chance.
    if not done or good < bad * _LEAST_SOUND:
        raise MaterialError(UNDECODABLE.of(source.name))
    yield _Piece(_rows(resampler.resample(None)), damaged)


def _silence(channels: int, length: int) -> Iterator[_Piece]:
    """Yield silence in pieces: a hole may be an hour long."""
    for start in range(0, length, _BLOCK):
        yield _Piece(np.zeros((channels, min(_BLOCK, length - start)), np.float32), 0)


def _heard(resampler: Any, frame: Any) -> Samples | None:
    """Return the samples of a frame; None where it is noise that claims a form no sound has."""
    import av  # noqa: PLC0415  see above

    try:
        return _rows(resampler.resample(frame))
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


def _enough(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Yield the next pieces until they are a block's length together; none at the end."""
    length = 0
    while length < _BLOCK and (piece := next(pieces, None)) is not None:
        length += piece.length
        yield piece


def _joined(pieces: Iterable[_Piece]) -> _Piece:
    """Return pieces as one; those without samples may have another number of channels."""
    parts = list(pieces)
    sounds = [part.sound for part in parts if part.length]
    together = np.concatenate(sounds, axis=1) if sounds else np.zeros((1, 0), np.float32)
    return _Piece(together, sum(part.damaged for part in parts))


def _rows(frames: Any) -> Samples:
    rows: list[Samples] = [frame.to_ndarray() for frame in frames]
    return np.concatenate(rows or [np.zeros((1, 0), np.float32)], axis=1)


def _one_channel(sound: Samples, channel: int) -> Samples:
    """Return the wanted channel, or both as one: their difference where the second is the first one turned over."""
    if len(sound) == 1 or channel:
        only: Samples = sound[min(channel, len(sound)) - 1]
        return only
    both: Samples = (sound[0] + sound[1]) / 2
    difference: Samples = (sound[0] - sound[1]) / 2
    turned = float(np.mean(difference**2)) > _CANCELS * float(np.mean(both**2))
    return difference if turned else both
