"""Formulas of a web page as plain text in one line."""

from __future__ import annotations

from extractors.hygiene import one_line
from extractors.web_tree import Element

_DEEPEST = 60
_FORMS = {
    ("mfrac", 2): "({0})/({1})",
    ("msup", 2): "{0}^{3}",
    ("mover", 2): "{0}^{3}",
    ("msub", 2): "{0}_{3}",
    ("munder", 2): "{0}_{3}",
    ("msubsup", 3): "{0}_{4}^{5}",
    ("munderover", 3): "{0}_{4}^{5}",
    ("mroot", 2): "{1}√({0})",
}
"""How an element with so many parts is written; the second half of the numbers are the parts, in brackets if long."""


def formula(math: Element) -> str:
    """Return a `math` element as people type it ("(a+b)/c", "x^2"); its own text alternative comes first."""
    stated = math.get("alttext") or next(
        (
            note.text
            for note in math.iter("annotation")
            if note.get("encoding", "").lower().endswith("tex") and note.text
        ),
        "",
    )
    return one_line(stated or _written(math, 0))


def _written(node: Element, depth: int) -> str:
    if depth > _DEEPEST:
        return "".join(node.itertext())
    name = str(node.tag).rpartition(":")[2]
    if name in ("annotation", "annotation-xml"):
        return ""
    parts = [_written(child, depth + 1) for child in node if isinstance(child.tag, str)]
    form = _FORMS.get((name, len(parts)))
    if form:
        return form.format(*parts, *map(_grouped, parts))
    return f"√({''.join(parts)})" if name == "msqrt" else (node.text or "").strip() + "".join(parts)


def _grouped(part: str) -> str:
    return part if len(part) <= 1 or part.isdigit() else f"({part})"
