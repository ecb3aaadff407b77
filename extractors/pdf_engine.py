"""The door to PDFium: its functions, bound so that a call costs little, and opening and closing what they work on.

PDFium is given a file only after the gate has opened it. What it gets is checked as far as it can be; a file that makes
it end the whole process is a matter for the process that started this one.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes import (
    PYFUNCTYPE,
    byref,
    c_char,
    c_char_p,
    c_double,
    c_int,
    c_size_t,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
)
from dataclasses import dataclass, field
from functools import cache
from operator import index
from typing import Any, NamedTuple

import pypdfium2_raw as raw

from extractors.hygiene import one_line

_LONGEST_TEXT = 65_536
# What each function is called in PDFium's headers, and its result and arguments as letters of _RESULTS and
# _ARGUMENTS; "r" is a handle or address as `fast_handle` returns it.
_FUNCTIONS = {
    "load_document": ("FPDF_LoadMemDocument64", "ppzs"),
    "close_document": ("FPDF_CloseDocument", "-p"),
    "page_count": ("FPDF_GetPageCount", "ip"),
    "page_label": ("FPDF_GetPageLabel", "npipn"),
    "load_page": ("FPDF_LoadPage", "ppi"),
    "close_page": ("FPDF_ClosePage", "-p"),
    "page_box": ("FPDF_GetPageBoundingBox", "ipp"),
    "rotation": ("FPDFPage_GetRotation", "ip"),
    "count_objects": ("FPDFPage_CountObjects", "ip"),
    "object_at": ("FPDFPage_GetObject", "pri"),
    "form_count_objects": ("FPDFFormObj_CountObjects", "ip"),
    "form_object_at": ("FPDFFormObj_GetObject", "ppn"),
    "object_type": ("FPDFPageObj_GetType", "ip"),
    "object_matrix": ("FPDFPageObj_GetMatrix", "ipp"),
    "object_bounds": ("FPDFPageObj_GetBounds", "ippppp"),
    "marked_content_id": ("FPDFPageObj_GetMarkedContentID", "ip"),
    "count_marks": ("FPDFPageObj_CountMarks", "ip"),
    "mark_at": ("FPDFPageObj_GetMark", "ppn"),
    "mark_name": ("FPDFPageObjMark_GetName", "ippnp"),
    "draw_mode": ("FPDFPath_GetDrawMode", "ippp"),
    "count_segments": ("FPDFPath_CountSegments", "ip"),
    "segment_at": ("FPDFPath_GetPathSegment", "ppi"),
    "segment_point": ("FPDFPathSegment_GetPoint", "ippp"),
    "segment_type": ("FPDFPathSegment_GetType", "ip"),
    "segment_closes": ("FPDFPathSegment_GetClose", "ip"),
    "pixel_size": ("FPDFImageObj_GetImagePixelSize", "ippp"),
    "image_data": ("FPDFImageObj_GetImageDataRaw", "nppn"),
    "load_text": ("FPDFText_LoadPage", "pp"),
    "close_text": ("FPDFText_ClosePage", "-p"),
    "count_letters": ("FPDFText_CountChars", "ip"),
    "text_of_letters": ("FPDFText_GetText", "ipiip"),
    "object_of_letter": ("FPDFText_GetTextObject", "pri"),
    "letter_code": ("FPDFText_GetUnicode", "upi"),
    "letter_origin": ("FPDFText_GetCharOrigin", "irirr"),
    "letter_box": ("FPDFText_GetLooseCharBox", "irir"),
    "letter_matrix": ("FPDFText_GetMatrix", "irir"),
    "letter_size": ("FPDFText_GetFontSize", "dri"),
    "render_mode": ("FPDFTextObj_GetTextRenderMode", "ip"),
    "font_of": ("FPDFTextObj_GetFont", "pp"),
    "font_name": ("FPDFFont_GetBaseFontName", "nppn"),
    "next_link": ("FPDFLink_Enumerate", "ippp"),
    "link_box": ("FPDFLink_GetAnnotRect", "ipp"),
    "link_action": ("FPDFLink_GetAction", "pp"),
    "link_destination": ("FPDFLink_GetDest", "ppp"),
    "count_quads": ("FPDFLink_CountQuadPoints", "ip"),
    "link_quad": ("FPDFLink_GetQuadPoints", "ipip"),
    "action_type": ("FPDFAction_GetType", "np"),
    "action_destination": ("FPDFAction_GetDest", "ppp"),
    "action_address": ("FPDFAction_GetURIPath", "npppn"),
    "action_file": ("FPDFAction_GetFilePath", "nppn"),
    "destination_page": ("FPDFDest_GetDestPageIndex", "ipp"),
    "count_annotations": ("FPDFPage_GetAnnotCount", "ip"),
    "tree_of_page": ("FPDF_StructTree_GetForPage", "pp"),
    "close_tree": ("FPDF_StructTree_Close", "-p"),
    "count_elements": ("FPDF_StructTree_CountChildren", "ip"),
    "element_at": ("FPDF_StructTree_GetChildAtIndex", "ppi"),
    "count_kids": ("FPDF_StructElement_CountChildren", "ip"),
    "kid_at": ("FPDF_StructElement_GetChildAtIndex", "ppi"),
    "kid_mark": ("FPDF_StructElement_GetChildMarkedContentID", "ipi"),
    "element_type": ("FPDF_StructElement_GetType", "nppn"),
    "element_alt": ("FPDF_StructElement_GetAltText", "nppn"),
    "count_attributes": ("FPDF_StructElement_GetAttributeCount", "ip"),
    "attribute_at": ("FPDF_StructElement_GetAttributeAtIndex", "ppi"),
    "attribute_value": ("FPDF_StructElement_Attr_GetValue", "pps"),
    "value_number": ("FPDF_StructElement_Attr_GetNumberValue", "ipp"),
}


class _Index:
    """A C int as an argument: the number itself, where ctypes' own type makes an object for each that is passed."""

    from_param = index


_RESULTS: Mapping[str, Any] = {"-": None, "p": c_void_p, "i": c_int, "u": c_uint, "n": c_ulong, "d": c_double}
_ARGUMENTS: Mapping[str, Any] = {"p": c_void_p, "i": _Index, "n": c_ulong, "z": c_size_t, "s": c_char_p}


class Pdfium(NamedTuple):
    """Functions of PDFium under the names of its headers without prefix; handles and addresses are plain numbers.

    Those that are asked again and again want handles and addresses as `fast_handle` returns them.
    """

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


@cache
def _bind() -> Pdfium:
    """Bind the functions anew with plain numbers for handles: the library's own binding makes an object for each.

    These keep the interpreter's lock while they run: PDFium may not be entered by two threads at a time.
    """
    signatures = {signature for _, signature in _FUNCTIONS.values()}
    kinds = {signature: PYFUNCTYPE(_RESULTS[signature[0]], *_arguments(signature[1:])) for signature in signatures}
    bound = {
        name: kinds[signature](cast(getattr(raw, function), c_void_p).value or 0)
        for name, (function, signature) in _FUNCTIONS.items()
    }
    return Pdfium(**bound)


def _arguments(letters: str) -> list[Any]:
    """Return the types of arguments; none where all that are no numbers are ready: then ctypes looks at none."""
    return [] if "r" in letters else [_ARGUMENTS[letter] for letter in letters]


def fast_handle(address: int) -> Any:
    """Return a handle or address, not 0, in the form in which ctypes passes it on fastest: for what is used often."""
    return byref(c_char.from_address(address))


@dataclass(slots=True)
class OpenFile:
    """A file that PDFium has opened: its functions, the bytes, the handle of the file, the number of its pages."""

    pdfium: Pdfium
    data: bytes = field(repr=False)
    password: bytes | None = field(repr=False)
    handle: int = 0
    pages: int = 0

    def open(self) -> None:
        """Open the file; the handle stays 0 when PDFium refuses it."""
        self.handle = self.pdfium.load_document(self.data, len(self.data), self.password) or 0

    def close(self) -> None:
        """Release the file, and all that PDFium keeps of the pages that it has read."""
        if self.handle:
            self.pdfium.close_document(self.handle)
            self.handle = 0


@contextmanager
def opened(data: bytes, password: str) -> Iterator[OpenFile | None]:
    """Open the bytes of a PDF, or give None when PDFium refuses them; they are released at the end."""
    raw.FPDF_InitLibrary()
    file = OpenFile(_bind(), data, None)
    file.open()
    if not file.handle and password:
        file.password = password.encode()
        file.open()
    if not file.handle:
        yield None
        return
    try:
        file.pages = file.pdfium.page_count(file.handle)
        yield file
    finally:
        file.close()


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
    return _answer(ask, handles, 2).decode("utf-16-le", "replace")


def narrow_text(ask: Callable[..., int], *handles: int) -> str:
    """Return what a function writes as bytes with an ending zero, given a buffer and its size; cut when very long."""
    return _answer(ask, handles, 1).decode("utf-8", "replace")


def _answer(ask: Callable[..., int], handles: Sequence[int], ending: int) -> bytes:
    """Return what a function writes, without the bytes that end it."""
    size = min(ask(*handles, None, 0), _LONGEST_TEXT)
    if size <= ending:
        return b""
    buffer, address = byte_buffer(size)
    return buffer[:-ending].tobytes() if ask(*handles, address, size) <= size else b""


def byte_buffer(size: int) -> tuple[array[int], int]:
    """Return so many bytes for an answer, and their address; ctypes would make a type for each size of its buffers."""
    buffer = array("B", (0,)) * size
    return buffer, buffer.buffer_info()[0]
