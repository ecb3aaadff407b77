"""Sources in memory, as extractors see files."""

from __future__ import annotations

import hashlib
import io

from extractors.source import Checkpoint, Source


def source_of(data: bytes, name: str, checkpoint: Checkpoint | None = None) -> Source:
    """Return bytes as a source of that name."""
    return Source(name, len(data), hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data), checkpoint)
