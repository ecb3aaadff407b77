"""A page as PDFium reads it: its frame, its text, what is drawn beside it, its links, its part of the tag tree."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from extractors.pdf_engine import OpenFile, loaded
from extractors.pdf_link_boxes import links_of
from extractors.pdf_marks import Marks
from extractors.pdf_page import Frame, ReadPage, frame_within
from extractors.pdf_pen import UNMARKED
from extractors.pdf_runs import TextReader
from extractors.pdf_shapes import Shapes
from extractors.pdf_struct import StructTree

# What takes pictures from a page: given the file, the handle of the page, the page as read, and the handles of its
# pictures by index.
Take = Callable[[OpenFile, int, ReadPage, Mapping[int, int]], None]


class UnreadablePageError(Exception):
    """PDFium cannot load a page, or not its text."""


def read_page(file: OpenFile, number: int, tree: StructTree | None, take: Take | None = None) -> ReadPage:
    """Return what stands on the page with this number (from 1), and put its tags into `tree`.

    `take` is called while the page is loaded. Raises UnreadablePageError, or PageTooLargeError when the page holds more
    than any that is meant to be read.
    """
    with loaded(file, number) as page:
        if not page:
            raise UnreadablePageError
        frame = _frame(file, page)
        marks = Marks(file.pdfium)
        shapes = Shapes(file.pdfium, frame.upright, marks)
        with _text_of(file, page) as text:
            shapes.collect(page)
            in_forms = shapes.forms > 0
            fragments = TextReader(file.pdfium, text, frame.upright, marks if tree else None, in_forms).fragments()
            letters = max(0, file.pdfium.count_letters(text))
        if tree:
            used = {fragment.mark for fragment in fragments} | {box.mark for box in shapes.boxes}
            tree.collect(page, number, used - {UNMARKED})
        recognised = shapes.is_scan(page, frame.width * frame.height)
        links, link_count, others = links_of(file, page, frame.upright)
        read = ReadPage(
            number,
            frame,
            tuple(fragments),
            frozenset(shapes.pictures),
            shapes.strokes,
            links,
            tuple(shapes.rules),
            tuple(shapes.boxes),
            others,
            link_count,
            recognised,
            letters,
            shapes.slants,
        )
        if take and shapes.handles:
            take(file, page, read, shapes.handles)
    return read


@contextmanager
def _text_of(file: OpenFile, page: int) -> Iterator[int]:
    text = file.pdfium.load_text(page)
    if not text:
        raise UnreadablePageError
    try:
        yield text
    finally:
        file.pdfium.close_text(text)


def _frame(file: OpenFile, page: int) -> Frame:
    numbers = array("f", (0.0,) * 4)
    address, _ = numbers.buffer_info()
    file.pdfium.page_box(page, address)
    left, top, right, bottom = numbers
    return frame_within((left, bottom, right, top), 90 * int(file.pdfium.rotation(page)))
