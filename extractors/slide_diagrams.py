"""The words of a SmartArt diagram: its points as a list with levels."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.slide_text import paragraph_text
from extractors.slide_xml import DGM, A, whole_number

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph of a diagram: its number in the file, which edits elsewhere leave alone, its level, its text."""

    number: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class _Node:
    number: int
    id: str
    texts: tuple[str, ...]


def points(model: _Element) -> list[Point]:
    """Return the points of a dgm:dataModel as its tree orders them, then those that hang on nothing.

    ECMA-376 part 1, section 21.4.2: points are nodes, connections of the type parOf (the default) make the tree.
    """
    nodes = {node.id: node for node in _nodes(model)}
    children = _children(model)
    roots = [point.get("modelId", "") for point in model.iterfind(f"{DGM}ptLst/{DGM}pt[@type='doc']")]
    waiting = [(child, 0) for root in reversed(roots) for child in reversed(children[root])]
    found: list[Point] = []
    while waiting:
        identity, level = waiting.pop()
        if node := nodes.pop(identity, None):
            found.extend(_points(node, level))
            waiting.extend((child, min(level + 1, _DEEPEST)) for child in reversed(children[identity]))
    return [*found, *(point for node in nodes.values() for point in _points(node, 0))]


def _points(node: _Node, level: int) -> list[Point]:
    return [Point(node.number + n, level, text) for n, text in enumerate(node.texts) if text]


def _nodes(model: _Element) -> list[_Node]:
    found: list[_Node] = []
    number = 0
    for point in model.iterfind(f"{DGM}ptLst/{DGM}pt"):
        if point.get("type") in ("doc", "pres"):
            continue
        texts = tuple(paragraph_text(paragraph) for paragraph in point.iterfind(f"{DGM}t/{A}p"))
        found.append(_Node(number, point.get("modelId", ""), texts))
        number += len(texts)
    return found


def _children(model: _Element) -> defaultdict[str, list[str]]:
    tree = defaultdict[str, list[str]](list)
    ties = [tie for tie in model.iterfind(f"{DGM}cxnLst/{DGM}cxn") if tie.get("type", "parOf") == "parOf"]
    for tie in sorted(ties, key=lambda tie: whole_number(tie.get("srcOrd"))):
        tree[tie.get("srcId", "")].append(tie.get("destId", ""))
    return tree
