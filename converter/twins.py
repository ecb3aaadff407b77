"""The same document twice in one pack, such as a PDF beside the deck it was made from: the better one is used.

Equal names are not enough, for a handout often has the name of its deck. What counts is that nearly all text of the one
stands in the other; then nothing is lost without it. Files that were named on the command line are treated alike.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.diagnostics import Code, Severity
from extractors.model import Document, Layer, layer_of, text_of

TWIN = Code(
    "C120",
    Severity.INFO,
    "set aside, because {other} holds the same text in a form that tells more",
    "To use this one instead, move it to a folder of its own.",
)

COMPARED = frozenset({"slides", "word", "web", "markdown", "pdf"})
"""Formats in which one document may come twice."""

_SHARE = 0.92
"""So much of a file's text must stand in the other. Real pairs of a deck or document and its PDF share 0.93
to 1; editions of one course, of which each is needed, share 0.80 to 0.90."""

_LENGTH = 12
_SAMPLE = 8
_SHORT = 4000


@dataclass(frozen=True, slots=True)
class Twin:
    """A source that is not needed, by its name, and the one that holds the same."""

    name: str
    other: str


@dataclass(frozen=True, slots=True)
class TwinReceipt:
    """What the cache knows of a comparison."""

    twins: tuple[Twin, ...]

    @property
    def contents(self) -> tuple[str, ...]:
        """What it leads to: nothing."""
        return ()


def find_twins(documents: Sequence[Document]) -> tuple[Twin, ...]:
    """Return which of the documents, the best first, are not needed beside another one."""
    kept: list[tuple[str, set[str]]] = []
    found = []
    for document in documents:
        shown = set(_shingles(document, (Layer.BODY,)))
        other = next((name for name, whole in kept if shown and share(shown, whole) >= _SHARE), None)
        if other is None:
            kept.append((document.source.name, set(_shingles(document, tuple(Layer)))))
        else:
            found.append(Twin(document.source.name, other))
    return tuple(found)


def share(part: set[str], whole: set[str]) -> float:
    """Return how much of one set stands in the other, from 0 to 1."""
    return len(part & whole) / len(part)


def _shingles(document: Document, layers: Sequence[Layer]) -> Iterator[str]:
    """Yield stretches of a document's letters and digits that overlap; of long texts a sample that their content picks.

    Spaces and signs are left out, because each format has its own, and so is letter case.
    """
    words = "".join(text_of(block) for block in document.blocks if layer_of(block) in layers)
    text = "".join(char for char in words.casefold() if char.isalnum())
    every = 1 if len(text) < _SHORT else _SAMPLE
    for start in range(len(text) - _LENGTH + 1):
        shingle = text[start : start + _LENGTH]
        if every == 1 or zlib.crc32(shingle.encode()) % every == 0:
            yield shingle
