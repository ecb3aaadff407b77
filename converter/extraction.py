"""Takes one source through its extractor, or finds in the cache what it said last time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from converter import digests, formats
from converter.checkpoints import Missing
from converter.run import Run, SpeechFinder, extractor
from converter.settings import Chosen
from converter.sources import UNREADABLE, SourceFile, reason_of
from converter.store import key_of
from extractors import codec
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.model import Document, Extraction
from extractors.source import Checkpoint, Source

CHANGED = Code(
    "C116",
    Severity.ERROR,
    "it was changed while it was being read",
    "Wait until it is saved or copied completely, then run the same command again.",
)

SPOKEN = "recording"
"""The format that needs a Whisper checkpoint."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the cache knows of an extraction: digests of document and blobs, number of blocks, diagnostics.

    The document is empty when nothing could be read; then the one diagnostic says why.
    """

    document: str
    blobs: tuple[str, ...]
    blocks: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return (self.document, *self.blobs) if self.document else ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """A source that was read: the digest of its bytes, the receipt; the document too unless the cache has it."""

    digest: str
    receipt: Receipt
    made: Document | None


def extract(file: SourceFile, run: Run) -> Extracted:
    """Return what a source says, from the cache where it has it.

    Raises MaterialError when nothing can be read of it, and WriteError when the cache cannot be written.
    """
    chosen = extractor(run.settings, file.format)
    checkpoint = checkpoint_for(file, chosen, run.speech)
    before = _stamp(file)
    source = open_source(file, checkpoint)
    speech = (checkpoint.name, checkpoint.digest) if checkpoint else ("", "")
    code = formats.version(chosen.format)
    key = key_of("extract", chosen.format.name, code, chosen.given, file.name, source.digest, *speech)
    if receipt := run.recall(Receipt, key):
        if not receipt.document:
            raise MaterialError(receipt.diagnostics[0])
        return Extracted(source.digest, receipt, None)
    try:
        extraction = read(source, chosen)
    except MaterialError as trouble:
        if _is_final(trouble.diagnostic, chosen):
            run.store.keep_receipt(key, Receipt("", (), 0, (trouble.diagnostic,)))
        raise
    if _stamp(file) != before:
        raise MaterialError(CHANGED.of(file.name))
    document = extraction.document
    blobs = tuple(run.store.keep(blob.read()) for blob in extraction.blobs)
    receipt = Receipt(run.store.keep(codec.dumps(document)), blobs, len(document.blocks), extraction.diagnostics)
    run.store.keep_receipt(key, receipt)
    return Extracted(source.digest, receipt, document)


def document_of(extracted: Extracted, run: Run) -> Document:
    """Return the document of a source that was read; raises DamagedError when the cache has lost it."""
    return extracted.made or run.store.value(Document, extracted.receipt.document)


def checkpoint_for(file: SourceFile, chosen: Chosen, find: SpeechFinder) -> Checkpoint | None:
    """Return the Whisper checkpoint that a recording needs, None for other formats; raises MaterialError C13x."""
    if file.format != SPOKEN:
        return None
    found = find(str(getattr(chosen.effective(), "model", "")))
    if isinstance(found, Missing):
        raise MaterialError(found.diagnostic(file.name))
    return found


def open_source(file: SourceFile, checkpoint: Checkpoint | None) -> Source:
    """Return a file as extractors see it; raises MaterialError C102 when it cannot be read."""
    try:
        size, digest = file.path.stat().st_size, digests.of_file(file.path)
    except OSError as error:
        raise MaterialError(UNREADABLE.of(file.name, detail=reason_of(error))) from error
    return Source(file.name, size, digest, _opener(file), checkpoint)


def read(source: Source, chosen: Chosen) -> Extraction:
    """Return what a source says, without the cache; raises MaterialError."""
    try:
        return formats.extractor(chosen.format).extract(source, chosen.effective())
    except OSError as error:
        raise MaterialError(UNREADABLE.of(source.name, detail=reason_of(error))) from error


def _is_final(told: Diagnostic, chosen: Chosen) -> bool:
    """Tell whether a failure will be the same next time: recordings and plugins may lack something on this machine."""
    on_this_machine = chosen.format.name == SPOKEN or chosen.format.distribution != ""
    return not on_this_machine and told.code != UNREADABLE.id


def _opener(file: SourceFile) -> Callable[[], BinaryIO]:
    return lambda: file.path.open("rb")


def _stamp(file: SourceFile) -> tuple[int, int]:
    """Return what changes when somebody writes to a file; raises MaterialError C102."""
    try:
        status = file.path.stat()
    except OSError as error:
        raise MaterialError(UNREADABLE.of(file.name, detail=reason_of(error))) from error
    return status.st_size, status.st_mtime_ns
