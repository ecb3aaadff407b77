"""Reads any file of the corpus with the extractor for its ending, as the converter would, without the converter.

    python tests/support/extracting.py FILE

prints what was read, block by block.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from sources import source_of

from extractors.contract import Extractor
from extractors.locator import describe
from extractors.model import Extraction, layer_of, text_of

MODULES = {
    "extractors.slides": (".pptx", ".ppsx", ".pptm", ".potx", ".ppsm", ".potm"),
    "extractors.pdf": (".pdf",),
    "extractors.document_word": (".docx", ".docm", ".dotx"),
    "extractors.web_page": (".html", ".htm", ".xhtml"),
    "extractors.markdown": (".md", ".markdown"),
    "extractors.legacy_scorm": (".zip",),
}


def reader_of(suffix: str) -> Extractor | None:
    """Return the extractor for an ending; None when there is none."""
    name = next((name for name, suffixes in MODULES.items() if suffix in suffixes), "")
    return cast(Extractor, import_module(name)) if name and find_spec(name) else None


def read_bytes(data: bytes, name: str) -> Extraction:
    """Read a file that is in memory; raises MaterialError as the extractor does, LookupError when there is none."""
    reader = reader_of(Path(name).suffix.lower())
    if reader is None:
        raise LookupError(f"no extractor reads {name}")
    return reader.extract(source_of(data, name), reader.Options())


def read(path: Path) -> Extraction:
    """Read a file of this machine."""
    return read_bytes(path.read_bytes(), path.name)


def main() -> None:
    """Print the counts, the blocks and the diagnostics of one file."""
    found = read(Path(sys.argv[1]))
    print(", ".join(f"{count.what} {count.number}" for count in found.document.counts))
    for section in found.document.sections:
        print(f"== {section.key} {section.chapter} {'(hidden)' if section.hidden else ''}")
        for block in section.blocks:
            kind = f"{type(block).__name__} {layer_of(block).value}"
            print(f"{kind:22} {block.key:24} {describe(block.at):12} {text_of(block)!r}")
    for entry in found.diagnostics:
        print(entry.code, entry.severity.value, entry.at and describe(entry.at), entry.message)


if __name__ == "__main__":
    main()
