"""Bounds for the process that reads a source: memory and computing time, set by the process itself.

Windows has no such bounds for a process from within, and macOS ignores the one on memory; there the supervisor's
clock alone stops a source that does not end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from converter.limits import Allowance

if sys.platform != "win32":
    import resource

_MEGABYTE = 1_000_000
_PAGE_COUNTS = Path("/proc/self/statm")


def address_space() -> int:
    """Return how many bytes of addresses this process uses, 0 where the system does not tell."""
    if sys.platform == "win32" or not _PAGE_COUNTS.exists():
        return 0
    return int(_PAGE_COUNTS.read_text().split()[0]) * resource.getpagesize()


def confine(allowance: Allowance, base: int) -> None:
    """Bound this process from now on; `base` is what `address_space` gave before any work.

    Beyond the memory every request for more fails with MemoryError; beyond the time the system ends the process with
    SIGXCPU (POSIX, setrlimit). Calling it again replaces the bounds.
    """
    if sys.platform == "win32":
        return
    if base:
        memory = resource.RLIM_INFINITY
        if allowance.memory_mb is not None:
            memory = base + allowance.memory_mb * _MEGABYTE
        _bound(resource.RLIMIT_AS, memory)
    seconds = resource.RLIM_INFINITY
    if allowance.seconds is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + 1 + allowance.seconds
    _bound(resource.RLIMIT_CPU, seconds)
    _bound(resource.RLIMIT_CORE, 0)


def _bound(which: int, value: int) -> None:
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(which)
    soft = value
    if hard != resource.RLIM_INFINITY:
        # Somebody has bounded us from outside: within that we stay.
        soft = hard if value == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (soft, hard))
