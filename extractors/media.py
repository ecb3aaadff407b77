"""Opens a media file through PyAV, and takes pictures out of it; damage becomes a gap, never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.diagnostics import Code, MaterialError, Severity
from extractors.media_containers import CONTAINERS
from extractors.quiet import listening
from extractors.source import Source

Pixels = NDArray[np.uint8]

NOT_INSTALLED = Code(
    "X321",
    Severity.ERROR,
    "{what}, which is needed to listen to recordings, is not installed",
    'Install it with: pip install "unitsmith[recordings]"',
)
NOT_MEDIA = Code(
    "X323",
    Severity.ERROR,
    "this cannot be opened as a recording",
    "Play it in a media player. If it does not play there, download or copy it again; a download that broke off "
    "often looks like this. Webex .arf and .wrf files must be converted to .mp4 with Webex's own player first.",
)

_JPEG_QUANTISER = "3"
_HIGH_DEFINITION = 720
_ITU601, _ITU709 = 5, 1
_TAGGED_709 = 1


@contextmanager
def opened(source: Source) -> Iterator[Any]:
    """Open a media file for the time of a with statement. It is read and nothing else is, whatever files it names.

    Raises MaterialError X321 where PyAV is not installed, X323 where this is no media file.
    """
    try:
        import av  # noqa: PLC0415  an extra; and no other command should pay for loading it
    except ImportError as error:
        raise MaterialError(NOT_INSTALLED.of(source.name, what="PyAV")) from error
    # PyAV does not close what it was given.
    with source.open() as stream:
        with listening("libav", source.name, NOT_MEDIA):
            # A playlist that is called .mp4 names other files; whatever would open those is refused as well.
            this_file_only = {"format_whitelist": CONTAINERS, "protocol_whitelist": ""}
            container = av.open(stream, metadata_errors="replace", container_options=this_file_only)
        with container:
            yield container


def packets(container: Any, stream: Any) -> Iterator[Any]:
    """Yield the packets of a stream, None for one that cannot be read; where the file breaks off, that is the end."""
    import av  # noqa: PLC0415  see above

    found = container.demux(stream)
    while True:
        try:
            packet = next(found, None)
        except av.error.FFmpegError:
            yield None
            continue
        if packet is None:
            return
        if packet.size:
            yield packet


def decoded(context: Any, packet: Any) -> list[Any] | None:
    """Return what a decoder makes of a packet, of None what it still holds; None where the packet is damaged."""
    import av  # noqa: PLC0415  see above

    try:
        return list(context.decode(packet))
    except av.error.EOFError:
        return []
    except (av.error.FFmpegError, ValueError):
        return None


def grey(frame: Any, width: int, height: int) -> Pixels:
    """Return a frame as seen, in grey and so many dots wide and high."""
    turned = _quarter_turns(frame)
    across, down = (height, width) if turned % 2 else (width, height)
    small = frame.reformat(width=across, height=down, format="gray", interpolation="AREA").to_ndarray()
    return np.ascontiguousarray(np.rot90(small, turned))


def page(frame: Any, widest: int) -> Pixels:
    """Return a frame as seen, in grey and its own size, at most so many dots wide."""
    return grey(frame, *_size(frame, widest))


def jpeg(frame: Any, widest: int) -> bytes:
    """Return a frame as JPEG, at most so many dots wide; the same pixels give the same bytes."""
    import av  # noqa: PLC0415  see above

    width, height = _size(frame, widest)
    turned = _quarter_turns(frame)
    across, down = (height, width) if turned % 2 else (width, height)
    high = frame.colorspace == _TAGGED_709 or (frame.colorspace != _ITU601 and frame.height >= _HIGH_DEFINITION)
    colours = frame.reformat(
        width=across, height=down, format="rgb24", src_colorspace=_ITU709 if high else _ITU601, interpolation="AREA"
    ).to_ndarray()
    seen = av.VideoFrame.from_ndarray(np.ascontiguousarray(np.rot90(colours, turned)), format="rgb24")
    # JPEG has one matrix of colours for all sizes (JFIF 1.02): that of ITU-R BT.601, in full range.
    seen = seen.reformat(format="yuvj420p", dst_colorspace=_ITU601)
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = width, height, "yuvj420p"
    encoder.time_base, encoder.thread_count = Fraction(1, 25), 1
    encoder.options = {"qmin": _JPEG_QUANTISER, "qmax": _JPEG_QUANTISER}
    # Without this the name and version of the library would stand in every picture.
    encoder.flags |= av.codec.context.Flags.bitexact
    return b"".join(bytes(packet) for part in (seen, None) for packet in encoder.encode(part))


def _quarter_turns(frame: Any) -> int:
    """Return how often a frame is to be turned left by 90 degrees to be seen as it was filmed."""
    return round((frame.rotation or 0) / 90) % 4


def _size(frame: Any, widest: int) -> tuple[int, int]:
    """Return width and height as seen, even numbers, at most so wide."""
    width, height = frame.width, frame.height
    if _quarter_turns(frame) % 2:
        width, height = height, width
    scale = min(1.0, widest / width)
    return max(2, round(width * scale) // 2 * 2), max(2, round(height * scale) // 2 * 2)
