"""Which processes there are: the children of one, and whether one still runs."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path


def children_of(parent: int) -> set[int]:
    """Return the processes that one has started and that have not been waited for."""
    return {int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and _parent(path) == parent}


def _is_running(pid: int) -> bool:
    """Tell whether a process is there and has not ended."""
    fields = _fields(Path(f"/proc/{pid}"))
    return bool(fields) and fields[0] not in "ZX"


def still_running(pids: Iterable[int], seconds: int = 10) -> list[int]:
    """Return which processes have not ended, after giving them some time: a signal to end is sent, not yet heard."""
    deadline = time.monotonic() + seconds
    while (left := [pid for pid in pids if _is_running(pid)]) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left


def _parent(folder: Path) -> int:
    fields = _fields(folder)
    return int(fields[1]) if fields else 0


def _fields(folder: Path) -> list[str]:
    """Return what proc(5) tells behind the name, which may hold anything: state, parent and so on."""
    try:
        return (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return []
