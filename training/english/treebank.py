"""Reads sentences in CoNLL-U form, and makes the documents that spaCy learns from.

Format: universaldependencies.org/format.html. One thing in it is a trap: "don't" stands there as a range ("1-2 don't")
before its two words, and only the range says what follows it. So within a range no space follows a word, and the
range is left behind at its last word and at every end of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

NONE = "_"
NO_SPACE = "SpaceAfter=No"


@dataclass(frozen=True, slots=True)
class Node:
    """A word of a sentence as annotated; `head` counts from 1, 0 is the root."""

    form: str
    lemma: str
    pos: str
    tag: str
    features: str
    head: int
    label: str
    space: bool


def read(path: Path) -> Iterator[tuple[Node, ...]]:
    """Return the sentences of a file."""
    with path.open(encoding="utf-8") as lines:
        yield from sentences(lines)


def sentences(lines: Iterable[str]) -> Iterator[tuple[Node, ...]]:
    """Return the sentences in lines of CoNLL-U; empty nodes ("8.1") and comments are left out."""
    nodes: list[Node] = []
    last, space_after_last = 0, True
    for line in lines:
        columns = line.rstrip("\n").split("\t")
        number = columns[0]
        if not number:
            if nodes:
                yield tuple(nodes)
            nodes, last, space_after_last = [], 0, True
        elif "-" in number and number[0].isdigit():
            last, space_after_last = int(number.partition("-")[2]), NO_SPACE not in columns[9]
        elif number.isdigit():
            at = int(number)
            space = space_after_last if at == last else at > last and NO_SPACE not in columns[9]
            nodes.append(_node(columns, space))
    if nodes:
        yield tuple(nodes)


def _node(columns: list[str], space: bool) -> Node:
    form, lemma, pos, tag, features, head, label = columns[1:8]
    return Node(form, form if lemma == NONE else lemma, pos, tag, features, int(head), label, space)


def document(parts: Sequence[tuple[Node, ...]], vocab: Vocab) -> Doc:
    """Return one document of several sentences, as they would stand in a text."""
    nodes = [node for part in parts for node in part]
    starts: list[bool | int | None] = [at == 0 for part in parts for at in range(len(part))]
    heads = []
    offset = 0
    for part in parts:
        heads += [offset + (node.head - 1 if node.head else at) for at, node in enumerate(part)]
        offset += len(part)
    return Doc(
        vocab,
        words=[node.form for node in nodes],
        spaces=[node.space or bool(at + 1 < len(starts) and starts[at + 1]) for at, node in enumerate(nodes)],
        tags=[node.tag for node in nodes],
        pos=[node.pos for node in nodes],
        morphs=["" if node.features == NONE else node.features for node in nodes],
        lemmas=[node.lemma for node in nodes],
        heads=heads,
        deps=["ROOT" if node.label == "root" else node.label for node in nodes],
        sent_starts=starts,
    )


def documents(parts: Iterable[tuple[Node, ...]], size: int, vocab: Vocab) -> Iterator[Doc]:
    """Return documents of `size` sentences each."""
    left = iter(parts)
    while group := tuple(islice(left, size)):
        yield document(group, vocab)
