"""Names of the XML that slides are written in, and what every reader of it needs first: one of the alternatives."""

from __future__ import annotations

from lxml.etree import _Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
A14 = "{http://schemas.microsoft.com/office/drawing/2010/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
P188 = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

ON = ("1", "true", "on")
"""How an attribute says yes (ISO/IEC 29500-1 section 22.9.2.7, and xsd:boolean)."""

_READABLE = (f"{A}t", f"{M}t", f"{A}tbl", f"{C}chart", f"{CX}chart", f"{DGM}relIds", f"{A}blip")
_ALTERNATIVES = f"{MC}AlternateContent"
_BRANCHES = (f"{MC}Choice", f"{MC}Fallback")


def settle_alternatives(tree: _Element) -> tuple[int, int]:
    """Replace each mc:AlternateContent below `tree` by its first branch that holds something readable.

    Return how many there were, and how many characters stood in the branches that were left out. ECMA-376 part 3,
    section 9.3: Choices stand in order of preference, then a Fallback for older readers. Ink and 3D models are
    readable in the Fallback only, as a picture.
    """
    blocks = list(tree.iter(_ALTERNATIVES))
    letters = 0
    for block in blocks:
        parent = block.getparent()
        if parent is None:
            continue
        branches = [branch for branch in block if branch.tag in _BRANCHES]
        chosen = next((branch for branch in branches if _is_readable(branch)), None)
        letters += sum(_letters(branch) for branch in branches if branch is not chosen)
        place = parent.index(block)
        parent[place : place + 1] = [] if chosen is None else list(chosen)
    return len(blocks), letters


def child(element: _Element, name: str, place: int = 0) -> _Element | None:
    """Return the first child of a name, None when there is none.

    It is looked for at its usual place first, which costs a quarter of a search.
    """
    size = len(element)
    if size > place and (found := element[place]).tag == name:
        return found
    return next(element.iterchildren(name), None) if size > 1 or place else None


def whole_number(text: str | None, default: int = 0) -> int:
    """Return an attribute as a whole number, `default` when it is absent or none."""
    try:
        return int(text or "")
    except ValueError:
        return default


def _is_readable(branch: _Element) -> bool:
    return next(branch.iter(*_READABLE), None) is not None


def _letters(branch: _Element) -> int:
    return sum(len(entry.text or "") for entry in branch.iter(f"{A}t"))
