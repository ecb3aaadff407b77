"""A plain walk over a deck with python-pptx, as most scripts do it: the peer that our reader is measured against.

Text boxes, groups, tables, chart values and notes; nothing that has no place in the library's object model.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pptx


def walk(path: Path) -> str:
    """Return the text of all slides; raises what python-pptx raises."""
    return "\n".join(line for slide in pptx.Presentation(str(path)).slides for line in _of_slide(slide))


def _of_slide(slide: Any) -> Iterator[str]:
    yield from _of_shapes(slide.shapes)
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame):
        yield frame.text


def _of_shapes(shapes: Iterable[Any]) -> Iterator[str]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _of_shapes(shape.shapes)
        if shape.has_text_frame:
            yield shape.text_frame.text
        if getattr(shape, "has_table", False):
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
        if getattr(shape, "has_chart", False):
            yield from _of_chart(shape.chart)


def _of_chart(chart: Any) -> Iterator[str]:
    if chart.has_title:
        yield chart.chart_title.text_frame.text
    for plot in chart.plots:
        yield from map(str, plot.categories)
        for series in plot.series:
            yield str(series.name)
            yield from map(str, series.values)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(len(walk(Path(name))))
