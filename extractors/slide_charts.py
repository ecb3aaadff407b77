"""A chart as the table behind it: categories down, series across, the chart's title in the corner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite

from lxml.etree import _Element

from extractors.hygiene import one_line
from extractors.slide_text import plain_text
from extractors.slide_xml import A, C, whole_number

_DAY_ZERO = date(1899, 12, 30)
_LAST_DAY = 2_958_465


@dataclass(frozen=True, slots=True)
class _Series:
    name: str
    categories: dict[int, str]
    values: dict[int, str]
    sizes: dict[int, str]

    def shown(self, number: int) -> str:
        """Return the value at an index; that of a bubble with its size in brackets."""
        value, size = self.values.get(number, ""), self.sizes.get(number, "")
        return f"{value} ({size})".strip() if size else value


def chart_rows(chart: _Element) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a c:chartSpace, the first holding title and series names; a new chart may have no series."""
    series = [_series(entry) for entry in chart.iter(f"{C}ser")]
    head = (_title(chart), *(entry.name for entry in series))
    rows: dict[tuple[int, str], list[str]] = {}
    for column, entry in enumerate(series):
        for number in sorted(entry.values | entry.categories | entry.sizes):
            label = entry.categories.get(number) or series[0].categories.get(number, "")
            row = rows.setdefault((number, label), [""] * len(series))
            row[column] = entry.shown(number)
    return (head, *((label, *cells) for (_, label), cells in sorted(rows.items(), key=lambda row: row[0][0])))


def _series(entry: _Element) -> _Series:
    category = _first(entry, "cat", "xVal")
    value = _first(entry, "val", "yVal")
    return _Series(
        " ".join(_points(_first(entry, "tx")).values()),
        _points(category),
        _points(value),
        _points(_first(entry, "bubbleSize")),
    )


def _first(entry: _Element, *names: str) -> _Element | None:
    return next((found for name in names if (found := entry.find(f"{C}{name}")) is not None), None)


def _points(data: _Element | None) -> dict[int, str]:
    """Return the cached points by their index; labels on several levels are joined, the outermost first."""
    if data is None:
        return {}
    levels = data.findall(f".//{C}lvl")
    if levels:
        inner = [_cached(level, "") for level in reversed(levels)]
        return {number: " ".join(filter(None, (_reaching(level, number) for level in inner))) for number in inner[-1]}
    cache = next(data.iter(f"{C}strCache", f"{C}numCache", f"{C}strLit", f"{C}numLit"), None)
    if cache is None:
        plain = data.findtext(f"{C}v")
        return {0: one_line(plain)} if plain else {}
    return _cached(cache, cache.findtext(f"{C}formatCode") or "")


def _reaching(level: dict[int, str], number: int) -> str:
    """Return the label that holds at an index: outer labels are given only where they begin."""
    return next((level[index] for index in range(number, -1, -1) if index in level), "")


def _cached(cache: _Element, form: str) -> dict[int, str]:
    points = ((whole_number(point.get("idx")), point) for point in cache.iterfind(f"{C}pt"))
    return {number: _shown(point.findtext(f"{C}v") or "", point.get("formatCode", form)) for number, point in points}


def _shown(value: str, form: str) -> str:
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


def _title(chart: _Element) -> str:
    paragraphs = chart.iterfind(f"{C}chart/{C}title/{C}tx/{C}rich/{A}p")
    written = " ".join(filter(None, (plain_text(paragraph) for paragraph in paragraphs)))
    linked = chart.find(f"{C}chart/{C}title/{C}tx")
    return one_line(written or " ".join(_points(linked).values()))
