"""Children that read sources: kept warm, watched, ended when they take too long, started anew when they die.

A library that meets a damaged file may eat all memory, never end, or take its whole process down. In a child process
that costs this one file: it is tried once more with `careful` set, and then it is given up.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from converter.job import Answer, Exhausted, Job, Outcome, Working, receive, send

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); import converter.worker as worker; worker.main()"


Watch = Callable[[Working], None]


class Cause(Enum):
    """Why a child ended before it had answered."""

    TIME = "time"
    MEMORY = "memory"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Death:
    """A child that ended before it had answered: why, and how as the system tells it ("signal 11")."""

    cause: Cause
    how: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a job in the end, and of the first attempt if there had to be another."""

    outcome: Outcome | Death
    before: Death | None = None


class StoppedError(Exception):
    """The run is over, so nothing more is read."""


class _Child:
    """One process, from its start to its end."""

    def __init__(self) -> None:
        command = [sys.executable, "-P", "-c", _START, json.dumps([str(place) for place in sys.path])]
        self._process = subprocess.Popen(  # noqa: S603  our own interpreter with our own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._late = False

    @property
    def _pipes(self) -> tuple[BinaryIO, BinaryIO]:
        return cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)

    def greet(self) -> None:
        """Wait until the child is ready; raises RuntimeError when it cannot start, which is a mistake of ours."""
        if self._hear(None) is None:
            raise RuntimeError(f"a child process cannot start: {self._end()}")

    def ask(self, job: Job, watch: Watch) -> Outcome | Death:
        """Return the answer to a job, or the Death, after which the child is no more; `watch` is told of each step."""
        try:
            send(self._pipes[0], job)
        except OSError:
            return Death(Cause.ENDED, self._end())
        while isinstance(answer := self._hear(job.patience), Answer):
            if not isinstance(answer.outcome, Working):
                return answer.outcome
            watch(answer.outcome)
        how = self._end()
        if self._late or how == _name_of("SIGXCPU"):
            return Death(Cause.TIME, how)
        return Death(Cause.ENDED, how)

    def kill(self) -> None:
        """End the child and whatever it has started; its thread hears of it through the pipe."""
        if self._process.poll() is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            # It ended by itself meanwhile, which is as good.
            return

    def bury(self) -> None:
        """End the child, if it has not ended by itself, and leave nothing of it."""
        self.kill()
        self._end()

    def _hear(self, seconds: int | None) -> Answer | None:
        """Return the next message, None when the child ends, which it has to after so many seconds by the clock."""
        watchdog = threading.Timer(seconds, self._expire) if seconds is not None else None
        if watchdog:
            watchdog.daemon = True
            watchdog.start()
        try:
            return receive(self._pipes[1], Answer)
        finally:
            if watchdog:
                watchdog.cancel()

    def _expire(self) -> None:
        self._late = True
        self.kill()

    def _end(self) -> str:
        """Make sure that the child is gone and return how it went."""
        try:
            # What has closed its pipe is as good as gone; its exit code says why.
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self.kill()
        code = self._process.wait()
        for pipe in self._pipes:
            _close(pipe)
        return f"exit code {code}" if code >= 0 else _named(-code)


class Crew:
    """The children of a run. Any thread may ask; each has a child to itself while it waits for the answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._busy: list[_Child] = []
        self._over = False
        self._scratch: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        """Give out the crew; no child is started yet."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End all children, at once."""
        self.close()

    def ask(self, job: Job, watch: Watch = lambda _: None) -> Verdict:
        """Have a source read, in a second attempt with care if need be; raises StoppedError after `close`.

        `watch` is told of each long step that is done.
        """
        first = self._once(job, watch)
        if not isinstance(first, Death):
            return Verdict(first)
        return Verdict(self._once(replace(job, careful=True), watch), first)

    def scratch(self) -> Path:
        """Return a folder for passing files, which goes with the crew."""
        with self._lock:
            if self._over:
                raise StoppedError
            if self._scratch is None:
                self._scratch = tempfile.TemporaryDirectory(prefix="unitsmith-", ignore_cleanup_errors=True)
            return Path(self._scratch.name)

    def close(self) -> None:
        """End all children. Whoever waits for one gets StoppedError; may be called twice."""
        with self._lock:
            self._over = True
            idle, self._idle = self._idle, []
            for child in (*idle, *self._busy):
                child.kill()
            scratch, self._scratch = self._scratch, None
        for child in idle:
            child.bury()
        if scratch:
            scratch.cleanup()

    def _once(self, job: Job, watch: Watch) -> Outcome | Death:
        child = self._borrow()
        outcome: Outcome | Death = Death(Cause.ENDED)
        try:
            outcome = child.ask(job, watch)
        finally:
            # One that has run out of memory is full of what it could not finish.
            self._return(child, fit=not isinstance(outcome, Death | Exhausted))
        if self._over:
            raise StoppedError
        return Death(Cause.MEMORY) if isinstance(outcome, Exhausted) else outcome

    def _borrow(self) -> _Child:
        with self._lock:
            if self._over:
                raise StoppedError
            if self._idle:
                child = self._idle.pop()
                self._busy.append(child)
                return child
            child = _Child()
            self._busy.append(child)
        try:
            child.greet()
        except RuntimeError:
            self._return(child, fit=False)
            if self._over:
                raise StoppedError from None
            raise
        return child

    def _return(self, child: _Child, *, fit: bool) -> None:
        """Keep a child for the next question, unless it is not fit for one or there will be none."""
        with self._lock:
            self._busy.remove(child)
            keep = fit and not self._over
            if keep:
                self._idle.append(child)
        if not keep:
            child.bury()


def _named(number: int) -> str:
    try:
        return f"signal {number}, {signal.Signals(number).name}"
    except ValueError:
        return f"signal {number}"


def _name_of(name: str) -> str:
    """Return how the end by a signal reads, empty on a system without it."""
    number = getattr(signal, name, None)
    return "" if number is None else _named(int(number))


def _close(pipe: BinaryIO) -> None:
    try:
        pipe.close()
    except OSError:
        # What was still to be written to the child is of no use to anybody.
        return
