"""Graphic frames of a slide as blocks: tables, charts and SmartArt diagrams; other objects are named and left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml.etree import _Element

from extractors.charts import chart_rows
from extractors.diagnostics import Code, Diagnostic, Severity
from extractors.model import Block, ListItem, Paragraph, Table
from extractors.slide_diagrams import Point, points
from extractors.slide_parts import SlideParts
from extractors.slide_tables import read_table
from extractors.slide_xml import CX, DGM, A, C, P, R

CHART_UNREADABLE = Code(
    "X130",
    Severity.WARNING,
    "a chart on this slide could not be read",
    "Open the deck in PowerPoint, check the chart and its data, and save the deck again.",
)
DIAGRAM_UNREADABLE = Code(
    "X131",
    Severity.WARNING,
    "a SmartArt diagram on this slide could not be read",
    "Open the deck in PowerPoint, convert the diagram to text, and save the deck again.",
)
NOT_READ = Code(
    "X132",
    Severity.INFO,
    "{what} on this slide is not taken over",
    "If it teaches something, give it as a source of its own, or say on the slide what it shows.",
)


@dataclass(frozen=True, slots=True)
class FrameContent:
    """The blocks of a frame, and what could not be taken over."""

    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read_frame(frame: _Element, key: str, slide: SlideParts) -> FrameContent:
    """Return what a p:graphicFrame holds; its blocks are named by `key`. Diagnostics X130 to X132."""
    for element in frame.iterfind(f"{A}graphic/{A}graphicData/*"):
        if reader := _READERS.get(str(element.tag)):
            return reader(element, key, slide)
    return FrameContent((), (NOT_READ.of(slide.source, slide.at, what="an object of an unknown kind"),))


def _table(table: _Element, key: str, slide: SlideParts) -> FrameContent:
    slide.tally.tables += 1
    found = read_table(table, key, slide)
    return FrameContent(() if found is None else (found,))


def _chart(reference: _Element, key: str, slide: SlideParts) -> FrameContent:
    slide.tally.charts += 1
    _, chart = slide.part(reference.get(f"{R}id"))
    rows = chart_rows(chart)
    if not rows:
        return FrameContent((), (CHART_UNREADABLE.of(slide.source, slide.at),))
    if len(rows[0]) > 1:
        return FrameContent((Table(f"{key}.chart", slide.at, rows, 1),))
    title = rows[0][0]  # a chart without data holds no more
    return FrameContent((Paragraph(f"{key}.chart", slide.at, title),) if title else ())


def _diagram(reference: _Element, key: str, slide: SlideParts) -> FrameContent:
    slide.tally.diagrams += 1
    member, model = slide.part(reference.get(f"{R}dm"))
    if model is None:
        return FrameContent((), (DIAGRAM_UNREADABLE.of(slide.source, slide.at),))
    words = slide.words.of_part(member)
    return FrameContent(tuple(_item(point, key, slide) for point in points(model, words.paragraph)))


def _item(point: Point, key: str, slide: SlideParts) -> ListItem:
    text = point.text
    return ListItem(f"{key}.d{point.name}", slide.at, text.text, point.level, ordered=False, marks=text.marks)


def _embedded(entry: _Element, key: str, slide: SlideParts) -> FrameContent:  # noqa: ARG001  all readers are called alike
    program = entry.get("progId", "").partition(".")[0]
    what = f"an embedded object ({program})" if program else "an embedded object"
    return FrameContent((), (NOT_READ.of(slide.source, slide.at, what=what),))


_READERS: dict[str, Callable[[_Element, str, SlideParts], FrameContent]] = {
    f"{A}tbl": _table,
    f"{C}chart": _chart,
    f"{CX}chart": _chart,
    f"{DGM}relIds": _diagram,
    f"{P}oleObj": _embedded,
}
