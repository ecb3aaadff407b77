"""Where the passwords of protected sources come from: the settings name a place, and never hold the password itself.

    [[passwords]]
    files = "finance/*.pdf"
    env = "FINANCE_PASSWORD"

What is read from there goes to the process that opens the file, and a digest of it into the key of the cache; it is
written nowhere. A variable of the environment is read only because the settings name it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from extractors.diagnostics import Code, Diagnostic, Severity

NO_PASSWORD = Code(
    "C151",
    Severity.WARNING,
    "the settings promise a password for {files} in {place}, but none is found there",
    "Set it before the command is run, or correct the settings. Files without a password are read all the same.",
)


@dataclass(frozen=True, slots=True)
class PasswordSource:
    """One entry of `[[passwords]]`: for sources whose name fits `files` ("finance/*"), where the password stands.

    Either `env`, the name of a variable of the environment, or `file`, a text file that holds nothing else; a path
    that is not absolute begins at the folder of the settings.
    """

    files: str = "*"
    env: str = ""
    file: str = ""

    def __post_init__(self) -> None:
        if bool(self.env) == bool(self.file):
            raise ValueError("either env or file has to be set, and not both")

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return f"the variable {self.env}" if self.env else f"the file {self.file}"


def password_for(name: str, sources: Iterable[PasswordSource], folder: Path) -> str:
    """Return the password for the source of that name, empty when there is none; the first entry that fits counts.

    `folder` is where the settings stand.
    """
    fitting = next((source for source in sources if fnmatchcase(name, source.files)), None)
    return _read(fitting, folder) if fitting else ""


def missing(sources: Sequence[PasswordSource], folder: Path) -> tuple[Diagnostic, ...]:
    """Return a diagnostic C151 for each entry whose place holds no password."""
    return tuple(
        NO_PASSWORD.of("", files=source.files, place=source.place) for source in sources if not _read(source, folder)
    )


def _read(source: PasswordSource, folder: Path) -> str:
    if source.env:
        return os.environ.get(source.env, "")
    try:
        return (folder / source.file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        # As good as none, which `missing` tells.
        return ""
