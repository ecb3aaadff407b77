"""Makes ladder-safety.pdf, the hand-out of the ladder session: running header, page numbers, embedded fonts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from paper import Look, flow, read
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

HERE = Path(__file__).parent
TARGET = HERE.parent / "ladder-safety" / "ladder-safety.pdf"
FONTS = Path("/usr/share/fonts/truetype")
MARGIN = 32 * mm
HEADER = "Working Safely on Ladders: participant hand-out"


def main() -> None:
    """Write the hand-out: once to count its pages, once more with the count in the footer."""
    registerFont(TTFont("Sans", str(FONTS / "liberation/LiberationSans-Regular.ttf")))
    registerFont(TTFont("Sans-Bold", str(FONTS / "liberation/LiberationSans-Bold.ttf")))
    registerFont(TTFont("Boxes", str(FONTS / "dejavu/DejaVuSans.ttf")))
    total = _build(0)
    _build(total)
    print(f"{TARGET.name}: {total} pages")


def _build(total: int) -> int:
    def furniture(canvas: Any, _document: Any) -> None:
        width, height = A4
        canvas.saveState()
        canvas.setFont("Sans", 8.5)
        canvas.setFillGray(0.35)
        canvas.drawString(MARGIN, height - 14 * mm, HEADER)
        canvas.drawRightString(width - MARGIN, 12 * mm, f"Page {canvas.getPageNumber()} of {total}")
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, height - 16 * mm, width - MARGIN, height - 16 * mm)
        canvas.restoreState()

    width, height = A4
    document = BaseDocTemplate(
        str(TARGET),
        pagesize=A4,
        title="Working Safely on Ladders: participant hand-out",
        author="Unitsmith samples",
        lang="en-GB",
        invariant=1,
    )
    frame = Frame(MARGIN, 20 * mm, width - 2 * MARGIN, height - 42 * mm, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=furniture)])
    look = Look("Sans", "Sans-Bold", "Boxes", "#1F3A4D", 11, width - 2 * MARGIN)
    document.build(list(flow(read(HERE / "content" / "ladder-handout.words"), look)))
    return int(document.page)


if __name__ == "__main__":
    main()
