"""The door to PDFium: its functions, bound so that a call costs little, and opening and closing what they work on.

PDFium is given a file only after the gate has opened it. What it gets is checked as far as it can be; a file that makes
it end the whole process is a matter for the process that started this one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import (
    PYFUNCTYPE,
    c_char_p,
    c_double,
    c_int,
    c_size_t,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2_raw as raw

from extractors.hygiene import one_line

_POINTER = c_void_p
_LONGEST_TEXT = 65_536


class Pdfium(NamedTuple):
    """Functions of PDFium under the names of its headers without prefix; handles and addresses are plain numbers."""

    load_document: Callable[..., Any]
    close_document: Callable[..., Any]
    page_count: Callable[..., Any]
    page_label: Callable[..., Any]
    load_page: Callable[..., Any]
    close_page: Callable[..., Any]
    page_box: Callable[..., Any]
    rotation: Callable[..., Any]
    count_objects: Callable[..., Any]
    object_at: Callable[..., Any]
    form_count_objects: Callable[..., Any]
    form_object_at: Callable[..., Any]
    object_type: Callable[..., Any]
    object_matrix: Callable[..., Any]
    object_bounds: Callable[..., Any]
    marked_content_id: Callable[..., Any]
    count_marks: Callable[..., Any]
    mark_at: Callable[..., Any]
    mark_name: Callable[..., Any]
    draw_mode: Callable[..., Any]
    count_segments: Callable[..., Any]
    segment_at: Callable[..., Any]
    segment_point: Callable[..., Any]
    segment_type: Callable[..., Any]
    segment_closes: Callable[..., Any]
    pixel_size: Callable[..., Any]
    image_data: Callable[..., Any]
    load_text: Callable[..., Any]
    close_text: Callable[..., Any]
    count_letters: Callable[..., Any]
    text_of_letters: Callable[..., Any]
    object_of_letter: Callable[..., Any]
    letter_code: Callable[..., Any]
    letter_origin: Callable[..., Any]
    letter_box: Callable[..., Any]
    letter_matrix: Callable[..., Any]
    letter_size: Callable[..., Any]
    render_mode: Callable[..., Any]
    font_of: Callable[..., Any]
    font_name: Callable[..., Any]
    next_link: Callable[..., Any]
    link_box: Callable[..., Any]
    link_action: Callable[..., Any]
    link_destination: Callable[..., Any]
    count_quads: Callable[..., Any]
    link_quad: Callable[..., Any]
    action_type: Callable[..., Any]
    action_destination: Callable[..., Any]
    action_address: Callable[..., Any]
    action_file: Callable[..., Any]
    destination_page: Callable[..., Any]
    count_annotations: Callable[..., Any]
    tree_of_page: Callable[..., Any]
    close_tree: Callable[..., Any]
    count_elements: Callable[..., Any]
    element_at: Callable[..., Any]
    count_kids: Callable[..., Any]
    kid_at: Callable[..., Any]
    kid_mark: Callable[..., Any]
    element_type: Callable[..., Any]
    element_alt: Callable[..., Any]
    count_attributes: Callable[..., Any]
    attribute_at: Callable[..., Any]
    attribute_value: Callable[..., Any]
    value_number: Callable[..., Any]


def _bind() -> Pdfium:
    """Bind the functions anew with plain numbers for handles: the library's own binding makes an object for each.

    These keep the interpreter's lock while they run: PDFium may not be entered by two threads at a time.
    """
    p, i, n = _POINTER, c_int, c_ulong

    def of(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
        return PYFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)

    return Pdfium(
        load_document=of("FPDF_LoadMemDocument64", p, p, c_size_t, c_char_p),
        close_document=of("FPDF_CloseDocument", None, p),
        page_count=of("FPDF_GetPageCount", i, p),
        page_label=of("FPDF_GetPageLabel", n, p, i, p, n),
        load_page=of("FPDF_LoadPage", p, p, i),
        close_page=of("FPDF_ClosePage", None, p),
        page_box=of("FPDF_GetPageBoundingBox", i, p, p),
        rotation=of("FPDFPage_GetRotation", i, p),
        count_objects=of("FPDFPage_CountObjects", i, p),
        object_at=of("FPDFPage_GetObject", p, p, i),
        form_count_objects=of("FPDFFormObj_CountObjects", i, p),
        form_object_at=of("FPDFFormObj_GetObject", p, p, n),
        object_type=of("FPDFPageObj_GetType", i, p),
        object_matrix=of("FPDFPageObj_GetMatrix", i, p, p),
        object_bounds=of("FPDFPageObj_GetBounds", i, p, p, p, p, p),
        marked_content_id=of("FPDFPageObj_GetMarkedContentID", i, p),
        count_marks=of("FPDFPageObj_CountMarks", i, p),
        mark_at=of("FPDFPageObj_GetMark", p, p, n),
        mark_name=of("FPDFPageObjMark_GetName", i, p, p, n, p),
        draw_mode=of("FPDFPath_GetDrawMode", i, p, p, p),
        count_segments=of("FPDFPath_CountSegments", i, p),
        segment_at=of("FPDFPath_GetPathSegment", p, p, i),
        segment_point=of("FPDFPathSegment_GetPoint", i, p, p, p),
        segment_type=of("FPDFPathSegment_GetType", i, p),
        segment_closes=of("FPDFPathSegment_GetClose", i, p),
        pixel_size=of("FPDFImageObj_GetImagePixelSize", i, p, p, p),
        image_data=of("FPDFImageObj_GetImageDataRaw", n, p, p, n),
        load_text=of("FPDFText_LoadPage", p, p),
        close_text=of("FPDFText_ClosePage", None, p),
        count_letters=of("FPDFText_CountChars", i, p),
        text_of_letters=of("FPDFText_GetText", i, p, i, i, p),
        object_of_letter=of("FPDFText_GetTextObject", p, p, i),
        letter_code=of("FPDFText_GetUnicode", c_uint, p, i),
        letter_origin=of("FPDFText_GetCharOrigin", i, p, i, p, p),
        letter_box=of("FPDFText_GetLooseCharBox", i, p, i, p),
        letter_matrix=of("FPDFText_GetMatrix", i, p, i, p),
        letter_size=of("FPDFText_GetFontSize", c_double, p, i),
        render_mode=of("FPDFTextObj_GetTextRenderMode", i, p),
        font_of=of("FPDFTextObj_GetFont", p, p),
        font_name=of("FPDFFont_GetBaseFontName", n, p, p, n),
        next_link=of("FPDFLink_Enumerate", i, p, p, p),
        link_box=of("FPDFLink_GetAnnotRect", i, p, p),
        link_action=of("FPDFLink_GetAction", p, p),
        link_destination=of("FPDFLink_GetDest", p, p, p),
        count_quads=of("FPDFLink_CountQuadPoints", i, p),
        link_quad=of("FPDFLink_GetQuadPoints", i, p, i, p),
        action_type=of("FPDFAction_GetType", n, p),
        action_destination=of("FPDFAction_GetDest", p, p, p),
        action_address=of("FPDFAction_GetURIPath", n, p, p, p, n),
        action_file=of("FPDFAction_GetFilePath", n, p, p, n),
        destination_page=of("FPDFDest_GetDestPageIndex", i, p, p),
        count_annotations=of("FPDFPage_GetAnnotCount", i, p),
        tree_of_page=of("FPDF_StructTree_GetForPage", p, p),
        close_tree=of("FPDF_StructTree_Close", None, p),
        count_elements=of("FPDF_StructTree_CountChildren", i, p),
        element_at=of("FPDF_StructTree_GetChildAtIndex", p, p, i),
        count_kids=of("FPDF_StructElement_CountChildren", i, p),
        kid_at=of("FPDF_StructElement_GetChildAtIndex", p, p, i),
        kid_mark=of("FPDF_StructElement_GetChildMarkedContentID", i, p, i),
        element_type=of("FPDF_StructElement_GetType", n, p, p, n),
        element_alt=of("FPDF_StructElement_GetAltText", n, p, p, n),
        count_attributes=of("FPDF_StructElement_GetAttributeCount", i, p),
        attribute_at=of("FPDF_StructElement_GetAttributeAtIndex", p, p, i),
        attribute_value=of("FPDF_StructElement_Attr_GetValue", p, p, c_char_p),
        value_number=of("FPDF_StructElement_Attr_GetNumberValue", i, p, p),
    )


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that PDFium has opened: its functions, the handle of the file, the number of its pages."""

    pdfium: Pdfium
    handle: int
    pages: int


@contextmanager
def opened(data: bytes, password: str) -> Iterator[OpenFile | None]:
    """Open the bytes of a PDF, or give None when PDFium refuses them; they are released at the end."""
    raw.FPDF_InitLibrary()
    pdfium = _bind()
    handle = pdfium.load_document(data, len(data), password.encode() or None)
    if not handle:
        yield None
        return
    try:
        yield OpenFile(pdfium, handle, pdfium.page_count(handle))
    finally:
        pdfium.close_document(handle)


@contextmanager
def loaded(file: OpenFile, number: int) -> Iterator[int]:
    """Load the page with this number (from 1) and release it at the end; 0 when PDFium cannot load it."""
    page = file.pdfium.load_page(file.handle, number - 1) or 0
    try:
        yield page
    finally:
        if page:
            file.pdfium.close_page(page)


def labels_of(file: OpenFile) -> tuple[str, ...]:
    """Return the labels of all pages; an empty text for one without."""
    label, handle = file.pdfium.page_label, file.handle
    return tuple(one_line(wide_text(label, handle, number)) for number in range(file.pages))


def wide_text(ask: Callable[..., int], *handles: int) -> str:
    """Return what a function writes as UTF-16 with an ending zero, given a buffer and its size; cut when very long."""
    size = min(ask(*handles, None, 0), _LONGEST_TEXT)
    if size <= 2:
        return ""
    buffer = create_string_buffer(size)
    if ask(*handles, buffer, size) > size:
        return ""
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def narrow_text(ask: Callable[..., int], *handles: int) -> str:
    """Return what a function writes as bytes with an ending zero, given a buffer and its size; cut when very long."""
    size = min(ask(*handles, None, 0), _LONGEST_TEXT)
    if size <= 1:
        return ""
    buffer = create_string_buffer(size)
    if ask(*handles, buffer, size) > size:
        return ""
    return buffer.raw[: size - 1].decode("utf-8", "replace")
