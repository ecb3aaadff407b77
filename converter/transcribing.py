"""Listens to recordings and writes what was said beside them, to be corrected; touches nothing that a person wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path

from converter import atomic, transcript_files
from converter.ahead import Ahead
from converter.boundary import bounded
from converter.companions import captions_beside
from converter.equipment import SPOKEN, is_alone
from converter.extraction import Extracted, document_of, extract
from converter.formats import suffixes
from converter.ledger import PRIVATE, Ledger
from converter.limits import jobs
from converter.machine import machine
from converter.plan import plan
from converter.progress import Progress, Step
from converter.report import has_errors
from converter.run import Run
from converter.settings import Settings, with_option
from converter.silencing import audible
from converter.sources import UNREADABLE, Own, SourceFile, find, reason_of
from converter.store import DamagedError, Store
from converter.transcript_files import Standing, captions_of, standing
from converter.workers import Crew
from exporters.transcript_vtt import guesses, transcript_vtt
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.transcript import Transcript

BELONGS = Code(
    "C133",
    Severity.INFO,
    "not transcribed, because {other} holds its words already",
    "To have it transcribed all the same, move that file to another folder and run the same command again.",
)
CORRECTED = Code(
    "C134",
    Severity.INFO,
    "not transcribed anew, because somebody has worked on {other}, which stays as it is",
    "To have a new one made, move that file to another folder and run the same command again.",
)
NO_RECORDING = Code(
    "C135",
    Severity.ERROR,
    "this is not a recording, so there is nothing to transcribe",
    "Give a recording (.mp4, .m4a, .mp3 …) or a folder with recordings. `unitsmith convert` takes this file.",
)
NOTHING_FOUND = Code(
    "C136",
    Severity.WARNING,
    "no recording was found",
    "`unitsmith formats` lists the kinds of recordings that are read.",
)
OWN_CAPTIONS = Code(
    "C137",
    Severity.INFO,
    "not transcribed, because the recording carries captions of its own, which `unitsmith convert` uses",
    "Nothing to do. To correct them, export them from a caption editor as .vtt beside the recording.",
)

_SAID_IN_THE_FILE = "X343"
"""That nobody has reviewed it: the note at the head of the captions says so, and the closing words do."""

SCHEMA = 1


class Fate(Enum):
    """What came of a recording.

    WRITTEN: there is a new transcript. UNCHANGED: the one that is there is what would be written. KEPT: there are
    words already that are not to be replaced. SET_ASIDE: another recording of the same session was used.
    """

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    SET_ASIDE = "set-aside"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Transcribed:
    """One recording: its name, what came of it, and of what was heard the language and the length in milliseconds.

    `captions` is the name of the file with its words, beside it; `guesses` counts the places to listen to, `left_out`
    what was taken for invented.
    """

    name: str
    fate: Fate
    diagnostics: tuple[Diagnostic, ...]
    captions: str = ""
    language: str = ""
    length_ms: int = 0
    guesses: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Transcription:
    """A whole run. `diagnostics` holds what concerns no single recording."""

    schema: int
    recordings: tuple[Transcribed, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing failed."""
        return not any(has_errors(one.diagnostics) for one in self.recordings)


Heard = Ahead[Extracted | Diagnostic]
"""The recordings of the run, which are being listened to."""


def transcribe(
    paths: Sequence[Path], settings: Settings, watch: Callable[[Step], None] = lambda _: None
) -> Transcription:
    """Write captions and a record beside each recording below `paths`, where there are no words yet.

    The pictures of a video do not count here. `watch` is told before each step. May be killed at any time: what was
    heard lies in `.unitsmith/cache` beside each recording, and the next run goes on from there.
    """
    settings = with_option(settings, SPOKEN, "slides", "ignore")
    kinds = suffixes(chosen.format for chosen in settings.extract)
    finds = find(paths, kinds, Own(settings=settings.file))
    planned = plan([file for file in finds.files if file.format == SPOKEN])
    done = [*_misplaced(paths, finds.files)]
    done += [Transcribed(one.name, Fate.FAILED, one.diagnostics) for one in finds.others if has_errors(one.diagnostics)]
    done += [Transcribed(one.name, Fate.SET_ASIDE, one.diagnostics) for one in planned.spared]
    wanted = list[SourceFile]()
    for file in (file for pack in planned.packs for file in pack.sources):
        kept = _kept(file, kinds)
        done += [kept] if kept else []
        wanted += [] if kept else [file]
    done += _listen_to(wanted, settings, watch)
    told = () if done else (NOTHING_FOUND.of(""),)
    heard = (replace(one, diagnostics=audible(one.diagnostics, settings.silence)) for one in done)
    return Transcription(SCHEMA, tuple(sorted(heard, key=lambda one: one.name)), told)


def _misplaced(paths: Iterable[Path], files: Iterable[SourceFile]) -> Iterable[Transcribed]:
    """Name what was given by itself and is no recording; beside recordings in a folder there may be anything."""
    named = {path.absolute() for path in paths}
    for file in files:
        if file.format != SPOKEN and file.path.absolute() in named:
            yield Transcribed(file.name, Fate.FAILED, (NO_RECORDING.of(file.name),))


def _kept(file: SourceFile, kinds: Mapping[str, str]) -> Transcribed | None:
    """Return the record of a recording beside which lie words that are not to be replaced, or cannot be read."""
    own = captions_of(file.path)
    try:
        ours = standing(file.path)
    except OSError as error:
        return Transcribed(file.name, Fate.FAILED, (UNREADABLE.of(own.name, detail=reason_of(error)),))
    if ours is Standing.CORRECTED:
        told = CORRECTED.of(file.name, other=own.name)
        return Transcribed(file.name, Fate.KEPT, (*file.told, told), own.name)
    beside = captions_beside(file.path, kinds)
    foreign = [path.name for path in beside if path != own or ours is Standing.FOREIGN]
    if not foreign:
        return None
    return Transcribed(file.name, Fate.KEPT, (*file.told, BELONGS.of(file.name, other=foreign[0])), foreign[0])


def _listen_to(files: Sequence[SourceFile], settings: Settings, watch: Callable[[Step], None]) -> Iterable[Transcribed]:
    progress = Progress(watch, len(files))
    heard = Heard(_listen, is_alone, jobs(settings.limits))
    with heard, Crew() as crew:
        ledger = Ledger(Path(PRIVATE))
        here = machine(settings.may_download)
        store = Store(Path(PRIVATE))
        run = Run(settings, Path(), store, ledger, here, crew, keep_blobs=False, heard=progress.heard)
        heard.begin(files, run)
        for file in files:
            progress.source(file.name)
            yield _transcribed(file, run, heard)


def _listen(file: SourceFile, run: Run) -> Extracted | Diagnostic:
    """Listen to one recording, or return why nothing was heard; what was heard is kept in the cache beside it."""
    own = _beside(file, run)
    atomic.write_changed(own.store.folder / ".gitignore", b"*\n")
    return bounded(partial(extract, file, own), file.name, f"extract {file.format}", own.private)


def _beside(file: SourceFile, run: Run) -> Run:
    folder = file.path.absolute().parent
    return replace(run, out=folder, store=Store(folder / PRIVATE / "cache"))


def _transcribed(file: SourceFile, run: Run, heard: Heard) -> Transcribed:
    """Return what came of a recording; a disk that refuses fails it alone, for the next one may lie on another."""
    try:
        return _attempt(file, run, heard)
    except atomic.WriteError as error:
        return Transcribed(file.name, Fate.FAILED, (*file.told, replace(error.diagnostic, source=file.name)))


def _attempt(file: SourceFile, run: Run, heard: Heard) -> Transcribed:
    """Return what came of a recording once its transcript is written; what the cache has lost is heard again."""
    while True:
        result = heard.take(file, run)
        if isinstance(result, Diagnostic):
            return Transcribed(file.name, Fate.FAILED, (*file.told, result))
        if not result.receipt.transcript:
            told = (*file.told, *result.receipt.diagnostics, OWN_CAPTIONS.of(file.name))
            return Transcribed(file.name, Fate.KEPT, told)
        try:
            return _written(file, result, _beside(file, run))
        except DamagedError as lost:
            if lost.digest in run.damaged:
                raise
            run = replace(run, damaged=run.damaged | {lost.digest})


def _written(file: SourceFile, result: Extracted, run: Run) -> Transcribed:
    transcript = run.store.value(Transcript, result.receipt.transcript)
    captions = transcript_vtt(transcript, document_of(result, run).title, file.path.name).encode()
    # Listening takes hours, in which somebody may have put captions there or begun to correct ours.
    if kept := _kept(file, suffixes(chosen.format for chosen in run.settings.extract)):
        return kept
    is_new = transcript_files.write(file.path, result.digest, transcript, captions)
    return Transcribed(
        file.name,
        Fate.WRITTEN if is_new else Fate.UNCHANGED,
        (*file.told, *(told for told in result.receipt.diagnostics if told.code != _SAID_IN_THE_FILE)),
        captions_of(file.path).name,
        transcript.language,
        transcript.length_ms,
        len(guesses(transcript)),
        sum(bool(phrase.dropped) for phrase in transcript.phrases),
    )
