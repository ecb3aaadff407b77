"""What a module must offer to be an exporter; a third party satisfies the same contract through an entry point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from exporters.model import Export
from segmenters.model import Pack

API = 1
"""Version of this contract. A module states the version it was written for and is refused if it is another."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported: the pack, the bytes of an asset by its digest, and whether to mark it as a draft.

    `draft` is true for whatever nobody has reviewed: each page then says DRAFT.
    """

    pack: Pack
    asset: Callable[[str], bytes]
    draft: bool


class Exporter(Protocol):
    """A module with these names at its top level; see extractors.contract for NAME, API, VERSION and Options."""

    @property
    def NAME(self) -> str: ...  # noqa: N802  a constant of the module
    @property
    def API(self) -> int: ...  # noqa: N802
    @property
    def VERSION(self) -> int: ...  # noqa: N802
    @property
    def Options(self) -> type: ...  # noqa: N802
    def export(self, order: Order, options: Any) -> Export:
        """Return the artifact of a pack; raises MaterialError when the pack cannot be delivered in this form."""
        ...
