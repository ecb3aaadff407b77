"""Walks files and folders and tells training material from the rest; the part of planning that touches the disk."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from converter.content import content_of
from converter.file_kinds import NOT_MATERIAL, NOT_YET, PROGRAM_FOLDERS, Verdict, checked, is_checkable, judge
from converter.ledger import LEDGER_NAME, PRIVATE, Ledger
from converter.report import SourceReport, Status
from converter.source_names import Spot, assign
from extractors.diagnostics import Code, Diagnostic, Severity

NOT_FOUND = Code(
    "C101", Severity.ERROR, "there is no such file or folder", "Check the spelling, and that the drive is connected."
)
UNREADABLE = Code(
    "C102",
    Severity.ERROR,
    "it cannot be read: {detail}",
    "Check that you may open it, and that the drive is connected; then run the same command again.",
)
BROKEN_LINK = Code(
    "C103", Severity.ERROR, "a link to something that is not there", "Put the file back, or delete the link."
)
EMPTY_FOLDER = Code("C109", Severity.INFO, "an empty folder", "Nothing to do.")
PROGRAM_FOLDER = Code(
    "C110", Severity.INFO, "a folder that belongs to a program; it was not looked into", "Nothing to do."
)
SEEN = Code(
    "C111",
    Severity.INFO,
    "leads to something that is read already under another name",
    "Nothing to do; everything is read once.",
)
NO_FILE = Code("C112", Severity.INFO, "neither a file nor a folder", "Nothing to do.")
NO_FILE_NAMED = Code(
    "C113", Severity.ERROR, "neither a file nor a folder", "Copy the material to an ordinary file first."
)
EARLIER_RESULTS = Code(
    "C118",
    Severity.INFO,
    "a folder with results of an earlier run; it was not looked into",
    "Nothing to do. To convert a file in it all the same, name it on the command line.",
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Training material on disk.

    `name` is its name in this run, `path` where it lies, `folder` the folder that really holds it (only to see
    what lies together; it never reaches an output), `format` the name of the extractor that reads it. Its content has
    the ending `suffix`, whatever its name; `target` is what LibreOffice has to make of it first, empty for most.
    `told` is what was noticed about it.
    """

    name: str
    path: Path
    folder: str
    format: str
    suffix: str = ""
    target: str = ""
    told: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Finds:
    """The material, in order of names, and a record for everything else that was met."""

    files: tuple[SourceFile, ...]
    others: tuple[SourceReport, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to the run itself and is no source: its output folder and its settings file, where it has them."""

    out: Path | None = None
    settings: Path | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    spot: Spot
    path: Path
    verdict: Verdict


class _Walk:
    """One run's search. What was met is kept by where it really lies, so that links cannot lead in circles."""

    def __init__(self, suffixes: Mapping[str, str], own: Own, named: frozenset[Path]) -> None:
        self._suffixes = suffixes
        self._out = os.path.realpath(own.out) if own.out else ""
        self._settings = os.path.realpath(own.settings) if own.settings else ""
        self._named = named
        self._met: set[str] = set()
        self._results: set[Path] = set()
        self._folders: list[tuple[Path, Path]] = []
        self._links: list[tuple[Path, Path]] = []

    def below(self, folder: Path) -> Iterator[_Entry]:
        """Yield what lies in a folder that was named, unless it was read with another one.

        Results may lie among the sources there, as those of an earlier run that was given the folder for both.
        """
        if self._is_new(folder):
            self._results |= _results_in(folder)
            self._folders.append((folder, folder))
        while self._folders:
            yield from self._children(*self._folders.pop())

    def linked(self) -> Iterator[_Entry]:
        """Yield what the links lead to that were met: last, so that a file keeps the name where it really lies."""
        while self._links:
            yield from self.anything(*self._links.pop(0))
            while self._folders:
                yield from self._children(*self._folders.pop())

    def anything(self, root: Path, path: Path) -> Iterator[_Entry]:
        """Yield a file; remember a folder for later."""
        mode = _mode(path)
        named = path in self._named
        if isinstance(mode, Verdict):
            yield _entry(root, path, mode)
        elif os.path.realpath(path) == self._settings:
            yield _entry(root, path, Verdict("", NOT_MATERIAL, "it holds the settings of this run"))
        elif stat.S_ISREG(mode):
            verdict = self._judge(path, named=named)
            yield _entry(root, path, verdict if not verdict.format or self._is_new(path) else Verdict("", SEEN))
        elif not stat.S_ISDIR(mode):
            yield _entry(root, path, Verdict("", NO_FILE_NAMED if named else NO_FILE))
        elif os.path.realpath(path) != self._out:
            # No word about the output folder: the first run, before which it was not there, must report the same.
            yield from self._subfolder(root, path)

    def _judge(self, path: Path, *, named: bool) -> Verdict:
        verdict = judge(path.name, self._suffixes, named=named)
        if not is_checkable(verdict, path.name, named=named):
            return verdict
        try:
            content = content_of(path)
        except OSError:
            # Told when it is read, for then it matters.
            return verdict
        return checked(verdict, path.name, content, self._suffixes, named=named)

    def _children(self, root: Path, folder: Path) -> Iterator[_Entry]:
        try:
            children = sorted(folder.iterdir())
        except OSError as error:
            yield _entry(root, folder, Verdict("", UNREADABLE, reason_of(error)))
            return
        if not children:
            yield _entry(root, folder, Verdict("", EMPTY_FOLDER))
        for child in children:
            if _is_link(child):
                self._links.append((root, child))
            elif child not in self._results:
                yield from self.anything(root, child)

    def _subfolder(self, root: Path, path: Path) -> Iterator[_Entry]:
        if path.name.lower() in PROGRAM_FOLDERS:
            yield _entry(root, path, Verdict("", PROGRAM_FOLDER))
        elif _holds_results(path):
            yield _entry(root, path, Verdict("", EARLIER_RESULTS))
        elif self._is_new(path):
            self._folders.append((root, path))
        else:
            yield _entry(root, path, Verdict("", SEEN))

    def _is_new(self, path: Path) -> bool:
        real = os.path.realpath(path)
        new = real not in self._met
        self._met.add(real)
        return new


def find(arguments: Sequence[Path], suffixes: Mapping[str, str], own: Own) -> Finds:
    """Return what the arguments lead to; folders are read with everything below, except what is the run's own.

    `suffixes` says which extractor reads which ending. Nothing here fails: what cannot be read gets a record.
    """
    # Path.resolve would follow links, but the name that a person gave is the one to report.
    places = sorted({Path(os.path.abspath(argument)) for argument in arguments})  # noqa: PTH100
    folders = [place for place in places if isinstance(mode := _mode(place), int) and stat.S_ISDIR(mode)]
    files = [place for place in places if place not in folders]
    walk = _Walk(suffixes, own, frozenset(files))
    entries = [entry for folder in folders for entry in walk.below(folder)]
    walked = {entry.path for entry in entries}
    entries += [entry for file in files if file not in walked for entry in walk.anything(file.parent, file)]
    entries += walk.linked()
    names = assign([entry.spot for entry in entries])
    pairs = sorted(zip(names, entries, strict=True), key=lambda pair: pair[0])
    return Finds(tuple(_files(pairs)), tuple(_others(pairs)))


def _files(pairs: Iterable[tuple[str, _Entry]]) -> Iterator[SourceFile]:
    for name, entry in pairs:
        verdict = entry.verdict
        if verdict.format:
            folder = os.path.realpath(entry.path.parent)
            told = (verdict.of(verdict.note, name),) if verdict.note else ()
            yield SourceFile(name, entry.path, folder, verdict.format, verdict.suffix, verdict.target, told)


def _others(pairs: Iterable[tuple[str, _Entry]]) -> Iterator[SourceReport]:
    for name, entry in pairs:
        if code := entry.verdict.trouble:
            told = entry.verdict.of(code, name)
            yield SourceReport(name, "", "", "", _status(code), 0, (told,))


def _status(code: Code) -> Status:
    if code.severity is Severity.ERROR:
        return Status.FAILED
    return Status.SKIPPED if code is NOT_YET else Status.IGNORED


def _entry(root: Path, path: Path, verdict: Verdict) -> _Entry:
    relative = PurePosixPath(path.relative_to(root).as_posix())
    return _Entry(
        Spot(root, relative) if relative.parts else Spot(path.parent, PurePosixPath(path.name)), path, verdict
    )


def _is_link(path: Path) -> bool:
    """Tell whether a path is a link; in a folder that may be listed but not entered nothing is known to be one."""
    try:
        return path.is_symlink()
    except OSError:
        return False


def _holds_results(folder: Path) -> bool:
    """Tell whether a folder holds what an earlier run made; one that cannot be entered is reported when it is read."""
    try:
        return (folder / PRIVATE / LEDGER_NAME).is_file()
    except OSError:
        return False


def _results_in(folder: Path) -> set[Path]:
    """Return the files in a folder that an earlier run wrote there; none when its record of them cannot be read."""
    try:
        return {folder / path for path in Ledger(folder / PRIVATE).paths()}
    except OSError:
        return set()


def _mode(path: Path) -> int | Verdict:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return Verdict("", BROKEN_LINK if path.is_symlink() else NOT_FOUND)
    except OSError as error:
        return Verdict("", SEEN) if error.errno == errno.ELOOP else Verdict("", UNREADABLE, reason_of(error))


def reason_of(error: OSError) -> str:
    """Return what the system says about an error, without the path."""
    return error.strerror or type(error).__name__
