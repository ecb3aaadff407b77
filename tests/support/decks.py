"""A small language for decks: real .pptx bytes, made in memory, the same on every run.

    deck(
        slide("# Ladders", "* three points", "** always", "1. climb", "plain words", notes="Face the ladder."),
        slide("# Terms", table(("Term", "Meaning"), ("rung", "a step")), hidden=True),
        sections=(("Basics", 1), ("Reference", 1)),
    )

A line that begins with "# " is the title; "* ", "** " are bullets with their level; "1. " is a numbered point; other
lines are plain text. Things with a place are given as `box`, `group`, `picture`, `table`, `chart`.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu

from extractors import slides as slides_extractor
from extractors.model import Extraction
from extractors.source import Source

WIDTH, HEIGHT = 9_144_000, 6_858_000
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c6360606000000004000165a2"
    "b5f30000000049454e44ae426082"
)

Place = tuple[float, float, float, float]
"""Left, top, width and height as shares of the slide."""


@dataclass(frozen=True)
class Box:
    """A text box; each line is a paragraph, "* " makes a bullet, `size` is the type size in points."""

    lines: tuple[str, ...]
    at: Place
    size: int = 18


@dataclass(frozen=True)
class Group:
    """Shapes held together; the places of its members are shares of the slide, too."""

    members: tuple[Box | Group | Picture, ...]
    description: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture with its text alternative; `decorative` marks it as needing none."""

    alt: str
    at: Place
    decorative: bool = False


@dataclass(frozen=True)
class Table:
    """A table; its first row is a heading row unless `header` says no."""

    rows: tuple[tuple[str, ...], ...]
    header: bool = True
    merge: tuple[int, int, int, int] | None = None


@dataclass(frozen=True)
class Chart:
    """A column chart of one or more series."""

    title: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]


Item = str | Box | Group | Picture | Table | Chart


@dataclass(frozen=True)
class SlideSpec:
    """One slide: its items in z-order, its notes, whether it is hidden, the name of its layout."""

    items: tuple[Item, ...]
    notes: tuple[str, ...]
    hidden: bool
    layout: str


def box(*lines: str, at: Place = (0.1, 0.4, 0.8, 0.1), size: int = 18) -> Box:
    return Box(lines, at, size)


def group(*members: Box | Group | Picture, description: str = "") -> Group:
    return Group(members, description)


def picture(alt: str = "", at: Place = (0.6, 0.5, 0.2, 0.2), decorative: bool = False) -> Picture:
    return Picture(alt, at, decorative)


def table(*rows: tuple[str, ...], header: bool = True, merge: tuple[int, int, int, int] | None = None) -> Table:
    return Table(rows, header, merge)


def chart(title: str, categories: tuple[str, ...], *series: tuple[str, tuple[float, ...]]) -> Chart:
    return Chart(title, categories, series)


def slide(*items: Item, notes: str | tuple[str, ...] = (), hidden: bool = False, layout: str = "") -> SlideSpec:
    spoken = (notes,) if isinstance(notes, str) else notes
    titled = any(isinstance(item, str) and item.startswith("# ") for item in items)
    return SlideSpec(items, spoken, hidden, layout or ("Title and Content" if titled else "Blank"))


def deck(*specs: SlideSpec, title: str = "", sections: tuple[tuple[str, int], ...] = (), language: str = "") -> bytes:
    """Return a .pptx file; `sections` gives names and how many slides stand in each."""
    presentation = Presentation()
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    for spec in specs:
        _fill(presentation.slides.add_slide(layouts[spec.layout]), spec)
    presentation.core_properties.title = title
    presentation.core_properties.language = language
    if sections:
        _add_sections(presentation, sections)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return with_parts(buffer.getvalue(), {})


def with_parts(data: bytes, changes: Mapping[str, bytes | Callable[[bytes], bytes] | None]) -> bytes:
    """Return a zip with parts changed: to bytes, by a function, removed (None), or added; dates are fixed."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, change in changes.items():
        if change is None:
            del parts[name]
        else:
            parts[name] = change if isinstance(change, bytes) else change(parts[name])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name, body in parts.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def source(data: bytes, name: str = "deck.pptx") -> Source:
    return Source(name, len(data), hashlib.sha256(data).hexdigest(), lambda: io.BytesIO(data))


def extracted(data: bytes, name: str = "deck.pptx") -> Extraction:
    return slides_extractor.extract(source(data, name), slides_extractor.Options())


def _fill(made: Slide, spec: SlideSpec) -> None:
    lines = [item for item in spec.items if isinstance(item, str)]
    title = next((line for line in lines if line.startswith("# ")), "")
    body = [line for line in lines if not line.startswith("# ")]
    if title:
        made.shapes.title.text_frame.text = title.removeprefix("# ")
    _write_body(made, body)
    for item in spec.items:
        if not isinstance(item, str):
            _add(made.shapes, item)
    if spec.notes:
        made.notes_slide.notes_text_frame.text = "\n".join(spec.notes)
    if spec.hidden:
        made.element.set("show", "0")


def _write_body(made: Slide, lines: list[str]) -> None:
    holder = next((shape for shape in made.placeholders if shape.placeholder_format.idx == 1), None)
    if holder is None and lines:
        holder = made.shapes.add_textbox(Emu(914_400), Emu(3_200_400), Emu(7_315_200), Emu(1_828_800))
    if lines:
        _write(holder.text_frame, lines)
    elif holder is not None and not holder.text_frame.text:
        holder.element.getparent().remove(holder.element)


def _write(frame: TextFrame, lines: list[str] | tuple[str, ...], size: int = 0) -> None:
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        stars, numbered = re.match(r"(\*+) ", line), re.match(r"\d+\. ", line)
        kind = "buChar" if stars else "buAutoNum" if numbered else "buNone"
        mark = etree.SubElement(paragraph._p.get_or_add_pPr(), qn(f"a:{kind}"))
        if stars:
            mark.set("char", "•")
            paragraph.level = len(stars.group(1)) - 1
        if numbered:
            mark.set("type", "arabicPeriod")
        paragraph.text = line[(stars or numbered).end() :] if stars or numbered else line
        for run in paragraph.runs:
            if size:
                run.font.size = size * 12_700


def _add(shapes: SlideShapes | GroupShapes, item: Box | Group | Picture | Table | Chart) -> None:
    if isinstance(item, Box):
        _write(shapes.add_textbox(*_emu(item.at)).text_frame, item.lines, item.size)
    elif isinstance(item, Picture):
        _add_picture(shapes, item)
    elif isinstance(item, Group):
        made = shapes.add_group_shape()
        made.element.nvGrpSpPr.cNvPr.set("descr", item.description)
        for member in item.members:
            _add(made.shapes, member)
    elif isinstance(item, Table):
        _add_table(shapes, item)
    else:
        data = CategoryChartData()
        data.categories = item.categories
        for name, values in item.series:
            data.add_series(name, values)
        made = shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *_emu((0.1, 0.4, 0.8, 0.5)), data).chart
        made.has_title = True
        made.chart_title.text_frame.text = item.title


def _add_picture(shapes: SlideShapes | GroupShapes, item: Picture) -> None:
    made = shapes.add_picture(io.BytesIO(PNG), *_emu(item.at))
    properties = made.element.nvPicPr.cNvPr
    properties.set("descr", item.alt)
    if item.decorative:
        extension = etree.SubElement(etree.SubElement(properties, qn("a:extLst")), qn("a:ext"))
        extension.set("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
        etree.SubElement(extension, f"{{{ADEC}}}decorative", nsmap={"adec": ADEC}).set("val", "1")


def _add_table(shapes: SlideShapes, item: Table) -> None:
    made = shapes.add_table(len(item.rows), len(item.rows[0]), *_emu((0.1, 0.4, 0.8, 0.5))).table
    made.first_row = item.header
    for across, row in enumerate(item.rows):
        for down, text in enumerate(row):
            made.cell(across, down).text = text
    if item.merge:
        top, left, bottom, right = item.merge
        made.cell(top, left).merge(made.cell(bottom, right))


def _add_sections(presentation: Deck, sections: tuple[tuple[str, int], ...]) -> None:
    ids = iter(entry.id for entry in presentation.element.sldIdLst)
    extensions = etree.SubElement(presentation.element, qn("p:extLst"))
    extension = etree.SubElement(extensions, qn("p:ext"), uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}")
    listed = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    for name, count in sections:
        entry = etree.SubElement(listed, f"{{{P14}}}section", name=name)
        members = etree.SubElement(entry, f"{{{P14}}}sldIdLst")
        for _ in range(count):
            etree.SubElement(members, f"{{{P14}}}sldId", id=str(next(ids)))


def _emu(place: Place) -> tuple[Emu, ...]:
    sides = (WIDTH, HEIGHT, WIDTH, HEIGHT)
    return tuple(Emu(round(share * side)) for share, side in zip(place, sides, strict=True))
