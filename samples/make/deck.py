"""Draws a slide deck from its content file (see content/ladder-deck.toml for the form)."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from pathlib import Path
from typing import Any

from pictures import PICTURES
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

LAYOUTS = {"title": 0, "bullets": 1, "picture": 1, "table": 5, "boxes": 6}
FIXED_TIME = (2024, 1, 1, 0, 0, 0)
SECTION_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
# The default template knows these colours; each is replaced with one of the palette.
THEME_COLOURS = {"1F497D": "dark", "4F81BD": "dark", "C0504D": "accent", "EEECE1": "pale"}

Table = dict[str, Any]


def draw(content: Path, target: Path) -> int:
    """Write the deck described in `content` to `target`; return its number of slides."""
    described = tomllib.loads(content.read_text(encoding="utf-8"))
    about, slides = described["deck"], described["slides"]
    deck = Presentation()
    _widen(deck, Inches(about["width_in"]))
    _dress_master(deck)
    _dress_title_page(deck.slide_layouts[LAYOUTS["title"]])
    known = {slide["id"]: slide for slide in slides if "id" in slide}
    sections: list[tuple[str, list[int]]] = []
    for number, slide in enumerate(slides, start=1):
        shown = known[slide["same_as"]] | {"notes": slide["notes"]} if "same_as" in slide else slide
        slide_id = _add_slide(deck, shown, about, number)
        if "section" in slide:
            sections.append((slide["section"], []))
        if sections:
            sections[-1][1].append(slide_id)
    _add_sections(deck, sections)
    _describe(deck, about)
    _save(deck, target, about["palette"])
    return len(slides)


def _widen(deck: Any, width: int) -> None:
    """Set the slide width, and stretch what stands on master and layouts with it."""
    factor = width / deck.slide_width
    deck.slide_width = width
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            if shape.element.find(f".//{qn('a:xfrm')}") is not None:
                shape.left, shape.width = Emu(round(shape.left * factor)), Emu(round(shape.width * factor))


def _dress_master(deck: Any) -> None:
    """Give the master a coloured edge, titles on the left in the dark colour, and smaller body text."""
    master = deck.slide_master
    edge = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='20' name='Edge'/><p:cNvSpPr/><p:nvPr userDrawn='1'/>"
        f"</p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{Inches(0.18)}' cy='{deck.slide_height}'/>"
        "</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val='accent2'/>"
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    master.shapes.element.insert(2, edge)
    styles = master.element.find(qn("p:txStyles"))
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "3400")
    title.find(qn("a:defRPr")).set("b", "1")
    title.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    for level, size in ((1, "2600"), (2, "2200")):
        styles.find(f"{qn('p:bodyStyle')}/{qn(f'a:lvl{level}pPr')}/{qn('a:defRPr')}").set("sz", size)


def _dress_title_page(layout: Any) -> None:
    """White words on the left of a dark page."""
    layout.background.fill.solid()
    layout.background.fill.fore_color.theme_color = MSO_THEME_COLOR.TEXT_2
    for shape in layout.placeholders:
        if shape.placeholder_format.idx <= 1:
            level = shape.element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
            if level is None:
                level = shape.element.find(f".//{qn('a:lstStyle')}").makeelement(qn("a:lvl1pPr"))
                shape.element.find(f".//{qn('a:lstStyle')}").append(level)
            level.set("algn", "l")
            for old in level.findall(qn("a:defRPr")):
                level.remove(old)
            level.append(
                parse_xml(f"<a:defRPr {nsdecls('a')}><a:solidFill><a:schemeClr val='bg1'/></a:solidFill></a:defRPr>")
            )


def _add_slide(deck: Any, described: Table, about: Table, number: int) -> int:
    layout = deck.slide_layouts[LAYOUTS[described["layout"]]]
    slide = deck.slides.add_slide(layout)
    if "title" in described:
        slide.shapes.title.text = described["title"]
    if "table" in described:
        _add_table(deck, slide, described)
    elif "boxes" in described:
        for box in described["boxes"]:
            _add_box(slide, box)
    else:
        _fill_body(slide.placeholders[1].text_frame, described)
    if "picture" in described:
        _add_picture(deck, slide, described)
    if described["layout"] != "title":
        _add_footer(slide, layout, about["footer"], number)
    if described.get("hidden"):
        slide.element.set("show", "0")
    if "notes" in described:
        slide.notes_slide.notes_text_frame.text = _joined(described["notes"])
    return int(slide.slide_id)


def _joined(text: str) -> str:
    """One paragraph for each sentence-ended line: lines that only wrap in the content file are joined again."""
    return re.sub(r"(?<![.!?])\n", " ", text.strip())


def _fill_body(frame: Any, described: Table) -> None:
    first_number = described.get("first_number", 1)
    for index, line in enumerate(described["body"].strip("\n").splitlines()):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        mark = re.match(r"(?P<indent> *)(?:- |(?P<number>\d+)\. )", line)
        paragraph.text = line[mark.end() :] if mark else line
        paragraph.level = len(mark["indent"]) // 2 if mark else 0
        if mark and mark["number"]:
            start = f" startAt='{first_number}'" if first_number != 1 else ""
            _bullet(paragraph, f"<a:buAutoNum {nsdecls('a')} type='arabicPeriod'{start}/>", hanging=457200)
        elif mark is None and described["layout"] != "title":
            _bullet(paragraph, f"<a:buNone {nsdecls('a')}/>", hanging=0)


def _bullet(paragraph: Any, xml: str, hanging: int) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx offers no other way to a bullet
    properties.set("marL", str(hanging))
    properties.set("indent", str(-hanging))
    properties.append(parse_xml(xml))


def _add_table(deck: Any, slide: Any, described: Table) -> None:
    rows = described["table"]
    left, width = Inches(0.5), deck.slide_width - Inches(1.0)
    caption = slide.shapes.add_textbox(left, Inches(1.45), width, Inches(0.6)).text_frame
    caption.word_wrap = True
    caption.text = described["body"].strip()
    caption.paragraphs[0].font.size = Pt(20)
    frame = slide.shapes.add_table(len(rows), len(rows[0]), left, Inches(2.3), width, Inches(0.55 * len(rows)))
    for cells, texts in zip(frame.table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
            cell.text_frame.paragraphs[0].font.size = Pt(18)


def _add_box(slide: Any, box: Table) -> None:
    left, top, width, height = (Inches(value) for value in box["at"])
    if "fill" in box:
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, height)
        accented = box["fill"] == "accent"
        shape.fill.solid()
        shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2 if accented else MSO_THEME_COLOR.BACKGROUND_2
        shape.line.fill.background()
        shape.shadow.inherit = False
        colour = MSO_THEME_COLOR.BACKGROUND_1 if accented else MSO_THEME_COLOR.TEXT_1
    else:
        shape = slide.shapes.add_textbox(left, top, width, height)
        colour = MSO_THEME_COLOR.TEXT_2 if box.get("bold") else MSO_THEME_COLOR.TEXT_1
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    for index, line in enumerate(box["text"].splitlines()):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.alignment = PP_ALIGN.CENTER if box.get("align") == "centre" else PP_ALIGN.LEFT
        paragraph.font.size, paragraph.font.bold = Pt(box["size"]), box.get("bold", False)
        paragraph.font.color.theme_color = colour


def _add_picture(deck: Any, slide: Any, described: Table) -> None:
    """Put the picture on the right-hand side and make room for it; without `alt` it is decoration."""
    body, width = slide.placeholders[1], Inches(3.9)
    top, height = body.top, body.height
    left = deck.slide_width - width - Inches(0.35)
    body.left, body.top, body.width, body.height = Inches(0.5), top, left - Inches(0.6), height
    picture = slide.shapes.add_picture(io.BytesIO(PICTURES[described["picture"]]()), left, top, width=width)
    picture.name = "Picture"
    properties = picture.element.find(f".//{qn('p:cNvPr')}")
    properties.set("descr", described.get("alt", ""))


def _add_footer(slide: Any, layout: Any, text: str, number: int) -> None:
    """Show footer and slide number; python-pptx leaves these placeholders on the layout."""
    for kind in ("ftr", "sldNum"):
        holder = next(s for s in layout.placeholders if s.element.find(f".//{qn('p:ph')}").get("type") == kind)
        position = holder.element.find(f".//{qn('p:ph')}").get("idx")
        words = f"<a:r><a:rPr lang='en-GB'/><a:t>{text}</a:t></a:r>"
        field = (
            "<a:fld id='{C1FF6DA9-008F-8B48-92A6-B652298478BF}' type='slidenum'><a:rPr lang='en-GB'/>"
            f"<a:t>{number}</a:t></a:fld>"
        )
        slide.shapes.element.append(
            parse_xml(
                f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{90 + int(position)}' name='{holder.name}'/>"
                f"<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr><p:nvPr><p:ph type='{kind}' sz='quarter' "
                f"idx='{position}'/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
                f"<a:p>{words if kind == 'ftr' else field}</a:p></p:txBody></p:sp>"
            )
        )


def _add_sections(deck: Any, sections: list[tuple[str, list[int]]]) -> None:
    """Write PowerPoint's section list, which python-pptx does not know."""
    if not sections:
        return
    entries = "".join(
        f"<p14:section name='{name}' id='{{5EC70000-0000-4000-8000-{number:012d}}}'><p14:sldIdLst>"
        + "".join(f"<p14:sldId id='{slide_id}'/>" for slide_id in slide_ids)
        + "</p14:sldIdLst></p14:section>"
        for number, (name, slide_ids) in enumerate(sections, start=1)
    )
    section_list = f"<p14:sectionLst xmlns:p14='{P14}'>{entries}</p14:sectionLst>"
    extension = parse_xml(f"<p:ext {nsdecls('p')} uri='{SECTION_URI}'>{section_list}</p:ext>")
    extensions = deck.element.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {nsdecls('p')}/>")
        deck.element.append(extensions)
    extensions.append(extension)


def _describe(deck: Any, about: Table) -> None:
    core = deck.core_properties
    core.title, core.subject, core.language = about["title"], about["subject"], "en-GB"
    core.author = core.last_modified_by = "Unitsmith samples"
    core.created = core.modified = core.last_printed = about["date"]
    core.comments, core.keywords, core.revision = "", "", 1


def _save(deck: Any, target: Path, palette: dict[str, str]) -> None:
    """Save the deck with the palette in its themes and a fixed time on every member."""
    raw = io.BytesIO()
    deck.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as settled:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("ppt/theme/"):
                for old, new in THEME_COLOURS.items():
                    data = data.replace(f'"{old}"'.encode(), f'"{palette[new]}"'.encode())
            member = zipfile.ZipInfo(name, FIXED_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            settled.writestr(member, data)
