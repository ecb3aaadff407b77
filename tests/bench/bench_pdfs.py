"""How much it costs to read PDFs, beside pypdf's plain text and markitdown, in one run.

    python tests/bench/bench_pdfs.py CORPUS [--markitdown PYTHON] [--times 3]

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

PLAIN = """
import logging
import pypdf
logging.disable(logging.CRITICAL)
def read(path):
    for page in pypdf.PdfReader(path).pages:
        page.extract_text()
"""


def main() -> None:
    """Measure all PDFs of the corpus that hold text and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--markitdown", metavar="PYTHON", help="an interpreter that has markitdown")
    parser.add_argument("--times", type=int, default=3, help="how often each is measured (default: 3)")
    given = parser.parse_args()
    counts = json.loads((given.corpus / "expected_counts.json").read_text())
    held = {path: counts[path.relative_to(given.corpus).as_posix()] for path in sorted(given.corpus.glob("pdf/*.pdf"))}
    paths = [path for path, count in held.items() if count["chars_pp"]]
    pages = sum(held[path]["pages"] for path in paths)
    readers = [Reader("unitsmith", UNITSMITH.replace("{module}", "pdf")), Reader("pypdf, plain text", PLAIN)]
    if given.markitdown:
        readers.append(Reader("markitdown", MARKITDOWN, given.markitdown))
    print(f"{len(paths)} PDFs, {pages} pages")
    print(table(readers, paths, pages, given.times))


if __name__ == "__main__":
    main()
