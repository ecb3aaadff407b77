"""What the measures of `make eval` have in common: the part of the data they look at, and a table of figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum


class Part(Enum):
    """Which part of the evaluation data: parameters are fitted on DEV, the figures reported are of TEST.

    Data without such parts counts as TEST.
    """

    DEV = "dev"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Table:
    """The outcome of one measure: a title, column names, a row for each system, and a note on how to read it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def as_markdown(table: Table) -> str:
    """Return a table as markdown: its title as a heading, the columns padded so that it can be read as it stands."""
    lines = (table.columns, *table.rows)
    widths = [max(len(line[n]) for line in lines) for n in range(len(table.columns))]
    ruler = tuple("-" * widths[0] if n == 0 else "-" * (width - 1) + ":" for n, width in enumerate(widths))
    parts = [f"### {table.title}", "", *(_row(line, widths) for line in (table.columns, ruler, *table.rows))]
    return "\n".join([*parts, *(["", table.note] if table.note else []), ""])


def figure(value: float | None, digits: int = 3) -> str:
    """Return a share or score as text: ".254", "1.000"; a dash for None."""
    return "–" if value is None else f"{value:.{digits}f}".removeprefix("0") if digits else f"{value:.0f}"


def mean(values: Iterable[float]) -> float:
    """Return the arithmetic mean; 0 for no values."""
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _row(line: tuple[str, ...], widths: list[int]) -> str:
    cells = (text.ljust(width) if n == 0 else text.rjust(width) for n, (text, width) in enumerate(zip(line, widths)))  # noqa: B905  both have the length of the columns
    return f"| {' | '.join(cells)} |"
