"""What is inside sources: their blocks with place and key, and what is wrong with them. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from converter.ahead import Ahead
from converter.count_line import count_line
from converter.equipment import is_alone
from converter.extraction import document_of, extract
from converter.formats import suffixes
from converter.ledger import Ledger
from converter.limits import jobs
from converter.machine import machine
from converter.progress import Progress
from converter.report import SourceReport, Status, has_errors, status_of
from converter.run import Run
from converter.settings import Settings
from converter.sources import Own, SourceFile, find
from converter.store import Store
from converter.summary import plural
from converter.workers import Crew
from extractors import json_schema
from extractors.diagnostics import Diagnostic, MaterialError
from extractors.locator import describe
from extractors.model import Block, Document, Heading, Layer, ListItem, Utterance, layer_of, text_of

SCHEMA = 1

_INDENT = " " * 4


@dataclass(frozen=True, slots=True)
class Inspected:
    """One source: its name, how it came through, what it says (nothing when it failed), what is wrong with it."""

    name: str
    status: Status
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """All sources that were looked into."""

    schema: int
    sources: tuple[Inspected, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong with any of them."""
        return not any(has_errors(source.diagnostics) for source in self.sources)


def inspect(paths: Sequence[Path], settings: Settings, watch: Callable[[str, int, int], None]) -> Inspection:
    """Read files and folders; `watch` is told the name, how many are done, and of how many.

    Nothing is left on disk: what the children hand over lies in a folder that is gone at the end.
    """
    finds = find(paths, suffixes(chosen.format for chosen in settings.extract), Own(settings=settings.file))
    inspected = [_other(record) for record in finds.others]
    reader = Ahead(_look_into, is_alone, jobs(settings.limits))
    with TemporaryDirectory(prefix="unitsmith-", ignore_cleanup_errors=True) as folder, reader, Crew() as crew:
        place = Path(folder)
        progress = Progress(lambda step: watch(step.subject, step.done, step.total), len(finds.files))
        run = Run(settings, place, Store(place), Ledger(place), machine(), crew, keep_blobs=False, heard=progress.heard)
        reader.begin(finds.files, run)
        for file in finds.files:
            progress.source(file.name)
            inspected.append(reader.take(file, run))
    return Inspection(SCHEMA, tuple(sorted(inspected, key=lambda one: one.name)))


def as_text(inspection: Inspection) -> str:
    """Return an inspection to read: a line a block, under the place where it stands."""
    return "\n".join(line for source in inspection.sources for line in (*_source_lines(source), ""))


def schema() -> bytes:
    """Return the JSON Schema of an inspection, and so of every document in it ("#/$defs/Document")."""
    return json_schema.schema_of(Inspection, f"urn:unitsmith:schema:inspection:{SCHEMA}")


def _look_into(file: SourceFile, run: Run) -> Inspected:
    try:
        extracted = extract(file, run)
    except MaterialError as trouble:
        return Inspected(file.name, Status.FAILED, None, (*file.told, trouble.diagnostic))
    told = (*file.told, *extracted.receipt.diagnostics)
    return Inspected(file.name, status_of(told), document_of(extracted, run), told)


def _other(record: SourceReport) -> Inspected:
    return Inspected(record.name, record.status, None, record.diagnostics)


def _source_lines(source: Inspected) -> Iterable[str]:
    if document := source.document:
        title = f' "{document.title}"' if document.title else ""
        size = f"{plural(len(document.sections), 'section')}, {plural(len(document.blocks), 'block')}"
        yield f"{source.name}: {document.source.format},{title} {size}"
        if document.counts:
            yield f"  {count_line(document.counts)}"
        for section in document.sections:
            yield f"  {describe(section.at)}{' (hidden)' if section.hidden else ''}"
            for block in section.blocks:
                yield from _block_lines(block, section.at != block.at)
    else:
        yield f"{source.name}: {source.status.value}"
    for told in source.diagnostics:
        place = f" ({describe(told.at)})" if told.at else ""
        yield f"  {told.severity.value} {told.code}{place}: {told.message}"
        yield f"{_INDENT}{told.hint}"


def _block_lines(block: Block, placed: bool) -> Iterable[str]:
    place = f" {describe(block.at)}" if placed else ""
    first, *rest = text_of(block).split("\n")
    yield f"{_INDENT}{_kind(block)}{place} [{block.key}] {first}"
    for line in rest:
        yield f"{_INDENT * 2}{line}"


def _kind(block: Block) -> str:
    if (layer := layer_of(block)) is not Layer.BODY:
        return "note" if layer is Layer.NOTES else layer.value
    match block:
        case Heading(level=level):
            return f"heading {level}"
        case ListItem(level=level):
            return "  " * level + "item"
        case Utterance(speaker=speaker):
            return f"{speaker}:" if speaker else "said"
        case _:
            return type(block).__name__.lower()
