"""Measures readers side by side: seconds of the processor and the most memory that a fresh process of each takes.

The time that a program needs to start and to import is told apart from the time for the files.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_MEASURED = """
import json, os, resource, sys
def used():
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
def most():
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
start = used()
{setup}
ready, failed = used(), 0
said = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
for path in sys.argv[1:]:
    try:
        read(path)
    except Exception:
        failed += 1
os.write(said, json.dumps([ready - start, used() - ready, most(), failed]).encode())
"""

UNITSMITH = """
import hashlib
from extractors import {module} as reader
from extractors.source import Source
def read(path):
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    reader.extract(Source(path, os.path.getsize(path), digest, lambda: open(path, "rb")), reader.Options())
"""
MARKITDOWN = """
from markitdown import MarkItDown
converter = MarkItDown()
def read(path):
    converter.convert(path)
"""


@dataclass(frozen=True)
class Reader:
    """A reader to be measured: its name, the code that defines `read(path)`, the interpreter that has it."""

    name: str
    setup: str
    python: str = sys.executable


@dataclass(frozen=True)
class Measured:
    """Seconds of the processor to start and for all files, the most memory in MiB, how many files were not read."""

    start: float
    seconds: float
    megabytes: float
    failed: int


def measured(reader: Reader, paths: Sequence[Path]) -> Measured:
    """Return what one run of a reader over all files takes, in a fresh process."""
    command = [reader.python, "-c", _MEASURED.replace("{setup}", reader.setup), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measured(*json.loads(done.stdout))


def table(readers: Sequence[Reader], paths: Sequence[Path], units: int, times: int) -> str:
    """Return a line for each reader: seconds for 100 units, how often ours goes into it, start, memory, failures.

    Each figure is that of the best of several runs. The readers take turns, so that a busy spell meets all of them.
    """
    runs = [{reader.name: measured(reader, paths) for reader in readers} for _ in range(times)]
    found = {reader.name: min((run[reader.name] for run in runs), key=lambda one: one.seconds) for reader in readers}
    own = found[readers[0].name]
    lines = [f"{'':28}{'CPU s / 100':>12}{'x ours':>9}{'start s':>9}{'peak MB':>9}{'not read':>10}"]
    lines += [
        f"{name:28}{100 * run.seconds / units:12.3f}{run.seconds / own.seconds:9.2f}{run.start:9.2f}"
        f"{run.megabytes:9.0f}{run.failed:10}"
        for name, run in found.items()
    ]
    return "\n".join(lines)
