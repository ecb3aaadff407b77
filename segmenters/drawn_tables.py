"""Knows the tables that are drawings: boxes and arrows of a page, of which only labels amid empty cells are left."""

from __future__ import annotations

import re

from extractors.model import Section, Table
from segmenters.cutting import Verdict, verdict
from segmenters.model import CutReason

_EMPTY = re.compile(r"[\s←→↑↓↔⇐⇒⇑⇓|–—-]*")
_SAYS = re.compile(r"(?:\b[a-zà-ÿ]{2,} ){3}[a-zà-ÿ]{2,}|[.!?。]\s*$")
"""Four words in a row that are no labels, or the end of a sentence."""
_COLUMNS, _ROWS = 3, 3
_MOSTLY, _OF_THE_HEAD = 0.6, 0.4
_FITS = 0.8


def judge_tables(section: Section) -> dict[str, Verdict]:
    """Return why tables of a section go, by their keys: most cells are empty or arrows, and none says anything.

    A form to fill in has a head: there hardly a cell of the first row is empty.
    """
    why = verdict(CutReason.FRAGMENT, "labels-of-a-drawing", _FITS)
    return {block.key: why for block in section.blocks if isinstance(block, Table) and _is_drawn(block)}


def _is_drawn(table: Table) -> bool:
    if len(table.rows) < _ROWS or max(map(len, table.rows)) < _COLUMNS:
        return False
    cells = [cell for row in table.rows for cell in row]
    if any(_SAYS.search(" ".join(cell.split())) for cell in cells):
        return False
    return _share_empty(cells) >= _MOSTLY and _share_empty(table.rows[0]) >= _OF_THE_HEAD


def _share_empty(cells: list[str] | tuple[str, ...]) -> float:
    return sum(_EMPTY.fullmatch(cell) is not None for cell in cells) / max(1, len(cells))
