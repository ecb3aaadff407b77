"""Keeps what a language model answered, one file an answer, in a folder to be committed: then every rebuild is alike.

The name of a file is the digest of all that the answer depends on: the model and the request. The address of the server
is no part of it, so that the same model may be asked here and there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from converter import atomic, digests
from extractors import codec

_SCHEMA = 1
_PROTOCOL = "chat"
_LARGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it stands on disk: the model that was asked, the one that says it answered, and its words."""

    schema: int
    asked: str
    answered: str
    content: str


def find(folder: Path, model: str, request: str) -> Kept | None:
    """Return the answer of a model to the request with this digest; None when there is none that can be read."""
    place = _place(folder, model, request)
    try:
        data = place.read_bytes() if place.stat().st_size <= _LARGEST else b""
        kept: Kept = codec.loads(Kept, data)
    except (OSError, ValueError, RecursionError):
        # As good as none: it is asked for again, or told to be missing.
        return None
    return kept if kept.schema == _SCHEMA else None


def keep(folder: Path, model: str, request: str, kept: Kept) -> None:
    """Write an answer into the folder; raises WriteError."""
    atomic.write_changed(_place(folder, model, request), codec.dumps(kept))


def made(asked: str, answered: str, content: str) -> Kept:
    """Return an answer in the form in which it is kept."""
    return Kept(_SCHEMA, asked, answered, content.encode("utf-8", "replace").decode())


def _place(folder: Path, model: str, request: str) -> Path:
    return folder / f"{digests.of_parts(_PROTOCOL, _SCHEMA, model, request)}.json"
