"""The words of a SmartArt diagram: its points as a list with levels."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.slide_text import PARAGRAPH, Rich
from extractors.slide_xml import DGM, whole_number

_DEEPEST = 8
_SHORT_ID = 8


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph of a diagram: a name that edits elsewhere leave alone, its level, its text."""

    name: str
    level: int
    text: Rich


@dataclass(frozen=True, slots=True)
class _Node:
    name: str
    texts: tuple[Rich, ...]


def points(model: _Element, read: Callable[[_Element], Rich]) -> list[Point]:
    """Return the points of a dgm:dataModel as its tree orders them, then those that hang on nothing.

    `read` turns an a:p into text. ECMA-376 part 1, section 21.4.2: points are nodes, connections of the type parOf
    (the default) make the tree.
    """
    nodes = _nodes(model, read)
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
    texts = enumerate(node.texts, start=1)
    return [Point(f"{node.name}.p{number}", level, text) for number, text in texts if text.text]


def _nodes(model: _Element, read: Callable[[_Element], Rich]) -> dict[str, _Node]:
    """Return the points by their ids; PowerPoint keeps these, so they name the texts."""
    found: dict[str, _Node] = {}
    seen: Counter[str] = Counter()
    for point in model.iterfind(f"{DGM}ptLst/{DGM}pt"):
        if point.get("type") in ("doc", "pres"):
            continue
        identity = point.get("modelId", "")
        name = identity.strip("{}").partition("-")[0].lower()[:_SHORT_ID]
        seen[name] += 1
        name = name if seen[name] == 1 else f"{name}-{seen[name]}"
        texts = tuple(read(paragraph) for paragraph in point.iterfind(f"{DGM}t/{PARAGRAPH}"))
        found[identity if identity not in found else f"{identity} {name}"] = _Node(name, texts)
    return found


def _children(model: _Element) -> defaultdict[str, list[str]]:
    tree = defaultdict[str, list[str]](list)
    ties = [tie for tie in model.iterfind(f"{DGM}cxnLst/{DGM}cxn") if tie.get("type", "parOf") == "parOf"]
    for tie in sorted(ties, key=lambda tie: whole_number(tie.get("srcOrd"))):
        tree[tie.get("srcId", "")].append(tie.get("destId", ""))
    return tree
