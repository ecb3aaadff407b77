"""Writes a table as markdown, which knows no spans: an arrow in a covered place points at the cell that covers it."""

from __future__ import annotations

from collections.abc import Callable

from exporters.markdown_runs import marked_lines
from exporters.table_grid import Cell, grid_of
from extractors.model import Table

_LEFT, _UP = "←", "↑"


def table_as_markdown(table: Table, destination: Callable[[str], str]) -> list[str]:
    """Return the lines of a table; `destination` gives the address of a link by its target."""
    if not table.rows or not table.rows[0]:
        return []
    rows = [[_cell(cell, destination) for cell in row] for row in grid_of(table)]
    # A markdown table always has a heading row.
    whole = rows if table.header_rows else [[""] * len(rows[0]), *rows]
    lines = [f"| {' | '.join(row)} |" for row in whole]
    return [lines[0], "| " + " | ".join(["---"] * len(rows[0])) + " |", *lines[1:]]


def _cell(cell: Cell, destination: Callable[[str], str]) -> str:
    if cell.covered:
        return _LEFT if cell.left else _UP
    return "<br>".join(marked_lines(cell.text, cell.marks, destination))
