"""Tells how long a recording lasts by the head of its file: MP4 and its kin, and WAV; nothing is decoded.

A few numbers of fixed size are read, so that this is safe for any file; other kinds have no length here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_MOST_BOXES = 1000


def length_of(path: Path) -> int | None:
    """Return how many milliseconds a recording lasts by its own words, None where they are missing or not understood.

    Raises OSError when the file cannot be read.
    """
    with path.open("rb") as stream:
        head = stream.read(12)
        stream.seek(0, 2)
        end = stream.tell()
        if head[4:8] == b"ftyp":
            return _movie(stream, end)
        return _wave(stream, end) if head[:4] == b"RIFF" and head[8:] == b"WAVE" else None


def _movie(stream: BinaryIO, end: int) -> int | None:
    """Read the movie header (ISO/IEC 14496-12, 8.2.2); a duration of zero stands in files written in fragments."""
    for start, stop in _inside(stream, b"moov", 0, end):
        for at, _ in _inside(stream, b"mvhd", start, stop):
            stream.seek(at)
            head = stream.read(32)
            if len(head) < 32:
                return None
            scale, duration = (
                struct.unpack_from(">IQ", head, 20) if head[0] == 1 else struct.unpack_from(">II", head, 12)
            )
            unknown = (1 << 64) - 1 if head[0] == 1 else (1 << 32) - 1
            return duration * 1000 // scale if scale and duration not in (0, unknown) else None
    return None


def _inside(stream: BinaryIO, wanted: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the content of each box of a kind begins and ends, between two places (ISO/IEC 14496-12, 4.2)."""
    for _ in range(_MOST_BOXES):
        stream.seek(start)
        head = stream.read(16)
        if len(head) < 8:
            return
        size, kind = struct.unpack_from(">I4s", head)
        content = start + 8
        if size == 1 and len(head) == 16:
            (size,) = struct.unpack_from(">Q", head, 8)
            content += 8
        stop = start + size if size else end
        if stop < content or stop > end:
            return
        if kind == wanted:
            yield content, stop
        start = stop


def _wave(stream: BinaryIO, end: int) -> int | None:
    """Divide the size of the sound by the bytes of a second, which stand in the chunks "data" and "fmt "."""
    start, rate = 12, 0
    for _ in range(_MOST_BOXES):
        stream.seek(start)
        head = stream.read(20)
        if len(head) < 8:
            return None
        kind, size = struct.unpack_from("<4sI", head)
        if kind == b"fmt " and len(head) == 20:
            (rate,) = struct.unpack_from("<I", head, 16)
        if kind == b"data":
            return min(size, end - start - 8) * 1000 // rate if rate else None
        start += 8 + size + size % 2
    return None
