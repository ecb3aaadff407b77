"""SHA-256 of files and bytes: whether two contents are the same is decided by this alone, never by dates."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path


def of_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def of_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal, read in pieces; raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def of_parts(*parts: str | int) -> str:
    """Return one SHA-256 for several values in their order; no two different sequences give the same text."""
    return of_bytes(json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode())
