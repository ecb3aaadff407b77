"""How much it costs to read decks, beside a plain python-pptx walk and markitdown, in one run.

    python tests/bench/bench_decks.py CORPUS [--markitdown PYTHON] [--times 3]

Each figure is the best of several runs in fresh processes; nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[1] / "support"
sys.path.insert(0, str(SUPPORT))

from side_by_side import MARKITDOWN, UNITSMITH, Reader, table  # noqa: E402  the folder is on the path only now

WALK = f"""
sys.path.insert(0, {str(SUPPORT)!r})
from pathlib import Path
from pptx_walk import walk
def read(path):
    walk(Path(path))
"""


def main() -> None:
    """Measure all decks of the corpus and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--markitdown", metavar="PYTHON", help="an interpreter that has markitdown")
    parser.add_argument("--times", type=int, default=3, help="how often each is measured (default: 3)")
    given = parser.parse_args()
    paths = sorted(given.corpus.glob("pptx/*.pptx"))
    counts = json.loads((given.corpus / "expected_counts.json").read_text())
    slides = sum(counts[path.relative_to(given.corpus).as_posix()]["slides"] for path in paths)
    readers = [Reader("unitsmith", UNITSMITH.replace("{module}", "slides")), Reader("python-pptx walk", WALK)]
    if given.markitdown:
        readers.append(Reader("markitdown", MARKITDOWN, given.markitdown))
    print(f"{len(paths)} decks, {slides} slides")
    print(table(readers, paths, slides, given.times))


if __name__ == "__main__":
    main()
