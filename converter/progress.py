"""Counts the steps of a run, for whoever watches it: each source counts one, and so does each pack.

Listening to a recording takes hours, so it is told how far that has come, between the steps.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from converter.pace import Pace, words_of


@dataclass(frozen=True, slots=True)
class Step:
    """What is done now, and how much of all there is to do is done."""

    subject: str
    done: int
    total: int


@dataclass(slots=True)
class Progress:
    """Tells `watch` of each step once, however often it is begun; `total` is how many there are.

    `clock` counts seconds from any moment.
    """

    watch: Callable[[Step], None]
    total: int
    clock: Callable[[], float] = time.monotonic
    _begun: set[tuple[str, str]] = field(default_factory=set)
    _paces: dict[str, Pace] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def source(self, name: str) -> None:
        """Tell that a source is waited for."""
        self._tell("source", name)

    def pack(self, name: str) -> None:
        """Tell that a pack is being made."""
        self._tell("pack", name)

    def heard(self, name: str, done_ms: int, total_ms: int) -> None:
        """Tell how much of a recording was heard, and about how long the rest will take; any thread may do so."""
        now = self.clock()
        with self._lock:
            pace = self._paces.setdefault(name, Pace(done_ms, now))
            begun = max(0, len(self._begun) - 1)
            self.watch(Step(f"{name}: {words_of(pace, done_ms, total_ms, now)}", begun, self.total))

    def _tell(self, kind: str, name: str) -> None:
        with self._lock:
            if (kind, name) not in self._begun:
                self.watch(Step(name, len(self._begun), self.total))
                self._begun.add((kind, name))
