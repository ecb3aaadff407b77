"""Reads the sources of a run ahead of their use, several at once; they are used in the order of the packs all the same.

The one thing it needs is the `submit` of an executor (concurrent.futures): threads here, each of which waits for a
child process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, Self, TypeVar

from converter.run import Run
from converter.sources import SourceFile

T = TypeVar("T")

_GLANCE = 0.5
"""Seconds between looks at the clock: a wait without end could not be interrupted on Windows."""


class Ahead(Generic[T]):
    """What `work` makes of each source, begun for all of `files` at once.

    `jobs` are done at a time; those for which `alone` is true take the whole machine, and come one after the other.
    """

    def __init__(self, work: Callable[[SourceFile, Run], T], alone: Callable[[SourceFile], bool], jobs: int) -> None:
        self._work = work
        self._alone = alone
        self._many: Executor = ThreadPoolExecutor(jobs, "reader")
        self._single: Executor = ThreadPoolExecutor(1, "lone-reader")
        self._begun: dict[str, Future[T]] = {}

    def __enter__(self) -> Self:
        """Give out the reader."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Begin nothing more, and wait for what was begun."""
        self._many.shutdown(wait=False, cancel_futures=True)
        self._single.shutdown(wait=True, cancel_futures=True)
        self._many.shutdown(wait=True)

    def begin(self, files: Iterable[SourceFile], run: Run) -> None:
        """Begin with sources, in this order."""
        for file in files:
            self._begun[file.name] = self._submit(file, run)

    def take(self, file: SourceFile, run: Run) -> T:
        """Return what came of a source, or raise what was raised; asked a second time, it is done again."""
        future = self._begun.pop(file.name, None) or self._submit(file, run)
        return self._await(future)

    def look(self, file: SourceFile, run: Run) -> T:
        """Return what came of a source, or raise what was raised, and leave it to be taken."""
        if file.name not in self._begun:
            self._begun[file.name] = self._submit(file, run)
        return self._await(self._begun[file.name])

    def _await(self, future: Future[T]) -> T:
        while True:
            try:
                return future.result(_GLANCE)
            except TimeoutError:
                if future.done():
                    return future.result()

    def _submit(self, file: SourceFile, run: Run) -> Future[T]:
        executor = self._single if self._alone(file) else self._many
        return executor.submit(self._work, file, run)
