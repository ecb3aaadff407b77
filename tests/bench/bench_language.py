"""What the language floor costs: opening a pipeline, words a second, and documents to packs beside spaCy alone.

    python tests/bench/bench_language.py CORPUS [--times 3]

The documents are the decks and Word files of the corpus that are in English, extracted before the clock starts. Each
step is measured in fresh processes, the best of several; nothing here passes or fails.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

EXTRACT = """
import hashlib, os, pickle, sys
from pathlib import Path
from extractors import document_word, slides
from extractors.model import text_of
from extractors.source import Source
from segmenters.language import detect
found = []
for path in sys.argv[2:]:
    reader = document_word if path.endswith(".docx") else slides
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    source = Source(path, os.path.getsize(path), digest, lambda path=path: open(path, "rb"))
    document = reader.extract(source, reader.Options()).document
    if detect(" ".join(text_of(block) for block in document.blocks), document.language) == "en":
        found.append(document)
Path(sys.argv[1]).write_bytes(pickle.dumps(found))
"""

_START = """
import json, pickle, resource, sys, time
from pathlib import Path
from extractors.model import text_of
documents = pickle.loads(Path(sys.argv[1]).read_bytes())
texts = [text_of(block) for document in documents for block in document.blocks]
words = sum(len(text.split()) for text in texts)
def tell(start):
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([words, time.process_time() - start, most]))
"""

STEPS = {
    "reading the documents only": "tell(time.process_time())",
    "import spacy": "start = time.process_time(); import spacy; tell(start)",
    "open the embedded pipeline": """
import spacy
from segmenters import embedded
start = time.process_time()
spacy.load(embedded.folder())
tell(start)
""",
    "spaCy alone, all texts": """
import spacy
from segmenters import embedded
pipeline = spacy.load(embedded.folder())
start = time.process_time()
for parsed in pipeline.pipe(texts, batch_size=64):
    pass
tell(start)
""",
    "every sentence parsed": """
from segmenters.language import open_language
language = open_language("en", "auto")
language.parse("Ready.")
start = time.process_time()
language.parse_ahead(sentence for text in texts for sentence in language.sentences(text))
tell(start)
""",
    "documents to packs": """
from segmenters.by_objective import Options, segment
from segmenters.contract import Material
from segmenters.language import open_language
open_language("en", "auto").parse("Ready.")
start = time.process_time()
for document in documents:
    segment(Material("pack", "", (document,)), Options())
tell(start)
""",
}


@dataclass(frozen=True)
class Measured:
    """Words in all texts, seconds of the processor, the most memory in MiB."""

    words: int
    seconds: float
    megabytes: float


def main() -> None:
    """Extract once, measure each step, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--times", type=int, default=3, help="how often each is measured (default: 3)")
    given = parser.parse_args()
    paths = sorted([*given.corpus.glob("pptx/*.pptx"), *given.corpus.glob("docx/*.docx")])
    with tempfile.TemporaryDirectory() as name:
        documents = Path(name) / "documents"
        subprocess.run([sys.executable, "-c", EXTRACT, documents, *paths], check=True)
        found = {step: best(code, documents, given.times) for step, code in STEPS.items()}
    print(table(found))


def best(code: str, documents: Path, times: int) -> Measured:
    """Return the fastest of several runs of a step, each in a fresh process."""
    command: Sequence[str] = [sys.executable, "-c", _START + code, str(documents)]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(times)]
    return min((Measured(*json.loads(run.stdout)) for run in runs), key=lambda one: one.seconds)


def table(found: dict[str, Measured]) -> str:
    """Return a line a step: seconds, words a second, how often spaCy alone goes into it, memory."""
    alone = found["spaCy alone, all texts"]
    lines = [f"{alone.words} words", f"{'':28}{'CPU s':>9}{'words / s':>12}{'x spaCy':>9}{'peak MB':>9}"]
    for step, run in found.items():
        works = run.words if step.startswith(("spaCy alone", "every", "documents to")) else 0
        rate = f"{works / run.seconds:12.0f}{run.seconds / alone.seconds:9.2f}" if works else " " * 21
        lines.append(f"{step:28}{run.seconds:9.2f}{rate}{run.megabytes:9.0f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
