"""Takes one pack through the segmenter and the exporters, or finds in the cache what they made last time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property, partial
from typing import Any

from converter import archive, digests, formats
from converter.extraction import Extracted, document_of
from converter.model_settings import ModelSettings
from converter.publish import Item, check_path, place
from converter.report import CutCount, Figures, FileReport
from converter.run import Run
from converter.settings import Chosen
from converter.store import DamagedError, key_of
from exporters.contract import Order
from exporters.model import Export
from extractors import codec
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from segmenters.contract import Material
from segmenters.model import Pack

SAME_FILE = Code(
    "C407",
    Severity.ERROR,
    "the exporter '{maker}' makes a file that another one makes as well: {path}",
    "Leave one of the two out of --to.",
)


@dataclass(frozen=True, slots=True)
class SegmentReceipt:
    """What the cache knows of a segmentation: the digest of the pack, its figures, its diagnostics."""

    pack: str
    figures: Figures
    diagnostics: tuple[Diagnostic, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return (self.pack,)


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What the cache knows of an export: its files with their digests, below the pack's folder; its diagnostics.

    `failed` means that no artifact can be made; then the one diagnostic says why.
    """

    failed: bool
    files: tuple[FileReport, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to."""
        return tuple(file.digest for file in self.files)


@dataclass(frozen=True, slots=True)
class Segmented:
    """A pack that was made: its id, the receipt; the pack too unless the cache has it."""

    id: str
    receipt: SegmentReceipt
    made: Pack | None


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one exporter put on disk: the files, all paths it lays claim to, diagnostics, and whether it had to work."""

    files: tuple[FileReport, ...]
    claims: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    recalled: bool


def segment(pack_id: str, sources: Sequence[Extracted], run: Run) -> Segmented:
    """Return the pack that sources make, from the cache where it has it; raises MaterialError, DamagedError.

    Where the settings name a language model, the pack has its wording as far as that was accepted; raises WriteError.
    """
    segmented = _segmented(pack_id, sources, run)
    return _worded(segmented, run.settings.model, run) if run.settings.model else segmented


def _segmented(pack_id: str, sources: Sequence[Extracted], run: Run) -> Segmented:
    chosen, pipeline = run.settings.segment, run.settings.pipeline
    documents = [extracted.receipt.document for extracted in sources]
    code = formats.version(chosen.format)
    key = key_of(
        "segment", chosen.format.name, code, chosen.given, pipeline, pack_id, run.title, *run.common, *documents
    )
    if receipt := run.recall(SegmentReceipt, key):
        return Segmented(pack_id, receipt, None)
    material = Material(pack_id, run.title, tuple(document_of(extracted, run) for extracted in sources), run.common)
    made = formats.segmenter(chosen.format).segment(material, _with_pipeline(chosen.effective(), pipeline))
    digest = run.store.keep(codec.dumps(made.pack))
    receipt = SegmentReceipt(digest, _figures(made.pack), made.diagnostics)
    run.store.keep_receipt(key, receipt)
    return Segmented(pack_id, receipt, made.pack)


def _worded(segmented: Segmented, model: ModelSettings, run: Run) -> Segmented:
    """Return a pack with the wording that a language model proposed; only what it answered enters the cache's key."""
    # Loaded for who has a model only: they open the network's library, and the second one opens spaCy.
    from converter.wording import answers_for  # noqa: PLC0415  see above

    pack: Pack = segmented.made or run.store.value(Pack, segmented.receipt.pack)
    known = answers_for(pack, model, run.settings.folder)
    words = [part for answer in known.answers for part in (answer.digest, answer.content)]
    key = key_of("word", known.version, segmented.receipt.pack, *words)
    made = None
    receipt = run.recall(SegmentReceipt, key) if words else replace(segmented.receipt, diagnostics=())
    if receipt is None:
        from segmenters.acceptance import accept  # noqa: PLC0415  see above

        accepted = accept(pack, known.answers)
        made = accepted.pack
        receipt = SegmentReceipt(run.store.keep(codec.dumps(made)), _figures(made), accepted.diagnostics)
        run.store.keep_receipt(key, receipt)
    told = segmented.receipt.diagnostics + receipt.diagnostics + known.diagnostics
    return Segmented(segmented.id, replace(receipt, diagnostics=told), made if words else segmented.made)


def deliver(segmented: Segmented, chosen: Chosen, taken: Sequence[str], run: Run) -> Delivered:
    """Export a pack and bring its files to their places; does neither when they stand there already.

    `taken` are the paths that other exporters of this run claim. Raises MaterialError, WriteError, DamagedError.
    """
    maker = chosen.format.name
    work = _Work(segmented, chosen, run)
    key = key_of("export", maker, formats.version(chosen.format), chosen.given, segmented.receipt.pack, "draft")
    receipt = run.recall(ExportReceipt, key)
    recalled = receipt is not None
    if receipt is None:
        receipt = work.receipt()
        run.store.keep_receipt(key, receipt)
    if receipt.failed:
        raise MaterialError(receipt.diagnostics[0])
    items = [
        Item(f"{segmented.id}/{file.path}", file.digest, partial(work.content, file), maker) for file in receipt.files
    ]
    for item in items:
        check_path(item.path, segmented.id, maker)
        if item.path in taken:
            raise MaterialError(SAME_FILE.of(segmented.id, maker=maker, path=item.path))
    placed = [place(run.out, run.ledger, item, segmented.id) for item in items]
    return Delivered(
        tuple(FileReport(entry.path, entry.digest) for entry in placed),
        tuple(claim for entry in placed for claim in entry.claims),
        receipt.diagnostics + tuple(told for entry in placed for told in entry.diagnostics),
        recalled,
    )


class _Work:
    """One exporter's work on one pack, done when it is first needed and at most once."""

    def __init__(self, segmented: Segmented, chosen: Chosen, run: Run) -> None:
        self._segmented = segmented
        self._chosen = chosen
        self._run = run

    def receipt(self) -> ExportReceipt:
        try:
            contents = self._contents
        except MaterialError as trouble:
            return ExportReceipt(True, (), (trouble.diagnostic,))
        files = tuple(FileReport(path, digests.of_bytes(data)) for path, data in contents.items())
        return ExportReceipt(False, files, self._export.diagnostics)

    def content(self, file: FileReport) -> bytes:
        data = self._contents.get(file.path, b"")
        if digests.of_bytes(data) != file.digest:
            # The receipt is of a version that wrote something else: make the pack again rather than mix the two.
            raise DamagedError(file.digest)
        return data

    @cached_property
    def _export(self) -> Export:
        pack: Pack = self._segmented.made or self._run.store.value(Pack, self._segmented.receipt.pack)
        order = Order(pack, self._run.store.content, draft=True)
        return formats.exporter(self._chosen.format).export(order, self._chosen.effective())

    @cached_property
    def _contents(self) -> Mapping[str, bytes]:
        artifact = self._export.artifact
        if artifact.zipped:
            return {artifact.name: archive.zipped(artifact.files)}
        return {file.path: file.data for file in artifact.files}


def _with_pipeline(options: Any, pipeline: str) -> object:
    """Put the resolved language pipeline into the Options of a segmenter that has one."""
    if any(field.name == "pipeline" for field in fields(options)):
        return replace(options, pipeline=pipeline)
    return options


def _figures(pack: Pack) -> Figures:
    reasons = Counter(cut.reason.value for cut in pack.cuts)
    return Figures(
        title=pack.title,
        units=len(pack.units),
        objectives=len({unit.objective.text for unit in pack.units}),
        questions=sum(len(unit.questions) for unit in pack.units),
        cuts=len(pack.cuts),
        cut_reasons=tuple(CutCount(reason, reasons[reason]) for reason in sorted(reasons)),
        seat_time_s=sum(unit.seat_time_s for unit in pack.units),
    )
