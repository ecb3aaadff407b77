"""Which processes there are: the children of one, and whether one still runs."""

from __future__ import annotations

from pathlib import Path


def children_of(parent: int) -> set[int]:
    """Return the processes that one has started and that have not been waited for."""
    return {int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and _parent(path) == parent}


def is_running(pid: int) -> bool:
    """Tell whether a process is there and has not ended."""
    fields = _fields(Path(f"/proc/{pid}"))
    return bool(fields) and fields[0] != "Z"


def _parent(folder: Path) -> int:
    fields = _fields(folder)
    return int(fields[1]) if fields else 0


def _fields(folder: Path) -> list[str]:
    """Return what proc(5) tells behind the name, which may hold anything: state, parent and so on."""
    try:
        return (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return []
