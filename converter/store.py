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

    def receipt(self, kind: type[T], key: str) -> T | None:
        """Return the receipt of a key, None when there is none that is whole."""
        data = _read(_place(self._receipts, key))
        seal, _, body = data.partition(b"\n")
        if seal.decode("latin-1") != digests.of_bytes(body):
            return None
        try:
            return cast(T, codec.loads(kind, body))
        except codec.CodecError:
            # Written by another version of the program, whose receipts had other fields.
            return None

    def keep_receipt(self, key: str, receipt: object) -> None:
        """Store a receipt (a frozen dataclass) under its key; raises WriteError."""
        body = codec.dumps(receipt)
        atomic.write(_place(self._receipts, key), digests.of_bytes(body).encode() + b"\n" + body, durable=False)

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


def _read(path: Path) -> bytes:
    """Return the bytes of a cache file, none when it cannot be read: then it is made again."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
