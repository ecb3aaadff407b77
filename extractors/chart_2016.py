"""A chart of the kinds that came with Office 2016 (waterfall, funnel, treemap, sunburst, histogram, box) as a table.

Their markup is described in Microsoft's [MS-ODRAWXML], section 2.24.3; beside it stands a picture for older programs.
"""

from __future__ import annotations

from lxml.etree import _Element

from extractors.chart_table import Series, labels_of_levels, shown_value, table_rows
from extractors.hygiene import one_line
from extractors.slide_text import plain_text
from extractors.slide_xml import CX, A, whole_number

CHART_2016 = f"{CX}chartSpace"
"""The root of such a chart."""

_VALUES = ("val", "size", "colorVal", "y")


def rows_of_2016(chart: _Element) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a cx:chartSpace; see table_rows."""
    data = {entry.get("id"): entry for entry in chart.iterfind(f"{CX}chartData/{CX}data")}
    drawn = chart.iterfind(f"{CX}chart/{CX}plotArea/{CX}plotAreaRegion/{CX}series")
    return table_rows(_words(chart.find(f"{CX}chart/{CX}title")), [_series(entry, data) for entry in drawn])


def _series(entry: _Element, data: dict[str | None, _Element]) -> Series:
    link = entry.find(f"{CX}dataId")
    held = None if link is None else data.get(link.get("val"))
    name = _words(entry)
    if held is None:
        return Series(name, {}, {})
    numbers = {dimension.get("type"): dimension for dimension in held.iterfind(f"{CX}numDim")}
    shown = next((numbers[kind] for kind in _VALUES if kind in numbers), None)
    across = next((numbers[kind] for kind in ("cat", "x") if kind in numbers), None)
    words = next(held.iterfind(f"{CX}strDim"), across)
    return Series(name, _points(words), _points(shown))


def _points(dimension: _Element | None) -> dict[int, str]:
    """Return the points of a dimension by their index."""
    levels = [] if dimension is None else dimension.findall(f"{CX}lvl")
    return labels_of_levels([_level(level) for level in levels]) if levels else {}


def _level(level: _Element) -> dict[int, str]:
    form = level.get("formatCode", "")
    points = ((whole_number(point.get("idx")), point.text or "") for point in level.iterfind(f"{CX}pt"))
    return {number: shown_value(text, form) for number, text in points}


def _words(named: _Element | None) -> str:
    """Return the text of a title or the name of a series, written or taken from a cell."""
    if named is None:
        return ""
    paragraphs = [*named.iterfind(f"{CX}tx/{CX}rich/{A}p"), *named.iterfind(f"{CX}tx/{CX}txData/{CX}rich/{A}p")]
    written = " ".join(filter(None, map(plain_text, paragraphs)))
    return one_line(written or named.findtext(f"{CX}tx/{CX}txData/{CX}v") or "")
