"""The table behind a chart: categories down, series across, the title in the corner; values as they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import isfinite

from extractors.hygiene import one_line

_DAY_ZERO = date(1899, 12, 30)
_LAST_DAY = 2_958_465


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart: its name, and by the index of the point category, value and size, each as shown."""

    name: str
    categories: Mapping[int, str]
    values: Mapping[int, str]
    sizes: Mapping[int, str] = field(default_factory=dict)

    def shown(self, number: int) -> str:
        """Return the value at an index; that of a bubble with its size in brackets."""
        value, size = self.values.get(number, ""), self.sizes.get(number, "")
        return f"{value} ({size})".strip() if size else value


def table_rows(title: str, series: Sequence[Series]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a chart, the first holding title and series names; a new chart may have no series."""
    head = (title, *(entry.name for entry in series))
    rows: dict[tuple[int, str], list[str]] = {}
    for column, entry in enumerate(series):
        for number in sorted({*entry.values, *entry.categories, *entry.sizes}):
            label = entry.categories.get(number) or series[0].categories.get(number, "")
            row = rows.setdefault((number, label), [""] * len(series))
            row[column] = entry.shown(number)
    return (head, *((label, *cells) for (_, label), cells in sorted(rows.items(), key=lambda row: row[0][0])))


def labels_of_levels(levels: Sequence[Mapping[int, str]]) -> dict[int, str]:
    """Join labels that stand on several levels, the innermost first; outer ones are given only where they begin."""
    outer_first = levels[::-1]
    return {number: " ".join(filter(None, (_reaching(level, number) for level in outer_first))) for number in levels[0]}


def shown_value(value: str, form: str) -> str:
    """Write a cached value as the chart shows it: percentages and dates by their format, floats without their tail."""
    try:
        number = float(value)
    except ValueError:
        return one_line(value)
    if not isfinite(number):
        return one_line(value)
    if "%" in form:
        return f"{number * 100:.10g}%"
    if "yy" in form.lower() and 0 < number <= _LAST_DAY:
        return (_DAY_ZERO + timedelta(days=int(number))).isoformat()
    return f"{number:.12g}"


def _reaching(level: Mapping[int, str], number: int) -> str:
    return next((level[index] for index in range(number, -1, -1) if index in level), "")
