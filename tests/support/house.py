"""The modules of the four floors as text and syntax, for tests that read the house instead of running it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FLOORS = ("converter", "exporters", "segmenters", "extractors")
MODULES = tuple(sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py")))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))
