"""Compares what our readers count with the counts that were taken straight from the files, for every file and key.

    python tests/support/expected_counts.py CORPUS

prints a table of files and keys: what was expected, what `Document.counts` says, what the blocks add up to.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from extracting import read
from sources import source_of

from extractors import pdf
from extractors.diagnostics import MaterialError
from extractors.model import Count, Document, Figure, Heading, Layer, Media, Section, Table, layer_of, text_of
from extractors.source import ReadLine

NAMED = {
    "slides": "slides",
    "hidden": "hidden of slides",
    "sections": "sections",
    "notes": "notes",
    "notes_chars": "characters of notes",
    "tbl": "tables",
    "charts": "charts",
    "smartart": "diagrams",
    "grp": "groups",
    "pic": "pictures",
    "alt": "with alt text of pictures",
    "link": "links",
    "comments": "with comments of slides",
    "timing": "animated of slides",
    "math": "formulas",
    "ac": "alternatives",
    "lvl": "indented paragraphs",
    "ftr": "footers",
    "text": "characters",
    "pages": "pages",
    "outline": "outline entries",
    "links": "links",
    "enc": "encrypted",
    "chars_pp": "characters a page",
    "empty40": "without text of pages",
    "tagged": "tagged of pages",
    "labels": "labels of pages",
}
"""What each key of expected_counts.json is called in the counts of a document."""


_LINE = ((ReadLine("a line of text", 90),),)
"""What is seen on each page of pictures, for the counts do not depend on it."""


@dataclass(frozen=True)
class Compared:
    """One key of one file: None stands for "not offered" and, under `found`, for "cannot be seen in the blocks"."""

    file: str
    key: str
    expected: int
    counted: int | None
    found: int | None

    @property
    def agrees(self) -> bool:
        """Tell whether the count is there and right, and the blocks do not gainsay it."""
        return self.counted == self.expected and self.found in (None, self.expected)


def compared(corpus: Path) -> Iterator[Compared]:
    """Yield a comparison for every file and key of expected_counts.json."""
    for name, expected in sorted(json.loads((corpus / "expected_counts.json").read_text()).items()):
        document = _document(corpus / name)
        counted = {key: _counted(key, document.counts) for key in expected}
        found = _found(document)
        for key, number in expected.items():
            yield Compared(name, key, number, counted.get(key), found.get(key))


def _document(path: Path) -> Document:
    """Read a file; one of pictures only, which is refused as such, a second time with something that reads pictures."""
    try:
        return read(path).document
    except MaterialError:
        source = source_of(path.read_bytes(), path.name)
        return pdf.extract(replace(source, read_picture=lambda _: _LINE), pdf.Options()).document


def _counted(key: str, counts: tuple[Count, ...]) -> int | None:
    """Return what the counts say under a key; what is only there or not (tags, labels) is 1 or 0."""
    numbers = {f"{count.what} of {count.of}" if count.of else count.what: count.number for count in counts}
    if key == "title":
        return numbers["titles"] - numbers.get("inferred of titles", 0) if "titles" in numbers else None
    number = numbers.get(NAMED[key])
    return min(1, number) if key in ("tagged", "labels") and number else number


def _found(document: Document) -> dict[str, int]:
    """Count what can be seen in the blocks themselves."""
    sections, blocks = document.sections, document.blocks
    if not any(hasattr(section.at, "slide_id") for section in sections):
        return {}
    return {
        "hidden": sum(section.hidden for section in sections),
        "sections": len({section.chapter for section in sections} - {""}),
        "title": sum(isinstance(block, Heading) and not block.inferred for block in blocks),
        "tbl": sum(isinstance(block, Table) and block.key.endswith(".table") for block in blocks),
        "charts": sum(isinstance(block, Table) and block.key.endswith(".chart") for block in blocks),
        "pic": sum(isinstance(block, Media) or _is_picture(block) for block in blocks),
        "notes": sum(map(_is_spoken, sections)),
    }


def _is_picture(block: object) -> bool:
    return isinstance(block, Figure) and block.key.endswith(".picture")


def _is_spoken(section: Section) -> bool:
    return any(layer_of(block) is Layer.NOTES and text_of(block).strip() for block in section.blocks)


def table(rows: Iterable[Compared]) -> str:
    """Return one line for each file, one column for each key.

    A cell holds the number when all agree; else the expected one, "/" and what was counted ("-" where nothing was
    offered), and in brackets what the blocks add up to, where that is another number.
    """
    files: dict[str, dict[str, Compared]] = {}
    for row in rows:
        files.setdefault(row.file, {})[row.key] = row
    lines: list[str] = []
    previous: list[str] = []
    for file, cells in files.items():
        if list(cells) != previous:
            previous = list(cells)
            lines.append(f"{'':42}" + "".join(f"{key:>12}" for key in cells))
        lines.append(f"{file:42}" + "".join(f"{_cell(cell):>12}" for cell in cells.values()))
    every = [cell for cells in files.values() for cell in cells.values()]
    agreed = sum(cell.agrees for cell in every)
    return "\n".join([*lines, f"{len(every)} numbers, {agreed} agree, {len(every) - agreed} do not"])


def _cell(row: Compared) -> str:
    if row.agrees:
        return str(row.expected)
    counted = "-" if row.counted is None else str(row.counted)
    return f"{row.expected}/{counted}" + ("" if row.found in (None, row.counted) else f"({row.found})")


if __name__ == "__main__":
    print(table(compared(Path(sys.argv[1]))))
