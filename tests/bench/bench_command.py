"""How fast the command answers, as ratios against named peers in one run: `make bench`.

`--help` against `pip --help`; a run that finds everything done against mypy with a warm cache over as many modules,
and against the run before it that did the work. Each figure is the best of several; nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

CAPTIONS = """WEBVTT

00:00:01.000 --> 00:00:20.000
<v Ann>Check the stiles of ladder {number} for cracks before you climb. Report any damage to your supervisor.

00:00:20.000 --> 00:00:40.000
<v Ann>Keep three points of contact. A point of contact is a hand or a foot on ladder {number}.
"""


def best(command: Sequence[str], folder: Path, times: int) -> float:
    """Return the shortest wall time of a command in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main() -> None:
    """Make the sources in a folder of their own, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=300, help="how many sources (default: 300)")
    parser.add_argument("--times", type=int, default=5, help="how often each is measured (default: 5)")
    given = parser.parse_args()
    python = [sys.executable, "-m"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for below in ("in", "modules"):
            (folder / below).mkdir()
        for number in range(given.sources):
            (folder / "in" / f"{number}.vtt").write_text(CAPTIONS.format(number=number))
            (folder / "modules" / f"m{number}.py").write_text(f"NUMBER: int = {number}\n")
        convert = [*python, "converter", "convert", "in", "-o", "out", "-q"]
        bare = best([sys.executable, "-c", "pass"], folder, given.times)
        pip_help = best([*python, "pip", "--help"], folder, given.times)
        own_help = best([*python, "converter", "--help"], folder, given.times)
        work = best(convert, folder, 1)
        check = [*python, "mypy", "modules"]
        best(check, folder, 1)
        warm = best(check, folder, given.times)
        nothing = best(convert, folder, given.times)
    print(f"python -c pass                          {bare:8.3f} s")
    print(f"unitsmith --help                        {own_help:8.3f} s   {own_help / pip_help:6.2f} x pip --help")
    print(f"convert {given.sources} sources, all to do          {work:8.3f} s")
    print(f"convert {given.sources} sources, nothing to do      {nothing:8.3f} s   {nothing / warm:6.2f} x mypy, warm")
    print(f"{'':50}{nothing / work:6.3f} x the run that did the work")


if __name__ == "__main__":
    main()
