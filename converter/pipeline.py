"""The whole journey as one call: sources to packs to files, one pack after the other, and the report of it all.

A source fails alone, and so do a pack and a format. Only a disk that refuses ends the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from converter import atomic, digests, passwords, summary
from converter.ahead import Ahead
from converter.common_text import common_text
from converter.companions import with_captions
from converter.equipment import SPOKEN, is_alone
from converter.expected_terms import expected_terms
from converter.formats import suffixes
from converter.ledger import PRIVATE, Ledger
from converter.limits import jobs
from converter.machine import machine
from converter.making import Made, Work, make, read_source
from converter.plan import PackPlan, plan
from converter.progress import Progress, Step
from converter.publish import Item, place
from converter.report import SCHEMA, Report
from converter.run import Run
from converter.settings import Settings
from converter.silencing import silenced
from converter.sources import Own, find
from converter.store import Store
from converter.workers import Crew
from extractors import codec
from extractors.diagnostics import Code, Diagnostic, Severity

NOTHING_FOUND = Code(
    "C117", Severity.WARNING, "nothing to convert was found", "`unitsmith formats` lists what is read."
)
ONE_TITLE = Code(
    "C208",
    Severity.WARNING,
    "[pack] title is not used, because this run makes {count} packs",
    "Convert the sources of one pack at a time, or take the title out of the settings.",
)
LEFT_OVER = Code(
    "C405",
    Severity.INFO,
    "{folder} holds files of an earlier run that this one did not make: {makers}",
    "Delete them when they are not needed any more.",
)

REPORT = "report.json"
SUMMARY = "summary.md"

_MAKER = "report"
_NOTE = """\
This folder belongs to unitsmith, which made the files beside it.

written.json   what was written where, so that no file is replaced that a person has edited
cache/         what was read and made so far; may be deleted at any time, then the next run takes longer
crash-*.md     reports of mistakes that unitsmith made; may be deleted
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The report, how much work it was, and what happened to the report's own files."""

    report: Report
    work: Work
    diagnostics: tuple[Diagnostic, ...]


def convert(
    sources: Sequence[Path], out: Path, settings: Settings, watch: Callable[[Step], None] = lambda _: None
) -> Outcome:
    """Convert files and folders into packs below `out`, with report.json and summary.md beside them.

    `watch` is told before each step. Raises WriteError when the disk refuses; whatever is wrong with the material
    stands in the report. May be killed at any time: the next run goes on where this one stopped.
    """
    private = out / PRIVATE
    atomic.write_changed(private / "README.txt", _NOTE.encode())
    kinds = suffixes(chosen.format for chosen in settings.extract)
    finds = find(with_captions(sources, kinds), kinds, Own(out, settings.file))
    planned = plan(finds.files, named=not any(path.is_dir() for path in sources))
    title = settings.title if len(planned.packs) == 1 else ""
    reader = Ahead(read_source, is_alone, jobs(settings.limits))
    # The crew ends first: whoever still waits for a child when the run is stopped then hears of it.
    with reader, Crew() as crew:
        run = Run(settings, out, Store(private / "cache"), Ledger(private), machine(settings.may_download), crew, title)
        files = [file for pack in planned.packs for file in pack.sources]
        progress = Progress(watch, len(files) + len(planned.packs))
        run = replace(run, heard=progress.heard)
        reader.begin([file for file in files if file.format != SPOKEN], run)
        run = replace(run, common=common_text(files, reader, run, progress.source))
        # What is shown in a session helps to hear what is said in it.
        run = replace(run, vocabulary=expected_terms(planned.packs, reader, run))
        reader.begin([file for file in files if file.format == SPOKEN], run)
        made = [make(pack, run, reader, progress) for pack in planned.packs]
    records = [*finds.others, *planned.spared, *(record for one in made for record in one.sources)]
    told = (*_remarks(planned.packs, settings), *_left_over(made, run))
    report = Report(
        SCHEMA,
        tuple(sorted(records, key=lambda record: record.name)),
        tuple(one.pack for one in made if one.pack),
        told,
    )
    report = silenced(report, settings.silence)
    diagnostics = _write_report(report, run)
    run.ledger.settle()
    return Outcome(report, sum((one.work for one in made), Work()), diagnostics)


def _remarks(packs: Sequence[PackPlan], settings: Settings) -> Iterable[Diagnostic]:
    if not packs:
        yield NOTHING_FOUND.of("")
    if settings.title and len(packs) > 1:
        yield ONE_TITLE.of("", count=len(packs))
    yield from passwords.missing(settings.passwords, settings.folder)


def _left_over(made: Iterable[Made], run: Run) -> Iterable[Diagnostic]:
    """Name the folders in which files of earlier runs stay that this run has no part in; forget those that are gone."""
    claims = {claim for one in made for claim in one.claims}
    folders: dict[str, set[str]] = {}
    for path in run.ledger.paths():
        maker = run.ledger.maker(path)
        if path in claims or maker == _MAKER:
            continue
        if (run.out / path).exists():
            folders.setdefault(path.partition("/")[0], set()).add(maker)
        else:
            run.ledger.drop(path)
    for folder in sorted(folders):
        yield LEFT_OVER.of("", folder=f"{folder}/", makers=", ".join(sorted(folders[folder])))


def _write_report(report: Report, run: Run) -> tuple[Diagnostic, ...]:
    told: list[Diagnostic] = []
    for name, data in ((REPORT, codec.dumps(report)), (SUMMARY, summary.as_markdown(report).encode())):
        item = Item(name, digests.of_bytes(data), partial(bytes, data), _MAKER)
        told += place(run.out, run.ledger, item, "").diagnostics
    return tuple(told)
