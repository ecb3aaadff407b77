"""The cache: receipts by key and contents by digest, below DIR/.unitsmith/cache; may be deleted at any time.

A receipt says what a stage made from exactly these inputs, and keeps its diagnostics, so that a run that finds
everything done still reports the same. What is damaged on disk counts as missing and is made again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, cast

from converter import atomic, digests
from extractors import codec

SCHEMA = 1
"""Raised by hand when the meaning of stored values changes without a change in their fields."""

T = TypeVar("T")


class DamagedError(Exception):
    """The content with this digest, which a receipt names, is missing or changed on disk."""

    def __init__(self, digest: str) -> None:
        super().__init__(digest)
        self.digest = digest


def key_of(stage: str, *parts: str | int) -> str:
    """Return the key of a stage's receipt: everything that its result depends on, in a fixed order."""
    return digests.of_parts(SCHEMA, stage, *parts)


class Store:
    """One cache folder. Several runs may use it at once: files appear whole, and equal keys hold equal values."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._receipts = folder / "receipts"
        self._contents = folder / "contents"
        self._notes = folder / "notes"

    def receipt(self, kind: type[T], key: str) -> T | None:
        """Return the receipt of a key, None when there is none that is whole."""
        body = _sealed(_place(self._receipts, key))
        if body is None:
            return None
        try:
            return cast(T, codec.loads(kind, body))
        except codec.CodecError:
            # Written by another version of the program, whose receipts had other fields.
            return None

    def keep_receipt(self, key: str, receipt: object) -> None:
        """Store a receipt (a frozen dataclass) under its key; raises WriteError."""
        _seal(_place(self._receipts, key), codec.dumps(receipt))

    def note(self, key: str) -> bytes | None:
        """Return the bytes noted under a key, None when there are none that are whole."""
        return _sealed(_place(self._notes, key))

    def keep_note(self, key: str, data: bytes) -> None:
        """Store bytes under a key, such as a finished part of long work; raises WriteError."""
        _seal(_place(self._notes, key), data)

    def content(self, digest: str) -> bytes:
        """Return the bytes with this digest; raises DamagedError when they are missing or changed."""
        data = _read(_place(self._contents, digest))
        if digests.of_bytes(data) != digest:
            raise DamagedError(digest)
        return data

    def value(self, kind: type[T], digest: str) -> T:
        """Return the dataclass that was stored under this digest; raises DamagedError."""
        try:
            return cast(T, codec.loads(kind, self.content(digest)))
        except codec.CodecError as error:
            raise DamagedError(digest) from error

    def keep(self, data: bytes) -> str:
        """Store bytes and return their digest; raises WriteError."""
        digest = digests.of_bytes(data)
        place = _place(self._contents, digest)
        if _read(place) != data:
            atomic.write(place, data, durable=False)
        return digest


def _place(folder: Path, name: str) -> Path:
    return folder / name[:2] / name[2:]


def _seal(path: Path, body: bytes) -> None:
    atomic.write(path, digests.of_bytes(body).encode() + b"\n" + body, durable=False)


def _sealed(path: Path) -> bytes | None:
    seal, _, body = _read(path).partition(b"\n")
    return body if seal.decode("latin-1") == digests.of_bytes(body) else None


def _read(path: Path) -> bytes:
    """Return the bytes of a cache file, none when it cannot be read: then it is made again."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
