"""What all stages of one run share: settings, places, cache, ledger."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from converter.ledger import PRIVATE, Ledger
from converter.machine import Machine
from converter.settings import Chosen, Settings
from converter.store import Store
from converter.workers import Crew


class Receipt(Protocol):
    """What the cache keeps of a stage's work; `contents` are the digests of what it leads to."""

    @property
    def contents(self) -> tuple[str, ...]: ...


R = TypeVar("R", bound=Receipt)


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `title` is for its packs, empty when the material decides.

    `machine` finds what the reading of sources needs, `crew` reads them. `common` are the lines that many sources of
    the batch share. `damaged` are the digests that turned out to be lost from the cache; `keep_blobs` is false where
    only documents are wanted. `heard` is told, from any thread, the name of a recording and how many milliseconds of
    its speech were heard, of how many. `vocabulary` are the terms to expect in a recording, by its name.
    """

    settings: Settings
    out: Path
    store: Store
    ledger: Ledger
    machine: Machine
    crew: Crew
    title: str = ""
    common: tuple[str, ...] = ()
    damaged: frozenset[str] = frozenset()
    keep_blobs: bool = True
    vocabulary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heard: Callable[[str, int, int], None] = lambda name, done, total: None  # noqa: ARG005  nobody watches

    @property
    def private(self) -> Path:
        """The folder below the output folder that is ours."""
        return self.out / PRIVATE

    def recall(self, kind: type[R], key: str) -> R | None:
        """Return what the cache holds under a key, None when there is nothing or it leads to something damaged."""
        receipt = self.store.receipt(kind, key)
        return None if receipt and self.damaged & set(receipt.contents) else receipt


def extractor(settings: Settings, name: str) -> Chosen:
    """Return the extractor of that name with what the settings say for it."""
    return next(chosen for chosen in settings.extract if chosen.format.name == name)
