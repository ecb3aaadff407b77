"""Makes one pack, from its sources on disk to its files on disk, and records how each of them came through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from converter import publish
from converter.ahead import Ahead
from converter.assembly import Segmented, deliver, segment
from converter.boundary import bounded
from converter.clips import clipped
from converter.extraction import Extracted, document_of, extract
from converter.plan import PackPlan
from converter.progress import Progress
from converter.report import Figures, FileReport, PackReport, SourceReport, Status, status_of
from converter.run import Run
from converter.session_length import length_remarks
from converter.sources import SourceFile
from converter.store import DamagedError, key_of
from converter.twins import COMPARED, TWIN, Twin, TwinReceipt, find_twins
from extractors.diagnostics import Diagnostic

Sources = Ahead[Extracted | Diagnostic]
"""The sources of the run, which are being read."""

_NOTHING = Figures("", 0, 0, 0, 0, (), 0)


@dataclass(frozen=True, slots=True)
class Work:
    """How much had to be done: sources read, packs segmented, exports made; and sources that the cache had."""

    extracted: int = 0
    segmented: int = 0
    exported: int = 0
    recalled: int = 0

    def __add__(self, other: Work) -> Work:
        """Return the sum of two amounts of work."""
        return Work(
            self.extracted + other.extracted,
            self.segmented + other.segmented,
            self.exported + other.exported,
            self.recalled + other.recalled,
        )


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a pack: the records of its sources, its own unless nothing was read, the paths it claims."""

    sources: tuple[SourceReport, ...]
    pack: PackReport | None
    claims: tuple[str, ...]
    work: Work


def read_source(file: SourceFile, run: Run) -> Extracted | Diagnostic:
    """Read one source, or return why there is nothing; raises what `bounded` lets pass."""
    return bounded(partial(extract, file, run), file.name, f"extract {file.format}", run.private)


def make(plan: PackPlan, run: Run, sources: Sources, progress: Progress) -> Made:
    """Make one pack; `progress` is told what comes next.

    What the cache has lost is made again. Raises WriteError when the disk refuses.
    """
    while True:
        try:
            return _attempt(plan, run, sources, progress)
        except DamagedError as lost:
            if lost.digest in run.damaged:
                raise
            run = replace(run, damaged=run.damaged | {lost.digest})


def _attempt(plan: PackPlan, run: Run, sources: Sources, progress: Progress) -> Made:
    results = []
    for file in plan.sources:
        progress.source(file.name)
        results.append(sources.take(file, run))
    read = {file: result for file, result in zip(plan.sources, results, strict=True) if isinstance(result, Extracted)}
    twins = {twin.name: twin for twin in _twins(read, run)}
    pairs = zip(plan.sources, results, strict=True)
    records = tuple(_record(file, plan.id, result, twins.get(file.name)) for file, result in pairs)
    odd = length_remarks(read, plan.recording, run)
    records = tuple(replace(one, diagnostics=(*one.diagnostics, *odd.get(one.name, ()))) for one in records)
    recalled = sum(source.recalled for source in read.values())
    work = Work(extracted=len(read) - recalled, recalled=recalled)
    progress.pack(plan.id)
    if not read:
        return Made(records, None, (), work)
    used = [extracted for file, extracted in read.items() if file.name not in twins]
    segmented = bounded(partial(_segmented, plan, used, run), plan.id, "segment", run.private)
    if isinstance(segmented, Diagnostic):
        failed = tuple(replace(record, status=Status.FAILED) for record in records)
        return Made(failed, _pack_record(plan.id, _NOTHING, (), (segmented,)), (), work)
    shelf = _deliver(segmented, run, whole=len(read) == len(records))
    names = tuple(file.name for file in read if file.name not in twins)
    told = (*segmented.receipt.diagnostics, *shelf.diagnostics)
    pack = replace(_pack_record(plan.id, segmented.receipt.figures, names, told), files=tuple(shelf.files))
    done = Work(segmented=int(segmented.made is not None), exported=shelf.exported)
    return Made(records, pack, tuple(shelf.claims), work + done)


def _segmented(plan: PackPlan, sources: Sequence[Extracted], run: Run) -> Segmented:
    return clipped(segment(plan.id, sources, run), sources, plan.recording, run)


def _twins(read: Mapping[SourceFile, Extracted], run: Run) -> tuple[Twin, ...]:
    """Return which sources of a pack are not needed, from the cache where it knows; documents are looked into once."""
    compared = [extracted for file, extracted in read.items() if file.format in COMPARED]
    if len(compared) < 2:
        return ()
    key = key_of("twins", *(extracted.receipt.document for extracted in compared))
    receipt = run.recall(TwinReceipt, key)
    if receipt is None:
        receipt = TwinReceipt(find_twins([document_of(extracted, run) for extracted in compared]))
        run.store.keep_receipt(key, receipt)
    return receipt.twins


@dataclass(slots=True)
class _Shelf:
    """What the exporters have put down so far."""

    files: list[FileReport]
    claims: list[str]
    diagnostics: list[Diagnostic]
    exported: int = 0


def _deliver(segmented: Segmented, run: Run, *, whole: bool) -> _Shelf:
    """Run all exporters; where one fails the others go on, and what it made earlier stays."""
    shelf = _Shelf([], [], [])
    for chosen in run.settings.export:
        maker = chosen.format.name
        work = partial(deliver, segmented, chosen, tuple(shelf.claims), run)
        result = bounded(work, segmented.id, f"export {maker}", run.private)
        if isinstance(result, Diagnostic):
            shelf.diagnostics.append(result)
            continue
        shelf.files += result.files
        shelf.claims += result.claims
        shelf.diagnostics += result.diagnostics
        shelf.exported += not result.recalled
        # A source that failed this time may come back: then what was made of it is not to be lost meanwhile.
        stale = _stale(segmented.id, maker, result.claims, run) if whole else ()
        shelf.diagnostics += publish.sweep(run.out, run.ledger, stale, segmented.id)
    return shelf


def _stale(pack: str, maker: str, claims: Sequence[str], run: Run) -> tuple[str, ...]:
    ours = (path for path in run.ledger.paths() if path.startswith(f"{pack}/") and run.ledger.maker(path) == maker)
    return tuple(path for path in ours if path not in claims)


def _record(file: SourceFile, pack: str, result: Extracted | Diagnostic, twin: Twin | None) -> SourceReport:
    if isinstance(result, Diagnostic):
        return SourceReport(file.name, file.format, "", pack, Status.FAILED, 0, (*file.told, result))
    receipt = result.receipt
    told = (*file.told, *receipt.diagnostics)
    status = status_of(told)
    if twin:
        # What is wrong with a file that is not used need not trouble anybody.
        told, status = (*file.told, TWIN.of(file.name, other=twin.other)), Status.SET_ASIDE
    return SourceReport(file.name, file.format, result.digest, pack, status, receipt.blocks, told, receipt.counts)


def _pack_record(pack: str, figures: Figures, sources: tuple[str, ...], told: tuple[Diagnostic, ...]) -> PackReport:
    return PackReport(
        id=pack,
        title=figures.title,
        sources=sources,
        units=figures.units,
        objectives=figures.objectives,
        questions=figures.questions,
        cuts=figures.cuts,
        cut_reasons=figures.cut_reasons,
        seat_time_s=figures.seat_time_s,
        files=(),
        diagnostics=told,
    )
