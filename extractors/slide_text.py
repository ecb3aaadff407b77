"""The words of one paragraph of a slide, from its runs, breaks, fields and formulas."""

from __future__ import annotations

import re

from lxml.etree import _Element

from extractors.hygiene import clean
from extractors.slide_xml import A14, A, M

_COUNTING_FIELDS = ("slidenum", "datetime")
_BLANK_LINES = re.compile(r"\n{2,}")


def paragraph_text(paragraph: _Element) -> str:
    """Return the clean text of an a:p; a soft break is a line feed. Slide number and date fields are left out."""
    return _BLANK_LINES.sub("\n", clean("".join(_pieces(paragraph))))


def body_text(body: _Element | None) -> str:
    """Return the text of all paragraphs of a text body, one a line; empty paragraphs are left out."""
    paragraphs = [] if body is None else [paragraph_text(paragraph) for paragraph in body.iterfind(f"{A}p")]
    return "\n".join(filter(None, paragraphs))


def _pieces(paragraph: _Element) -> list[str]:
    pieces: list[str] = []
    for child in paragraph:
        if child.tag == f"{A}br":
            pieces.append("\n")
        elif child.tag == f"{A14}m":
            pieces.append(_formula(child))
        elif child.tag == f"{A}r" or (child.tag == f"{A}fld" and not _counts(child)):
            pieces.append(child.findtext(f"{A}t") or "")
    return pieces


def _counts(field: _Element) -> bool:
    return field.get("type", "").startswith(_COUNTING_FIELDS)


def _formula(node: _Element) -> str:
    """Write an Office Math formula on one line, as people type it: "(a+b)/c", "x^2", "√(x)"."""

    def part(name: str) -> str:
        found = node.find(f"{M}{name}")
        return "" if found is None else _formula(found)

    match str(node.tag).removeprefix(M):
        case "t":
            return node.text or ""
        case "f":
            return f"({part('num')})/({part('den')})"
        case "sSup":
            return f"{part('e')}^{part('sup')}"
        case "sSub":
            return f"{part('e')}_{part('sub')}"
        case "rad":
            return f"√({part('e')})"
        case _:
            return "".join(_formula(child) for child in node)
