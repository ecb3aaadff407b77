"""What an exporter makes: an artifact, which is a set of named bytes. Nothing here is a file yet."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class File:
    """Named bytes: a path with forward slashes below the artifact, and the content."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Artifact:
    """A deliverable of one pack.

    A zipped artifact becomes one file called `name`; otherwise its files are written one by one below the pack's
    folder and `name` only says what they are. Files of a zip keep their order (a manifest comes first).
    """

    name: str
    zipped: bool
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """What an exporter returns: the artifact, and what is worth telling about it."""

    artifact: Artifact
    diagnostics: tuple[Diagnostic, ...]
