"""What a module must offer to be an extractor; a third party satisfies the same contract through an entry point."""

from __future__ import annotations

from typing import Any, Protocol

from extractors.model import Extraction
from extractors.source import Source

API = 1
"""Version of this contract. A module states the version it was written for and is refused if it is another."""


class Extractor(Protocol):
    """A module with these names at its top level.

    NAME: what the settings and reports call it ("slides"). SUFFIXES: file endings it reads, lower case with the
    dot. VERSION: raised by hand whenever the same input would give another output, so that caches know.
    Options: a frozen dataclass with a default for every field; it is the schema of `[extract.NAME]`.
    """

    @property
    def NAME(self) -> str: ...  # noqa: N802  a constant of the module
    @property
    def SUFFIXES(self) -> frozenset[str]: ...  # noqa: N802
    @property
    def API(self) -> int: ...  # noqa: N802
    @property
    def VERSION(self) -> int: ...  # noqa: N802
    @property
    def Options(self) -> type: ...  # noqa: N802
    def extract(self, source: Source, options: Any) -> Extraction:
        """Return what the source says; raise MaterialError when nothing of it can be read."""
        ...
