"""What all stages of one run share: settings, places, cache, ledger."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from converter.checkpoints import Missing, cache_of, find_checkpoint
from converter.ledger import Ledger
from converter.settings import Chosen, Settings
from converter.store import Store
from extractors.source import Checkpoint

PRIVATE = ".unitsmith"
"""Folder below the output folder that belongs to the program."""


class Receipt(Protocol):
    """What the cache keeps of a stage's work; `contents` are the digests of what it leads to."""

    @property
    def contents(self) -> tuple[str, ...]: ...


R = TypeVar("R", bound=Receipt)


SpeechFinder = Callable[[str], Checkpoint | Missing]


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `title` is for its packs, empty when the material decides.

    `speech` finds a Whisper checkpoint by name or path.
    `damaged` are the digests that turned out to be lost from the cache.
    """

    settings: Settings
    out: Path
    store: Store
    ledger: Ledger
    speech: SpeechFinder
    title: str = ""
    damaged: frozenset[str] = frozenset()

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


def speech_finder() -> SpeechFinder:
    """Return a way to find Whisper checkpoints where whisper keeps them; each is looked for and digested once."""
    home = Path.home()
    places = cache_of(home, os.environ.get("XDG_CACHE_HOME", ""))
    return cache(lambda model: find_checkpoint(model, places, home))
