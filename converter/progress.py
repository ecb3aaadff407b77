"""Counts the steps of a run, for whoever watches it: each source counts one, and so does each pack."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Step:
    """What is done now, and how much of all there is to do is done."""

    subject: str
    done: int
    total: int


@dataclass(slots=True)
class Progress:
    """Tells `watch` of each step once, however often it is begun; `total` is how many there are."""

    watch: Callable[[Step], None]
    total: int
    _begun: set[tuple[str, str]] = field(default_factory=set)

    def source(self, name: str) -> None:
        """Tell that a source is waited for."""
        self._tell("source", name)

    def pack(self, name: str) -> None:
        """Tell that a pack is being made."""
        self._tell("pack", name)

    def _tell(self, kind: str, name: str) -> None:
        if (kind, name) not in self._begun:
            self.watch(Step(name, len(self._begun), self.total))
            self._begun.add((kind, name))
