"""What a module must offer to be a segmenter; a third party satisfies the same contract through an entry point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from extractors.model import Document
from segmenters.model import Segmentation

API = 1
"""Version of this contract. A module states the version it was written for and is refused if it is another."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a pack is made from: its id, its title if somebody gave one, and its documents in order of precedence.

    `common` are the texts that many sources of the batch share, as `segmenters.common_blocks` writes them.
    """

    pack_id: str
    title: str
    documents: tuple[Document, ...]
    common: tuple[str, ...] = ()


class Segmenter(Protocol):
    """A module with these names at its top level; see extractors.contract for NAME, API, VERSION and Options."""

    @property
    def NAME(self) -> str: ...  # noqa: N802  a constant of the module
    @property
    def API(self) -> int: ...  # noqa: N802
    @property
    def VERSION(self) -> int: ...  # noqa: N802
    @property
    def Options(self) -> type: ...  # noqa: N802
    def segment(self, material: Material, options: Any) -> Segmentation:
        """Return the pack; every block of every document stands in exactly one unit or one cut."""
        ...
