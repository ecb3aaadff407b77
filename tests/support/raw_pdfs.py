"""PDFs read in other ways than ours: the tag tree and its words with pypdf, text by columns and lines with PDFium.

Shares no code with the reader; it is what extractions are compared to.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NameObject

_SHOWS = (b"Tj", b"TJ", b"'", b'"')
_SAME_HEIGHT = 3
"""How far apart, in points, two lines on two pages may stand and still be at the same height."""


def tagged_headings(path: Path) -> list[tuple[int, str]]:
    """Return level and text of each H1 to H6 of the tag tree, in its order."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(path)
    pages = {page.indirect_reference.idnum: page for page in reader.pages if page.indirect_reference}
    found = []
    for node in _elements(reader.trailer["/Root"]["/StructTreeRoot"]):
        if level := re.fullmatch(r"/H(\d)", str(node.get("/S", ""))):
            marks = list(_marks(node, None))
            words = (_marked_text(pages[page], {mark}) for page, mark in marks)
            found.append((int(level[1]), " ".join(" ".join(words).split())))
    return found


def _children(node: Any) -> list[Any]:
    held = node.get("/K")
    held = held.get_object() if hasattr(held, "get_object") else held
    if held is None:
        return []
    return [child.get_object() for child in held] if isinstance(held, list) else [held]


def _elements(node: Any) -> Iterator[Any]:
    for child in _children(node):
        if isinstance(child, dict) and "/S" in child:
            yield child
            yield from _elements(child)


def _marks(node: Any, page: int | None) -> Iterator[tuple[int, int]]:
    """Yield the object number of the page and the number of the mark of all content below an element."""
    own = node.raw_get("/Pg").idnum if "/Pg" in node else page
    for child in _children(node):
        if isinstance(child, int) and own is not None:
            yield own, int(child)
        elif isinstance(child, dict) and "/MCID" in child:
            stated = child.raw_get("/Pg").idnum if "/Pg" in child else own
            if stated is not None:
                yield stated, int(child["/MCID"])
        elif isinstance(child, dict):
            yield from _marks(child, own)


def _marked_text(page: PageObject, marks: set[int]) -> str:
    """Return the text of a page that stands under certain marks: all other text is taken out before it is read."""
    contents = page["/Contents"].get_object()
    stream = ContentStream(contents, page.pdf, "bytes")
    kept, open_marks = [], list[int | None]()
    for operands, operator in stream.operations:
        if operator in (b"BDC", b"BMC"):
            about = operands[1] if operator == b"BDC" and isinstance(operands[1], dict) else {}
            open_marks.append(about.get("/MCID"))
        elif operator == b"EMC" and open_marks:
            open_marks.pop()
        if operator not in _SHOWS or any(mark in marks for mark in open_marks):
            kept.append((operands, operator))
    stream.operations = kept
    page[NameObject("/Contents")] = stream
    text = page.extract_text()
    page[NameObject("/Contents")] = contents
    return text


@cache
def _pdfium(path: Path) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(path)


def crops(path: Path, page: int, boxes: Sequence[tuple[float, float, float, float]]) -> str:
    """Return the text of boxes one after another: left, top, right, bottom as shares of the page from its top left."""
    sheet = _pdfium(path)[page - 1]
    width, height = sheet.get_size()
    text = sheet.get_textpage()
    return "\n".join(
        text.get_text_bounded(left * width, (1 - bottom) * height, right * width, (1 - top) * height)
        for left, top, right, bottom in boxes
    )


def lines(path: Path, page: int) -> list[tuple[float, str]]:
    """Return the lines of a page from its top: how far down each stands (in points), and its text."""
    sheet = _pdfium(path)[page - 1]
    text, height = sheet.get_textpage(), sheet.get_height()
    rows: dict[int, list[tuple[float, str]]] = {}
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        down = round((height - bottom) / _SAME_HEIGHT)
        rows.setdefault(down, []).append((left, text.get_text_bounded(left, bottom, right, top)))
    return [
        (down * _SAME_HEIGHT, " ".join(words for _, words in sorted(found))) for down, found in sorted(rows.items())
    ]


def running_lines(path: Path) -> dict[int, list[str]]:
    """Return, by page number, the lines that stand at the same height on more than a third of the pages.

    Digits are masked for the comparison, so that page numbers are found too.
    """
    pages = {number: lines(path, number) for number in range(1, len(_pdfium(path)) + 1)}
    often = Counter(place for found in pages.values() for place in {_place(*line) for line in found})
    most = max(2, len(pages) // 3)
    return {number: [line[1] for line in found if often[_place(*line)] > most] for number, found in pages.items()}


def _place(down: float, text: str) -> tuple[float, str]:
    return down, re.sub(r"\d+", "#", text.strip())
