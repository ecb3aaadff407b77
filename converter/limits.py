"""How much memory and time the reading of one source may take, as `[limits]` of the settings says."""

from __future__ import annotations

import os
from dataclasses import dataclass

_MOST_JOBS = 4
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What `[limits]` may set.

    `jobs`: how many sources are read at once; 0 stands for one on each processor, four at most.
    `memory_mb`: how many megabytes reading one source may take beyond what the program takes by itself.
    `seconds` and `seconds_per_mb`: how much computing time a source may take, and how much more for each megabyte.
    """

    jobs: int = 0
    memory_mb: int = 1536
    seconds: int = 60
    seconds_per_mb: int = 10

    def __post_init__(self) -> None:
        if self.jobs < 0 or self.seconds_per_mb < 0:
            raise ValueError("jobs and seconds_per_mb cannot be below 0")
        if self.memory_mb < 1 or self.seconds < 1:
            raise ValueError("memory_mb and seconds have to be above 0")


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the reading of one source may take: megabytes of memory, seconds of computing; None is without a bound."""

    memory_mb: int | None
    seconds: int | None


UNBOUNDED = Allowance(None, None)
"""For recordings, whose recogniser takes what it takes."""


def allowance(limits: Limits, size: int) -> Allowance:
    """Return what a source of `size` bytes may take."""
    return Allowance(limits.memory_mb, limits.seconds + limits.seconds_per_mb * size // _MEGABYTE)


def jobs(limits: Limits) -> int:
    """Return how many sources are to be read at once on this machine."""
    return limits.jobs or min(_MOST_JOBS, _processors())


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
