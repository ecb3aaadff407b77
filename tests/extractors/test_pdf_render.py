"""Pixels out of PDFs: pages for text recognition, pictures as files that other programs can open."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from pdfs import LOREM, Page, Picture, Raw, flow, make
from PIL import Image

from extractors.pdf_engine import opened
from extractors.pdf_render import is_plain_jpeg, page_as_grey, picture_files, png_file


def grey(data: bytes, number: int = 1) -> bytes:
    with opened(data, "") as file:
        assert file
        return page_as_grey(file, number)


def test_a_page_becomes_a_greymap_of_its_size() -> None:
    picture = grey(make(Page(flow(LOREM), size=(144, 72))))
    assert picture.startswith(b"P5 500 250 255\n")
    assert len(picture) == len(b"P5 500 250 255\n") + 500 * 250


def test_what_is_drawn_is_dark_on_white() -> None:
    pixels = grey(make(Page((Raw(b"0 0 72 36 re f"),), size=(72, 72)))).partition(b"255\n")[2]
    assert pixels[0] == 0xFF
    assert pixels[-1] == 0


def test_a_huge_page_is_drawn_smaller() -> None:
    head, _, pixels = grey(make(Page((Raw(b"0 0 9 9 re f"),), size=(14_000, 14_000)))).partition(b" 255\n")
    width, height = map(int, head.split()[1:])
    assert len(pixels) == width * height <= 16_000_000


def test_a_page_that_is_not_there_gives_nothing() -> None:
    assert grey(make(Page(flow(LOREM))), 7) == b""


@pytest.mark.parametrize(("kind", "mode", "channels"), [(0, "L", 1), (2, "RGB", 3), (6, "RGBA", 4)])
def test_png_files_open_elsewhere(kind: int, mode: str, channels: int) -> None:
    pixels = bytes(range(2 * 3 * channels))
    with Image.open(BytesIO(png_file((pixels[: 2 * channels], pixels[2 * channels :]), 2, 3, kind))) as image:
        assert (image.mode, image.size, image.tobytes()) == (mode, (2, 3), pixels)


def test_jpeg_in_cmyk_is_not_taken_as_it_is() -> None:
    for mode, plain in (("RGB", True), ("L", True), ("CMYK", False)):
        out = BytesIO()
        Image.new(mode, (60, 60)).save(out, "JPEG")
        assert is_plain_jpeg(out.getvalue()) is plain
    assert not is_plain_jpeg(b"\xff\xd8\xff")
    assert not is_plain_jpeg(b"\x89PNG")


def test_pictures_come_as_they_are_or_as_png(corpus: Path) -> None:
    data = (corpus / "pdf" / "nist_sp800_61r2.pdf").read_bytes()
    with opened(data, "") as file:
        assert file
        ((_, kept_type, kept),) = picture_files(file, 19, frozenset({0}))
        ((_, made_type, made),) = picture_files(file, 34, frozenset({0, 5}))
    assert kept_type == "image/jpeg"
    assert kept in data
    with Image.open(BytesIO(made)) as image:
        assert (made_type, image.size) == ("image/png", (1060, 513))


def test_a_picture_with_too_many_pixels_is_left_out() -> None:
    data = make(Page((*flow(LOREM), Picture(pixels=20_000))))
    with opened(data, "") as file:
        assert file
        assert list(picture_files(file, 1, frozenset({0}))) == []


def test_png_is_deterministic() -> None:
    assert png_file([b"\x00" * 12], 2, 2, 2) == png_file([b"\x00" * 12], 2, 2, 2)
    assert zlib.decompress(png_file([b"\x07" * 4], 2, 2, 0)[41:-16]) == b"\x00\x07\x07\x00\x07\x07"
