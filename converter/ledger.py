"""What we wrote into an output folder, file by file, so that a person's edit is told from our own work.

The ledger is DIR/.unitsmith/written.json. During a run each file is noted in a journal before it is written, so that
a run that is killed leaves nothing behind that the next one takes for an edit.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from converter import atomic
from extractors import codec

SCHEMA = 1

PRIVATE = ".unitsmith"
"""The folder below an output folder that holds what is the command's own."""

LEDGER_NAME = "written.json"


@dataclass(frozen=True, slots=True)
class Written:
    """One file: its path below the output folder, the SHA-256 of what we wrote, and the exporter that made it."""

    path: str
    digest: str
    maker: str


@dataclass(frozen=True, slots=True)
class Page:
    """The ledger as it stands on disk."""

    schema: int
    files: tuple[Written, ...]


class Ledger:
    """The files that we wrote below one output folder."""

    def __init__(self, folder: Path) -> None:
        self._page = folder / LEDGER_NAME
        self._journal = folder / "written.journal"
        self._last = {entry.path: entry for entry in self._load()}
        self._ours = {path: {entry.digest} for path, entry in self._last.items()}
        for entry in self._unsettled():
            self._enter(entry)
        self._dropped = set[str]()

    def paths(self) -> tuple[str, ...]:
        """Return all paths in order."""
        return tuple(sorted(self._last))

    def maker(self, path: str) -> str:
        """Return the name of the exporter that made a file, empty for a file that is not ours."""
        return self._last[path].maker if path in self._last else ""

    def is_ours(self, path: str, digest: str) -> bool:
        """Tell whether we wrote exactly this content at this path."""
        return digest in self._ours.get(path, ())

    def note(self, path: str, digest: str, maker: str) -> None:
        """Remember that a file is about to be written; raises WriteError."""
        entry = Written(path, digest, maker)
        line = json.dumps(codec.encode(entry, Written)) + "\n"
        try:
            self._journal.parent.mkdir(parents=True, exist_ok=True)
            with self._journal.open("a", encoding="utf-8") as stream:
                stream.write(line)
        except OSError as error:
            raise atomic.refusal(self._journal, error) from error
        self._enter(entry)

    def own(self, path: str, digest: str, maker: str) -> None:
        """Remember that a file holds already what we would write."""
        self._enter(Written(path, digest, maker))

    def drop(self, path: str) -> None:
        """Forget a file that is gone."""
        self._last.pop(path, None)
        self._ours.pop(path, None)
        self._dropped.add(path)

    def settle(self) -> None:
        """Write the ledger and end the journal; keeps what another run entered meanwhile; raises WriteError."""
        others = {entry.path: entry for entry in self._load() if entry.path not in self._dropped}
        entries = others | self._last
        page = Page(SCHEMA, tuple(entries[path] for path in sorted(entries)))
        atomic.write_changed(self._page, codec.dumps(page))
        atomic.remove(self._journal)

    def _enter(self, entry: Written) -> None:
        self._last[entry.path] = entry
        self._ours.setdefault(entry.path, set()).add(entry.digest)

    def _load(self) -> tuple[Written, ...]:
        if not self._page.is_file():
            return ()
        try:
            page: Page = codec.loads(Page, self._page.read_bytes())
        except codec.CodecError:
            # Without a ledger every file counts as somebody's: nothing is overwritten, so nothing is lost.
            return ()
        return page.files if page.schema == SCHEMA else ()

    def _unsettled(self) -> list[Written]:
        if not self._journal.is_file():
            return []
        lines = self._journal.read_text(encoding="utf-8", errors="replace").splitlines()
        return [entry for line in lines if (entry := _entry(line))]


def _entry(line: str) -> Written | None:
    try:
        entry: Written = codec.decode(json.loads(line), Written, "journal")
    except ValueError:
        # A line that was cut when the run was killed: its file was not written yet.
        return None
    return entry
