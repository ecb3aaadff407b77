"""Finds the lines that many sources of a batch share, such as a notice on every slide: they teach nothing.

All sources are looked at before the first pack is made, except recordings: their hours of listening hold up nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from converter.equipment import SPOKEN
from converter.extraction import Extracted, document_of
from converter.making import Sources, read_source
from converter.run import Run
from converter.sources import SourceFile
from converter.store import DamagedError, key_of
from extractors.model import Document

_FEWEST = 3
_VERSION = 1


@dataclass(frozen=True, slots=True)
class CommonReceipt:
    """What the cache knows of a batch: the texts that many of its sources share."""

    texts: tuple[str, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to: nothing."""
        return ()


def common_text(
    files: Sequence[SourceFile], sources: Sources, run: Run, watch: Callable[[str], None]
) -> tuple[str, ...]:
    """Return the shared texts of a batch, from the cache where it knows them.

    `watch` is told the name of each file that is waited for. Raises what ends the run while a source is read.
    """
    read = []
    for file in files:
        if file.format != SPOKEN:
            watch(file.name)
            if isinstance(result := sources.look(file, run), Extracted):
                read.append((file, result))
    if len(read) < _FEWEST:
        return ()
    key = key_of("common", str(_VERSION), *sorted(result.receipt.document for _, result in read))
    receipt = run.recall(CommonReceipt, key)
    if receipt is None:
        # Loaded only now: a run that has everything in its cache needs none of it.
        from segmenters.common_blocks import common_blocks  # noqa: PLC0415  see above

        receipt = CommonReceipt(tuple(sorted(common_blocks(_documents(read, run)))))
        run.store.keep_receipt(key, receipt)
    return receipt.texts


def _documents(read: Sequence[tuple[SourceFile, Extracted]], run: Run) -> Iterator[Document]:
    """Yield the documents one by one; what the cache has lost is read again."""
    for file, extracted in read:
        try:
            yield document_of(extracted, run)
        except DamagedError as lost:
            again = read_source(file, replace(run, damaged=run.damaged | {lost.digest}))
            if isinstance(again, Extracted):
                yield document_of(again, run)
