"""Tells each recording the terms to expect: those of the deck or handout of the same session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from converter.equipment import SPOKEN
from converter.extraction import Extracted, document_of
from converter.making import Sources, read_source
from converter.plan import PackPlan
from converter.run import Run
from converter.sources import SourceFile
from converter.store import DamagedError, key_of
from extractors.model import Document
from extractors.vocabulary import VERSION, terms_of


@dataclass(frozen=True, slots=True)
class TermsReceipt:
    """What the cache knows of the material of a session: the terms in it."""

    terms: tuple[str, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to: nothing."""
        return ()


def expected_terms(packs: Sequence[PackPlan], sources: Sources, run: Run) -> Mapping[str, tuple[str, ...]]:
    """Return the terms to expect in each recording, by its name; recordings without material beside them are missing.

    Waits for that material to be read. Raises what ends the run while a source is read.
    """
    found = dict[str, tuple[str, ...]]()
    for pack in packs:
        recordings = [file.name for file in pack.sources if file.format == SPOKEN]
        if recordings and (terms := _terms(pack, sources, run)):
            found |= dict.fromkeys(recordings, terms)
    return found


def _terms(pack: PackPlan, sources: Sources, run: Run) -> tuple[str, ...]:
    results = {file: sources.look(file, run) for file in pack.sources if file.format != SPOKEN}
    read = {file: result for file, result in results.items() if isinstance(result, Extracted)}
    if not read:
        return ()
    key = key_of("terms", VERSION, *(extracted.receipt.document for extracted in read.values()))
    receipt = run.recall(TermsReceipt, key)
    if receipt is None:
        receipt = TermsReceipt(terms_of(document for pair in read.items() for document in _document(*pair, run)))
        run.store.keep_receipt(key, receipt)
    return receipt.terms


def _document(file: SourceFile, extracted: Extracted, run: Run) -> Iterator[Document]:
    """Yield the document of a source; what the cache has lost is read again."""
    try:
        yield document_of(extracted, run)
    except DamagedError as lost:
        again = read_source(file, replace(run, damaged=run.damaged | {lost.digest}))
        if isinstance(again, Extracted):
            yield document_of(again, run)
