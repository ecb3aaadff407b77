"""Compares how long a session's captions and its recording last: captions of another cut point to wrong places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from converter.companions import CAPTIONS
from converter.extraction import Extracted, document_of
from converter.media_length import length_of
from converter.run import Run
from converter.sources import SourceFile
from converter.store import key_of
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.locator import TimeSpan, clock

DIFFERENT_LENGTH = Code(
    "C152",
    Severity.WARNING,
    "these captions end at {end}, while the recording {recording} lasts {length}",
    "Check that they belong to this recording and that neither was cut afterwards; otherwise the places in the drafts "
    "do not lead to what was said.",
)

_SHARE = 20
"""A difference of less than a twentieth is the silence before people leave."""

_SHORTEST_MS = 30_000


@dataclass(frozen=True, slots=True)
class End:
    """What the cache keeps: the millisecond at which the last words of a document end."""

    end_ms: int

    @property
    def contents(self) -> tuple[str, ...]:
        """It leads to nothing else."""
        return ()


def length_remarks(
    read: Mapping[SourceFile, Extracted], recording: SourceFile | None, run: Run
) -> dict[str, tuple[Diagnostic, ...]]:
    """Return C152 by the name of the captions that do not fit the recording of their session; most fit.

    Raises DamagedError when the cache has lost a document.
    """
    if recording is None:
        return {}
    found = dict[str, tuple[Diagnostic, ...]]()
    for file, extracted in read.items():
        if file.format == CAPTIONS and (length := _length(recording)):
            end = _end(extracted, run)
            if abs(end - length) > max(_SHORTEST_MS, length // _SHARE):
                told = DIFFERENT_LENGTH.of(file.name, end=clock(end), recording=recording.name, length=clock(length))
                found[file.name] = (told,)
    return found


def _length(recording: SourceFile) -> int | None:
    try:
        return length_of(recording.path)
    except OSError:
        # Nothing is made of the recording itself where there are captions, so this need not trouble anybody.
        return None


def _end(extracted: Extracted, run: Run) -> int:
    key = key_of("end", extracted.receipt.document)
    known = run.recall(End, key)
    if known is None:
        places = (block.at for block in document_of(extracted, run).blocks)
        known = End(max((at.end_ms for at in places if isinstance(at, TimeSpan)), default=0))
        run.store.keep_receipt(key, known)
    return known.end_ms
