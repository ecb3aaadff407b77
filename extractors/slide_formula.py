"""Office Math formulas on one line, as people type them: "(a+b)/c", "x^2", "√(x)" (ECMA-376 part 1, section 22.1)."""

from __future__ import annotations

from lxml.etree import _Element

from extractors.slide_xml import M

_VALUE = f"{M}val"
_SHORT = 1
"""What is this long needs no brackets as an exponent, index or argument."""


def formula_text(node: _Element) -> str:
    """Return the formula below a node on one line."""
    writer = _WRITERS.get(str(node.tag))
    return writer(node) if writer else "".join(formula_text(child) for child in node)


def _letters(node: _Element) -> str:
    return node.text or ""


def _fraction(node: _Element) -> str:
    return f"({_part(node, 'num')})/({_part(node, 'den')})"


def _scripts(node: _Element) -> str:
    """A base with what stands below and above it; a prescript goes before its base."""
    sub, sup = _script("_", _part(node, "sub")), _script("^", _part(node, "sup"))
    base = _part(node, "e")
    return f"{sub}{sup}{base}" if node.tag == f"{M}sPre" else f"{base}{sub}{sup}"


def _root(node: _Element) -> str:
    degree = _part(node, "deg")
    return f"root_{degree}({_part(node, 'e')})" if degree else f"√({_part(node, 'e')})"


def _large_operator(node: _Element) -> str:
    """A sum, product or integral with its limits; the sign of an integral is the default (section 22.1.2.70)."""
    sign = _property(node, "naryPr", "chr", "∫")
    return f"{sign}{_script('_', _part(node, 'sub'))}{_script('^', _part(node, 'sup'))} {_part(node, 'e')}".strip()


def _brackets(node: _Element) -> str:
    opening, closing = _property(node, "dPr", "begChr", "("), _property(node, "dPr", "endChr", ")")
    between = _property(node, "dPr", "sepChr", "|")
    inner = (formula_text(entry) for entry in node.iterfind(f"{M}e"))
    return f"{opening}{between.join(inner)}{closing}"


def _function(node: _Element) -> str:
    return f"{_part(node, 'fName')}({_part(node, 'e')})"


def _limit(node: _Element) -> str:
    sign = "_" if node.tag == f"{M}limLow" else "^"
    return f"{_part(node, 'e')}{_script(sign, _part(node, 'lim'))}"


def _matrix(node: _Element) -> str:
    rows = (", ".join(formula_text(cell) for cell in row.iterfind(f"{M}e")) for row in node.iterfind(f"{M}mr"))
    return f"[{'; '.join(rows)}]"


def _equations(node: _Element) -> str:
    return "; ".join(formula_text(entry) for entry in node.iterfind(f"{M}e"))


def _part(node: _Element, name: str) -> str:
    found = node.find(f"{M}{name}")
    return "" if found is None else formula_text(found)


def _script(sign: str, text: str) -> str:
    if not text:
        return ""
    return f"{sign}{text}" if len(text) <= _SHORT else f"{sign}({text})"


def _property(node: _Element, group: str, name: str, default: str) -> str:
    found = node.find(f"{M}{group}/{M}{name}")
    return default if found is None else found.get(_VALUE, "")


_WRITERS = {
    f"{M}t": _letters,
    f"{M}f": _fraction,
    f"{M}sSup": _scripts,
    f"{M}sSub": _scripts,
    f"{M}sSubSup": _scripts,
    f"{M}sPre": _scripts,
    f"{M}rad": _root,
    f"{M}nary": _large_operator,
    f"{M}d": _brackets,
    f"{M}func": _function,
    f"{M}limLow": _limit,
    f"{M}limUpp": _limit,
    f"{M}m": _matrix,
    f"{M}eqArr": _equations,
}
