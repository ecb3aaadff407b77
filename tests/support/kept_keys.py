"""Edits real files as people do, and says how many of the blocks that did not change keep their key.

    python tests/support/kept_keys.py CORPUS

prints a table of shares for each kind of file and each edit. The edits are in `source_edits`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from damage_text import page_of
from extracting import read_bytes, reader_of
from source_edits import Edit, edits_of

from extractors.model import Block, Document, layer_of, text_of

FILES = {
    "pptx": ("*.pptx",),
    "docx": ("*.docx",),
    "md": ("*.md",),
    "html": (),
    "pdf": ("oc_playbook*.pdf", "oc_ai*.pdf", "bssw_*.pdf", "nist*.pdf", "oc_supplier*.pdf", "oc_tooling*.pdf"),
}


@dataclass(frozen=True)
class Kept:
    """For one file and one edit: how many blocks are unchanged, and how many of these keep their key."""

    file: str
    edit: str
    unchanged: int
    kept: int
    moved: tuple[str, ...]


def kept_in(data: bytes, name: str) -> Iterator[Kept]:
    """Yield what each edit of a file does to the keys of the blocks that it does not touch."""
    before = read_bytes(data, name).document
    for edit in edits_of(Path(name).suffix):
        if changed := edit.change(data):
            yield _compared(name, edit, before, read_bytes(changed, edit.name or name).document)


def _compared(name: str, edit: Edit, before: Document, after: Document) -> Kept:
    unchanged = Counter(map(_content, before.blocks)) & Counter(map(_content, after.blocks))
    by_key = {block.key: _content(block) for block in after.blocks}
    lost = [block for block in before.blocks if by_key.get(block.key) != _content(block)]
    gone = Counter(map(_content, before.blocks)) - unchanged
    moved = []
    for block in lost:
        if gone[_content(block)]:
            gone[_content(block)] -= 1
        else:
            moved.append(f"{block.key} {text_of(block)[:60]!r}")
    total = unchanged.total()
    return Kept(name, edit.what, total, total - len(moved), tuple(moved))


def _content(block: Block) -> tuple[str, str, str]:
    return type(block).__name__, layer_of(block).value, text_of(block)


def of_corpus(corpus: Path, kind: str, share: int = 1) -> list[Kept]:
    """Return the results for the files of one kind, or for one in so many; none where nothing reads them."""
    if reader_of(f".{kind}") is None:
        return []
    return [result for name, data in list(_files(corpus, kind))[::share] for result in kept_in(data, name)]


def _files(corpus: Path, kind: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one kind; web pages are made from the Markdown files of the corpus."""
    if kind == "html":
        yield from ((f"{path.stem}.html", page_of(path).encode()) for path in sorted(corpus.glob("md/*.md")))
    for pattern in FILES[kind]:
        yield from ((path.name, path.read_bytes()) for path in sorted(corpus.glob(f"{kind}/{pattern}")))


def table(results: list[Kept]) -> str:
    """Return a line for each edit: files, unchanged blocks, how many of them keep their key."""
    lines = []
    for what in dict.fromkeys(result.edit for result in results):
        alike = [result for result in results if result.edit == what]
        lines.append(f"{what:44}{len(alike):4} files {_share(alike)}")
    return "\n".join([*lines, f"{'all':44}{len(results):4}       {_share(results)}"])


def _share(results: list[Kept]) -> str:
    unchanged, kept = sum(result.unchanged for result in results), sum(result.kept for result in results)
    return f"{kept:7} of {unchanged:7} {100 * kept / max(1, unchanged):7.2f} %"


def main() -> None:
    """Print a table for each kind of file, and examples of keys that were lost."""
    for kind in FILES:
        results = of_corpus(Path(sys.argv[1]), kind)
        print(f"== {kind}\n{table(results)}")
        for result in results:
            if result.kept < 0.99 * result.unchanged:
                examples = "; ".join(result.moved[:3])
                print(f"   {result.file}, {result.edit}: {result.kept} of {result.unchanged}; {examples}")


if __name__ == "__main__":
    main()
