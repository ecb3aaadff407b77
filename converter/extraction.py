"""Takes one source through its extractor in a child process, or finds in the cache what it said last time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from converter import digests, formats
from converter.atomic import WriteError
from converter.crash import ElsewhereError
from converter.equipment import SPOKEN, Equipment, allowed, equip, patience
from converter.job import Crashed, Done, Exhausted, Job, Receipt, Refused, Unwritable, Working
from converter.run import Run, extractor
from converter.settings import Chosen
from converter.sources import UNREADABLE, SourceFile, reason_of
from converter.store import key_of
from converter.workers import Cause, Death, Verdict
from extractors.diagnostics import Code, Diagnostic, MaterialError, Severity
from extractors.model import Document

CHANGED = Code(
    "C116",
    Severity.ERROR,
    "it was changed while it was being read",
    "Wait until it is saved or copied completely, then run the same command again.",
)
TOO_LONG = Code(
    "C121",
    Severity.ERROR,
    "reading it took more than {seconds} seconds of computing and was stopped",
    "Open it in the program that made it and save it anew. If it is only large, allow more: [limits] seconds = "
    "{more} in the settings.",
)
TOO_MUCH = Code(
    "C122",
    Severity.ERROR,
    "reading it takes more than {megabytes} MB of memory and was stopped",
    "Open it in the program that made it and save it anew. If it is only large, allow more: [limits] memory_mb = "
    "{more} in the settings.",
)
ENDED = Code(
    "C123",
    Severity.ERROR,
    "the library that reads it ended the whole process ({how})",
    "The file is probably damaged: open it in the program that made it and save it anew.",
)
SECOND_TRY = Code(
    "C124",
    Severity.WARNING,
    "read in a second attempt, with more care, because the first one {reason}",
    "Look through what came of it; something in this file is damaged.",
)

_REASONS = {
    Cause.TIME: "took too long",
    Cause.MEMORY: "took too much memory",
    Cause.ENDED: "ended the process that read it",
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """A source that was read: the digest of its bytes, the receipt, and whether the cache had it."""

    digest: str
    receipt: Receipt
    recalled: bool


def extract(file: SourceFile, run: Run) -> Extracted:
    """Return what a source says, from the cache where it has it. May be called from several threads.

    Raises MaterialError when nothing can be read of it, ElsewhereError for a mistake of ours in the child, WriteError
    when the cache cannot be written, StoppedError when the run is over.
    """
    chosen = extractor(run.settings, file.format)
    equipment = replace(equip(file, chosen, run.settings, run.machine), vocabulary=run.vocabulary.get(file.name, ()))
    before = _stamp(file)
    digest = _digest(file)
    code = formats.version(chosen.format)
    key = key_of("extract", chosen.format.name, code, chosen.given, file.name, digest, *equipment.key_parts)
    if receipt := run.recall(Receipt, key):
        if not receipt.document:
            raise MaterialError(receipt.diagnostics[0])
        return Extracted(digest, receipt, recalled=True)
    job = _job(file, chosen, equipment, digest, run)
    try:
        receipt = _receipt(job, run.crew.ask(job, partial(_watch, file.name, run)))
    except MaterialError as trouble:
        if _is_final(trouble.diagnostic, file, chosen):
            run.store.keep_receipt(key, Receipt("", (), 0, (), (trouble.diagnostic,)))
        raise
    if _stamp(file) != before:
        raise MaterialError(CHANGED.of(file.name))
    run.store.keep_receipt(key, receipt)
    return Extracted(digest, receipt, recalled=False)


def document_of(extracted: Extracted, run: Run) -> Document:
    """Return the document of a source that was read; raises DamagedError when the cache has lost it."""
    return run.store.value(Document, extracted.receipt.document)


def _job(file: SourceFile, chosen: Chosen, equipment: Equipment, digest: str, run: Run) -> Job:
    size = _stamp(file)[0]
    bounds = allowed(file, size, run.settings)
    return Job(
        name=file.name,
        path=str(file.path.absolute()),
        size=size,
        digest=digest,
        format=chosen.format,
        given=chosen.given,
        store=str(run.store.folder.absolute()),
        scratch=str(run.crew.scratch()) if equipment.conversion else "",
        allowance=bounds,
        patience=patience(bounds),
        checkpoint=equipment.checkpoint,
        ocr=equipment.ocr,
        conversion=equipment.conversion,
        vocabulary=equipment.vocabulary,
        lacking=equipment.lacking,
        password=equipment.password,
        keep_blobs=run.keep_blobs,
    )


def _watch(name: str, run: Run, sign: Working) -> None:
    if sign.total:
        run.heard(name, sign.done, sign.total)


def _receipt(job: Job, verdict: Verdict) -> Receipt:
    """Return the receipt that a child brought, or raise what it met."""
    match verdict.outcome:
        case Done(receipt=receipt):
            if not verdict.before:
                return receipt
            told = SECOND_TRY.of(job.name, reason=_REASONS[verdict.before.cause])
            return replace(receipt, diagnostics=(told, *receipt.diagnostics))
        case Refused(diagnostic=told):
            raise MaterialError(told)
        case Unwritable(diagnostic=told):
            raise WriteError(told)
        case Crashed(error=error, report=report):
            raise ElsewhereError(error, report)
        case Exhausted():
            raise MaterialError(_obituary(job, Death(Cause.MEMORY)))
        case Death() as death:
            raise MaterialError(_obituary(job, death))
        case _ as never:
            assert_never(never)


def _obituary(job: Job, death: Death) -> Diagnostic:
    """Say why nothing was read, when the child died over it in both attempts."""
    match death.cause:
        case Cause.TIME:
            seconds = job.allowance.seconds or 0
            return TOO_LONG.of(job.name, seconds=seconds, more=2 * seconds)
        case Cause.MEMORY:
            megabytes = job.allowance.memory_mb or 0
            return TOO_MUCH.of(job.name, megabytes=megabytes, more=2 * megabytes)
        case Cause.ENDED:
            return ENDED.of(job.name, how=death.how)
        case _ as never:
            assert_never(never)


def _is_final(told: Diagnostic, file: SourceFile, chosen: Chosen) -> bool:
    """Tell whether a failure will be the same next time; what this machine lacks or could not bear may change."""
    on_this_machine = chosen.format.name == SPOKEN or chosen.format.distribution != "" or file.target != ""
    return not on_this_machine and told.code not in {UNREADABLE.id, TOO_LONG.id, TOO_MUCH.id, ENDED.id}


def _digest(file: SourceFile) -> str:
    try:
        return digests.of_file(file.path)
    except OSError as error:
        raise MaterialError(UNREADABLE.of(file.name, detail=reason_of(error))) from error


def _stamp(file: SourceFile) -> tuple[int, int]:
    """Return what changes when somebody writes to a file; raises MaterialError C102."""
    try:
        status = file.path.stat()
    except OSError as error:
        raise MaterialError(UNREADABLE.of(file.name, detail=reason_of(error))) from error
    return status.st_size, status.st_mtime_ns
