"""Makes incident-process.pdf: title page, contents, outline, page labels, running heads and a page in two columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from paper import Line, Look, flow, read
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus.tableofcontents import TableOfContents

HERE = Path(__file__).parent
TARGET = HERE.parent / "incident-process" / "incident-process.pdf"
MARGIN = 25 * mm
GUTTER = 8 * mm
DARK = "#3B2E58"
TITLE = "Incident Response Process"
FRONT_PAGES = 3
ROMAN = ("", "i", "ii", "iii")


class Process(BaseDocTemplate):
    """A document that enters its headings in the contents and in the outline as they are placed."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab calls it by this name
        """Note a heading of level 1 or 2 with the page it came to stand on."""
        if not isinstance(flowable, Paragraph) or flowable.style.name not in ("h1", "h2"):
            return
        text, level = flowable.getPlainText(), int(flowable.style.name[1]) - 1
        key = text.replace(" ", "-").lower()
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, level, closed=level == 0)
        if text[0].isdigit() or text.startswith("Appendix"):
            self.notify("TOCEntry", (level, text, self.page - FRONT_PAGES, key))


def main() -> None:
    """Write the document and say how many pages it has."""
    width, height = A4
    document = Process(str(TARGET), pagesize=A4, title=TITLE, author="Unitsmith samples", lang="en-GB", invariant=1)
    inner = width - 2 * MARGIN
    column = (inner - GUTTER) / 2
    tall, low = height - 50 * mm, 24 * mm

    def frame(left: float, across: float, top: float = tall) -> Frame:
        return Frame(left, low, across, top, 0, 0, 0, 0)

    document.addPageTemplates(
        [
            PageTemplate("title", [frame(MARGIN, inner, tall - 60 * mm)], onPage=_label_pages),
            PageTemplate("front", [frame(MARGIN, inner)], onPage=_furniture),
            PageTemplate("body", [frame(MARGIN, inner)], onPage=_furniture),
            PageTemplate(
                "columns", [frame(MARGIN, column), frame(MARGIN + column + GUTTER, column)], onPage=_furniture
            ),
        ]
    )
    look = Look("Helvetica", "Helvetica-Bold", "Helvetica", DARK, 10.5, inner)
    document.multiBuild(list(_story(read(HERE / "content" / "incident-process.words"), look)))
    print(f"{TARGET.name}: {document.page} pages")


def _story(lines: list[Line], look: Look) -> Iterator[Flowable]:
    """Flow the lines, with a page break wherever the form of the page changes."""
    pending: list[Line] = []
    started = False
    for line in lines:
        if line.kind != "form":
            pending.append(line)
            continue
        yield from flow(pending, look)
        pending = []
        if line.text == "toc":
            yield _contents(look)
        else:
            yield NextPageTemplate(line.text)
            if started:
                yield PageBreak()
        started = True
    yield from flow(pending, look)
    yield Spacer(1, 1)


def _contents(look: Look) -> TableOfContents:
    contents = TableOfContents()
    contents.dotsMinLevel = 0
    contents.levelStyles = [
        ParagraphStyle("toc1", fontName=look.bold, fontSize=10.5, leading=20),
        ParagraphStyle("toc2", fontName=look.font, fontSize=10, leading=15, leftIndent=14),
    ]
    return contents


def _label_pages(canvas: Any, _document: Any) -> None:
    """Label the pages i, ii, iii, then 1, 2, 3; the title page itself carries a bar instead of a running head."""
    canvas.addPageLabel(0, style="ROMAN_LOWER")
    canvas.addPageLabel(FRONT_PAGES, style="ARABIC", start=1)
    canvas.saveState()
    canvas.setFillColor(DARK)
    canvas.rect(MARGIN, A4[1] - 70 * mm, A4[0] - 2 * MARGIN, 5 * mm, stroke=0, fill=1)
    canvas.restoreState()


def _furniture(canvas: Any, _document: Any) -> None:
    """Running head and footer of all pages but the first."""
    width, height = A4
    number = canvas.getPageNumber()
    shown = ROMAN[number] if number <= FRONT_PAGES else str(number - FRONT_PAGES)
    canvas.saveState()
    canvas.setFont("Helvetica", 8.5)
    canvas.setFillGray(0.35)
    canvas.drawString(MARGIN, height - 15 * mm, TITLE)
    canvas.drawRightString(width - MARGIN, height - 15 * mm, "OPS-014, version 4.1")
    canvas.drawString(MARGIN, 13 * mm, "Internal. Printed copies are not controlled.")
    canvas.drawRightString(width - MARGIN, 13 * mm, shown)
    canvas.restoreState()


if __name__ == "__main__":
    main()
