"""Pixels out of a PDF, through PDFium: a whole page in grey for text recognition, one of its pictures as a file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import byref, c_uint, c_void_p, cast, create_string_buffer, string_at
from typing import Any

import pypdfium2_raw as raw

from extractors.pdf_engine import OpenFile, byte_buffer, loaded
from extractors.pdf_marks import Marks
from extractors.pdf_pen import Matrix
from extractors.pdf_shapes import Shapes

JPEG, PNG = "image/jpeg", "image/png"
SHADOW = PNG, b""
_DPI = 250
_MOST_PIXELS = 16_000_000
_MOST_BYTES = 64 * 1024 * 1024
_BAND = 64 * 1024
_JPEG = b"\xff\xd8\xff"
_DCT = b"DCTDecode"
_MARKER, _FRAMES = 0xFF, {0xC0, 0xC1, 0xC2}
_PNG = b"\x89PNG\r\n\x1a\n"
_FAST = 1
_SAMPLE = 64
_OPAQUE = 0xFF
_MOST_SAMPLES = 4_096
_COLOURS_OF_SHADOWS = 2
_BLURRED = 0.8


def page_as_grey(file: OpenFile, number: int) -> bytes:
    """Return the page with this number (from 1) as portable greymap (PGM) on white, at 250 dots per inch.

    A page that would be larger than 16 million dots is drawn smaller. Empty when PDFium cannot draw it.
    """
    with loaded(file, number) as handle:
        if not handle:
            return b""
        page = cast(c_void_p(handle), raw.FPDF_PAGE)
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        if not (width > 0 and height > 0):
            return b""
        scale = min(_DPI / 72, (_MOST_PIXELS / (width * height)) ** 0.5)
        across, down = max(1, int(width * scale)), max(1, int(height * scale))
        with _bitmap(raw.FPDFBitmap_CreateEx(across, down, raw.FPDFBitmap_Gray, None, 0)) as bitmap:
            if not bitmap:
                return b""
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE)
            return b"P5 %d %d 255\n" % (across, down) + _pixels(bitmap, across)


def picture_files(file: OpenFile, number: int, wanted: frozenset[int]) -> Iterator[tuple[int, str, bytes]]:
    """Load a page and give the pictures on it that are wanted, as `decoded` does; to be read to its end."""
    with loaded(file, number) as page:
        if page:
            shapes = Shapes(file.pdfium, Matrix(), Marks(file.pdfium))
            shapes.collect(page)
            handles = {index: handle for index, handle in shapes.handles.items() if index in wanted}
            yield from decoded(file, page, handles)


def decoded(file: OpenFile, page: int, handles: Mapping[int, int]) -> Iterator[tuple[int, str, bytes]]:
    """Give pictures of a loaded page, one at a time: index on the page, media type, bytes.

    JPEG stays as it is; all else becomes PNG, in its own size and with what is transparent left so. What is too large,
    or cannot be decoded, is left out; of a mere shadow no bytes are given.
    """
    for index in sorted(handles):
        made = _picture(file, page, handles[index])
        if made:
            yield index, *made


def _picture(file: OpenFile, page: int, handle: int) -> tuple[str, bytes] | None:
    drawn = cast(c_void_p(handle), raw.FPDF_PAGEOBJECT)
    width, height = c_uint(), c_uint()
    raw.FPDFImageObj_GetImagePixelSize(drawn, byref(width), byref(height))
    size = raw.FPDFImageObj_GetImageDataRaw(drawn, None, 0)
    if not 0 < width.value * height.value <= _MOST_PIXELS or size > _MOST_BYTES:
        return None
    stored = _stored(drawn, size) if _is_stored_as_jpeg(drawn) else b""
    if is_plain_jpeg(stored):
        return JPEG, stored
    with _drawn(file, page, drawn, (_SAMPLE, _SAMPLE)) as sample:
        clear = bool(sample) and _alpha(sample).count(_OPAQUE) < _SAMPLE * _SAMPLE
    # Where nothing shines through, PDFium's pixels are taken as they are, which takes half the time.
    with _bitmap(raw.FPDFImageObj_GetBitmap(drawn)) as bitmap:
        if not bitmap or not clear:
            return (PNG, _png(bitmap, clear=False)) if bitmap else None
        few = _has_few_colours(bitmap)
    with _drawn(file, page, drawn, (width.value, height.value)) as bitmap:
        if not bitmap:
            return None
        return SHADOW if few and _is_blurred(bitmap) else (PNG, _png(bitmap, clear=True))


def _is_stored_as_jpeg(drawn: Any) -> bool:
    name = create_string_buffer(len(_DCT) + 1)
    named = raw.FPDFImageObj_GetImageFilter(drawn, 0, name, len(name)) == len(name) and name.value == _DCT
    return named and raw.FPDFImageObj_GetImageFilterCount(drawn) == 1


def _stored(drawn: Any, size: int) -> bytes:
    buffer, address = byte_buffer(size)
    raw.FPDFImageObj_GetImageDataRaw(drawn, address, size)
    return buffer.tobytes()


def _is_blurred(bitmap: Any) -> bool:
    """Tell whether most of what can be seen shines through in part, as shadows do and drawings do not."""
    alpha = _alpha(bitmap)
    seen = len(alpha) - alpha.count(0)
    return seen - alpha.count(_OPAQUE) > _BLURRED * seen


def _has_few_colours(bitmap: Any) -> bool:
    """Tell whether pixels, as far as a sample shows, have no more than two colours: then only the mask has a shape."""
    step = _bytes_a_pixel(bitmap)
    pixels = _pixels(bitmap, step * raw.FPDFBitmap_GetWidth(bitmap))
    apart = max(1, len(pixels) // step // _MOST_SAMPLES)
    if step == 4:
        return len(set(memoryview(pixels).cast("I")[::apart])) <= _COLOURS_OF_SHADOWS
    return len(set(zip(*(pixels[n :: step * apart] for n in range(step)), strict=True))) <= _COLOURS_OF_SHADOWS


def is_plain_jpeg(data: bytes) -> bool:
    """Tell whether bytes are a JPEG in grey or RGB (ITU-T T.81, annex B); in CMYK it looks inverted in browsers."""
    at = 2
    while data.startswith(_JPEG) and at + 9 < len(data) and data[at] == _MARKER:
        if data[at + 1] in _FRAMES:
            return data[at + 9] in (1, 3)
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False


@contextmanager
def _drawn(file: OpenFile, page: int, drawn: Any, size: tuple[int, int]) -> Iterator[Any]:
    """Draw a picture so many dots wide and high, with its mask: PDFium draws it at the size that it has on the page."""
    place = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, byref(place))
    raw.FPDFPageObj_SetMatrix(drawn, byref(raw.FS_MATRIX(size[0], 0, 0, size[1], 0, 0)))
    owner, sheet = cast(c_void_p(file.handle), raw.FPDF_DOCUMENT), cast(c_void_p(page), raw.FPDF_PAGE)
    shown = raw.FPDFImageObj_GetRenderedBitmap(owner, sheet, drawn)
    raw.FPDFPageObj_SetMatrix(drawn, byref(place))
    with _bitmap(shown) as bitmap:
        yield bitmap


def _alpha(bitmap: Any) -> bytes:
    return _pixels(bitmap, 4 * raw.FPDFBitmap_GetWidth(bitmap))[3::4]


@contextmanager
def _bitmap(bitmap: Any) -> Iterator[Any]:
    try:
        yield bitmap
    finally:
        if bitmap:
            raw.FPDFBitmap_Destroy(bitmap)


def _pixels(bitmap: Any, width: int) -> bytes:
    """Return all rows of a bitmap, as `_rows` does."""
    return _rows(bitmap, width, 0, raw.FPDFBitmap_GetHeight(bitmap))


def _rows(bitmap: Any, width: int, first: int, count: int) -> bytes:
    """Return rows of a bitmap, each with so many bytes, without what PDFium fills them up with."""
    stride = raw.FPDFBitmap_GetStride(bitmap)
    pixels = string_at(raw.FPDFBitmap_GetBuffer(bitmap) + first * stride, stride * count)
    if stride == width:
        return pixels
    return b"".join(pixels[at : at + width] for at in range(0, stride * count, stride))


def _bytes_a_pixel(bitmap: Any) -> int:
    return {raw.FPDFBitmap_Gray: 1, raw.FPDFBitmap_BGR: 3}.get(raw.FPDFBitmap_GetFormat(bitmap), 4)


def _png(bitmap: Any, *, clear: bool) -> bytes:
    """Write a bitmap as PNG: grey, RGB, or RGB with transparency where any of it is `clear`."""
    width, height = raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
    step, channels = _bytes_a_pixel(bitmap), 4 if clear else 3
    at_a_time = max(1, _BAND // (step * width))
    pixels = (_rows(bitmap, step * width, at, min(at_a_time, height - at)) for at in range(0, height, at_a_time))
    if step == 1:
        return png_file(pixels, width, height, 0)
    return png_file((_ordered(band, step, channels) for band in pixels), width, height, 6 if clear else 2)


def _ordered(pixels: bytes, step: int, channels: int) -> bytearray:
    """Return pixels as red, green, blue and, of four channels, how opaque they are."""
    if step == channels:
        ordered = bytearray(pixels)
        ordered[::step] = pixels[2::step]
        ordered[2::step] = pixels[::step]
        return ordered
    ordered = bytearray(len(pixels) // step * channels)
    for channel, source in enumerate((2, 1, 0)):
        ordered[channel::channels] = pixels[source::step]
    return ordered


def png_file(bands: Iterable[bytes | bytearray], width: int, height: int, kind: int) -> bytes:
    """Return pixels as a PNG file (ISO/IEC 15948); they come in bands of whole rows, so that never all are held twice.

    `kind` is the colour type: 0 grey, 2 RGB, 6 RGB with transparency.
    """
    stride, writer, packed = width * {0: 1, 2: 3, 6: 4}[kind], zlib.compressobj(_FAST), list[bytes]()
    for band in bands:
        # Each row begins with the number of its filter (9.2): 0, none.
        rows = memoryview(band)
        packed.append(
            writer.compress(b"\0".join([b"", *(rows[at : at + stride] for at in range(0, len(band), stride))]))
        )
    packed.append(writer.flush())
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return _PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"".join(packed)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
