"""Cuts stretches of a recording into one clip with the ffmpeg program: exact, evenly loud, with a still picture.

Everything is encoded anew. Copying begins at a key frame, which may lie ten seconds early, and sound has to be decoded
anyway to be made evenly loud. Equal input gives equal bytes with the same version of ffmpeg and its encoders; another
one may give other bytes, so the version belongs into the key under which a clip is kept.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from converter import ffmpeg
from converter.ffmpeg import Ffmpeg, FfmpegError, Recorded
from extractors.locator import TimeSpan
from segmenters.clip_spans import length_of

VERSION = 1
"""Raised when the same stretches give another clip."""

VIDEO, AUDIO, PICTURE = "video/mp4", "audio/mp4", "image/jpeg"

_LEAD_MS = 10_000
"""Pictures are read from so long before a stretch: in a recording of slides the one that is seen at the beginning may
have come seconds earlier, and without it the next one would be shown too soon."""

_FRAMES = 25
_WIDEST = 1920
_LOUDNESS = -16.0
"""LUFS (ITU-R BS.1770), the usual value for speech on phones and computers."""

_PEAK = 0.84
"""-1.5 dB of full scale, so that encoding leaves nothing above it."""

_MOST_GAIN = 30.0
"""dB; what needs more is silence with its noise."""

_FADE = "0.01"
_SECONDS, _SECONDS_A_SECOND = 120, 20
"""How long a run may take, and how much more for each second of the clip: encoding takes about a third of a second."""

_SAME_BYTES = (
    *("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"),
    *("-flags:v", "+bitexact", "-flags:a", "+bitexact", "-threads", "1"),
)
_SOUND = ("-c:a", "aac", "-b:a", "96k")
_SIGHT = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-g", str(5 * _FRAMES), "-pix_fmt", "yuv420p")
_MEASURED = re.compile(r"\{[^{}]*\"input_i\"[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Cut:
    """A clip as bytes: the video or sound with its media type, and a still picture, empty for a sound."""

    media: bytes
    media_type: str
    poster: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """What is to be cut: stretches of a recording, whether pictures and sound are wanted, of which track from 1 on."""

    path: Path
    spans: tuple[TimeSpan, ...]
    holds: Recorded
    track: int = 1


def cut(tool: Ffmpeg, piece: Piece, folder: Path) -> Cut:
    """Return the clip; `folder` is for passing files. Raises FfmpegError when the program does not manage it."""
    seconds = _SECONDS + _SECONDS_A_SECOND * length_of(piece.spans) // 1000
    gain = _gain(tool, piece, folder, seconds) if piece.holds.audio else 0.0
    video, audio = piece.holds.video, piece.holds.audio
    target = folder / ("clip.mp4" if video else "clip.m4a")
    graph, labels = _graph(piece, video=video)
    if audio:
        graph += f";[a]volume={gain:.2f}dB,alimiter=limit={_PEAK}:level=0[loud]"
        labels = [label if label != "[a]" else "[loud]" for label in labels]
    words = [
        *_inputs(piece, video=video),
        *_filtered(graph, labels),
        *(_SIGHT if video else ()),
        *(_SOUND if audio else ()),
        *_SAME_BYTES,
        *("-movflags", "+faststart", "-f", "mp4", target.name),
    ]
    media = _made(tool, words, target, seconds)
    poster = _poster(tool, target, length_of(piece.spans) // 3, folder) if video else b""
    return Cut(media, VIDEO if video else AUDIO, poster)


def _gain(tool: Ffmpeg, piece: Piece, folder: Path, seconds: int) -> float:
    """Return by how many dB the sound is to be changed, measured over the whole clip.

    One gain for the whole, with a limiter: ffmpeg's loudnorm would turn to changing it all the time, unasked, wherever
    a single loud sound stands in the way of its target.
    """
    graph, _ = _graph(piece, video=False)
    words = [
        *_inputs(piece, video=False),
        *_filtered(f"{graph};[a]loudnorm=print_format=json[told]", ["[told]"]),
        *("-f", "null", "-"),
    ]
    found = _MEASURED.search(ffmpeg.run(tool, words, folder, seconds))
    if not found:
        raise FfmpegError("it does not tell how loud the clip is")
    loudness = float(json.loads(found[0])["input_i"])
    # What is silent throughout measures as minus infinity.
    return min(_MOST_GAIN, _LOUDNESS - loudness) if math.isfinite(loudness) else 0.0


def _inputs(piece: Piece, *, video: bool) -> Iterator[str]:
    """Yield the recording once for each stretch: one that is opened near its place need not be read from its start."""
    for span in piece.spans:
        start = _read_from(span, video=video)
        yield from ("-threads", "1", "-ss", _seconds(start), "-t", _seconds(span.end_ms - start))
        yield from ffmpeg.source(piece.path)


def _filtered(graph: str, labels: Sequence[str]) -> Iterator[str]:
    yield from ("-filter_complex_threads", "1", "-filter_complex", graph)
    for label in labels:
        yield from ("-map", label)


def _graph(piece: Piece, *, video: bool) -> tuple[str, list[str]]:
    """Return what joins the stretches, each of them exactly as long as it should be, and the names of what comes out.

    Pictures and sound are counted from where reading began, and a hole in them is filled, so that they stay together.
    """
    steps, joined = [], ""
    kinds = [*("v" if video else ""), *("a" if piece.holds.audio else "")]
    for place, span in enumerate(piece.spans):
        start = _read_from(span, video=video)
        lead, length = _seconds(span.start_ms - start), _seconds(span.end_ms - span.start_ms)
        if video:
            steps.append(
                f"[{place}:V:0]fps={_FRAMES}:start_time=0,tpad=stop=-1:stop_mode=clone,"
                f"trim=start={lead}:duration={length},setpts=PTS-STARTPTS,"
                f"scale=w='trunc(min({_WIDEST}\\,iw)/2)*2':h=-2,setsar=1[v{place}]"
            )
        if piece.holds.audio:
            out = _seconds(max(0, span.end_ms - span.start_ms - 10))
            steps.append(
                f"[{place}:a:{piece.track - 1}]aresample=48000:async=1:first_pts=0,"
                "aformat=sample_fmts=fltp:channel_layouts=mono|stereo,"
                f"apad,atrim=start={lead}:duration={length},asetpts=PTS-STARTPTS,"
                f"afade=t=in:d={_FADE},afade=t=out:st={out}:d={_FADE}[a{place}]"
            )
        joined += "".join(f"[{kind}{place}]" for kind in kinds)
    join = f"{joined}concat=n={len(piece.spans)}:v={int(video)}:a={int(piece.holds.audio)}"
    labels = [f"[{kind}]" for kind in kinds]
    return ";".join([*steps, join + "".join(labels)]), labels


def _read_from(span: TimeSpan, *, video: bool) -> int:
    return max(0, span.start_ms - _LEAD_MS) if video else span.start_ms


def _poster(tool: Ffmpeg, clip: Path, at_ms: int, folder: Path) -> bytes:
    target = folder / "poster.jpg"
    words = [
        *("-ss", _seconds(at_ms), *ffmpeg.source(clip), "-an", "-frames:v", "1", "-update", "1"),
        *("-q:v", "4", *_SAME_BYTES, target.name),
    ]
    return _made(tool, words, target, _SECONDS)


def _made(tool: Ffmpeg, words: Sequence[str], target: Path, seconds: int) -> bytes:
    """Return the file that a run makes; the one of the clip before must never be taken for it."""
    target.unlink(missing_ok=True)
    ffmpeg.run(tool, words, target.parent, seconds)
    if not target.is_file():
        raise FfmpegError("it makes nothing of the recording there")
    return target.read_bytes()


def _seconds(milliseconds: int) -> str:
    return f"{milliseconds // 1000}.{milliseconds % 1000:03d}"
