"""Names of the XML that Word documents are written in, and how its switches and alternatives are read."""

from __future__ import annotations

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741  the prefix that every Office file uses
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"

_READABLE = (f"{W}t", f"{M}t", f"{A}blip", f"{C}chart", f"{CX}chart", f"{DGM}relIds", f"{V}imagedata")


def value(holder: _Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of a child in the main namespace: value(pPr, "pStyle") is the style; None when absent."""
    child = None if holder is None else holder.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}{attribute}")


def switch(holder: _Element | None, name: str) -> bool | None:
    """Return a switch (ECMA-376 part 1, section 17.17.4): on when it has no value, None when it is not there."""
    child = None if holder is None else holder.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in ("0", "false", "off")


def number(text: str | None, default: int | None = None) -> int | None:
    """Return an attribute as a whole number, `default` when it is absent or none; some programs write "12.0"."""
    try:
        return int(float(text or ""))
    except (ValueError, OverflowError):
        return default


def chosen_branch(block: _Element) -> list[_Element]:
    """Return what is to be read of an mc:AlternateContent: its first branch that holds something readable.

    ECMA-376 part 3, section 9.3: Choices stand in order of preference, then a Fallback for older readers. Reading
    both would give every text box twice. When no branch is readable it is the first, for its text alternative.
    """
    branches = [branch for branch in block if branch.tag in (f"{MC}Choice", f"{MC}Fallback")]
    readable = (branch for branch in branches if next(branch.iter(*_READABLE), None) is not None)
    return list(next(readable, branches[0] if branches else block))
