"""The two files beside a recording that was transcribed: captions to correct, and the record of what was heard.

Which of them a person has touched is known by a digest in the record, never by dates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from converter import atomic, digests
from extractors import codec
from extractors.transcript import SCHEMA, Transcript

RECORD = ".transcript.json"
"""What the name of a record ends in; before it stands the name of the recording without its ending."""


class Standing(Enum):
    """How the captions file of a recording stands.

    ABSENT: there is none. UNTOUCHED: as we wrote it. CORRECTED: we wrote one, and somebody has changed it since.
    FOREIGN: not ours; a person or a platform wrote it.
    """

    ABSENT = "absent"
    UNTOUCHED = "untouched"
    CORRECTED = "corrected"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Record:
    """What was heard in a recording: its file name, the SHA-256 of its bytes, and that of the captions as written."""

    schema: int
    recording: str
    digest: str
    captions: str
    transcript: Transcript


def captions_of(recording: Path) -> Path:
    """Return where the captions of a recording are written."""
    return recording.with_suffix(".vtt")


def record_of(recording: Path) -> Path:
    """Return where the record of a recording is written."""
    return recording.with_name(f"{recording.stem}{RECORD}")


def standing(recording: Path) -> Standing:
    """Return how the captions of a recording stand; raises OSError when they cannot be read."""
    captions = captions_of(recording)
    if not captions.is_file():
        return Standing.ABSENT
    known = _record(record_of(recording))
    if known is None:
        return Standing.FOREIGN
    same = digests.of_file(captions) == known.captions
    return Standing.UNTOUCHED if same else Standing.CORRECTED


def write(recording: Path, digest: str, transcript: Transcript, captions: bytes) -> bool:
    """Write both files, unless they hold just this already; return whether anything was written. Raises WriteError.

    Captions that differ are taken away first, so that a run that is stopped in between leaves none, which the next one
    makes anew, and never captions of ours that count as a person's.
    """
    place = captions_of(recording)
    record = codec.dumps(Record(SCHEMA, recording.name, digest, digests.of_bytes(captions), transcript))
    if _holds(place, captions) and _holds(record_of(recording), record):
        return False
    if not _holds(place, captions):
        atomic.remove(place)
    atomic.write(record_of(recording), record)
    atomic.write_changed(place, captions)
    return True


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _record(path: Path) -> Record | None:
    """Return a record; none where there is none that can be read, so that nothing is taken for ours by mistake."""
    try:
        found: Record = codec.loads(Record, path.read_bytes())
    except (OSError, codec.CodecError):
        return None
    return found if found.schema == SCHEMA else None
