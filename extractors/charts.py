"""A chart of a deck or document as the table behind it, from the values that it keeps beside its data sheet."""

from __future__ import annotations

from lxml.etree import _Element

from extractors.chart_2016 import CHART_2016, rows_of_2016
from extractors.chart_table import Series, labels_of_levels, shown_value, table_rows
from extractors.hygiene import one_line
from extractors.slide_text import plain_text
from extractors.slide_xml import A, C, whole_number


def chart_rows(chart: _Element | None) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a chart part, see table_rows; none when it is no chart.

    A c:chartSpace is described in ISO/IEC 29500-1, section 21.2.
    """
    if chart is None:
        return ()
    if chart.tag == CHART_2016:
        return rows_of_2016(chart)
    if chart.tag != f"{C}chartSpace":
        return ()
    return table_rows(_title(chart), [_series(entry) for entry in chart.iter(f"{C}ser")])


def _series(entry: _Element) -> Series:
    category = _first(entry, "cat", "xVal")
    value = _first(entry, "val", "yVal")
    return Series(
        " ".join(_points(_first(entry, "tx")).values()),
        _points(category),
        _points(value),
        _points(_first(entry, "bubbleSize")),
    )


def _first(entry: _Element, *names: str) -> _Element | None:
    return next((found for name in names if (found := entry.find(f"{C}{name}")) is not None), None)


def _points(data: _Element | None) -> dict[int, str]:
    """Return the cached points by their index."""
    if data is None:
        return {}
    levels = data.findall(f".//{C}lvl")
    if levels:
        return labels_of_levels([_cached(level, "") for level in levels])
    cache = next(data.iter(f"{C}strCache", f"{C}numCache", f"{C}strLit", f"{C}numLit"), None)
    if cache is None:
        plain = data.findtext(f"{C}v")
        return {0: one_line(plain)} if plain else {}
    return _cached(cache, cache.findtext(f"{C}formatCode") or "")


def _cached(cache: _Element, form: str) -> dict[int, str]:
    points = ((whole_number(point.get("idx")), point) for point in cache.iterfind(f"{C}pt"))
    return {
        number: shown_value(point.findtext(f"{C}v") or "", point.get("formatCode", form)) for number, point in points
    }


def _title(chart: _Element) -> str:
    paragraphs = chart.iterfind(f"{C}chart/{C}title/{C}tx/{C}rich/{A}p")
    written = " ".join(filter(None, (plain_text(paragraph) for paragraph in paragraphs)))
    linked = chart.find(f"{C}chart/{C}title/{C}tx")
    return one_line(written or " ".join(_points(linked).values()))
