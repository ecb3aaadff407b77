"""Pictures are known by their bytes: what browsers show is measured, everything else is not shown."""

from __future__ import annotations

import struct

import packs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.pictures import Picture, measure


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"abcd"
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 1)
    return b"\xff\xd8" + comment + b"\xff" + frame + b"\xff\xd9"


def webp(chunk: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 20) + b"WEBP" + chunk + struct.pack("<I", len(body)) + body


PICTURES = {
    "png": packs.png(31, 17),
    "jpg": jpeg(31, 17),
    "gif": b"GIF89a" + struct.pack("<HH", 31, 17),
    "bmp": b"BM" + bytes(16) + struct.pack("<ii", 31, -17),
    "webp": webp(b"VP8X", bytes(4) + (30).to_bytes(3, "little") + (16).to_bytes(3, "little")),
}


@pytest.mark.parametrize("suffix", PICTURES)
def test_form_and_size(suffix):
    assert measure(PICTURES[suffix]) == Picture(suffix, 31, 17)


@pytest.mark.parametrize(
    ("chunk", "body"),
    [
        (b"VP8 ", bytes(6) + struct.pack("<HH", 31, 17)),
        (b"VP8L", b"\x2f" + struct.pack("<I", 30 | 16 << 14)),
    ],
)
def test_both_simple_kinds_of_webp(chunk, body):
    assert measure(webp(chunk, body)) == Picture("webp", 31, 17)


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x01\x00\x00\x00 EMF", b"II*\0 TIFF", packs.png(0, 5)],
    ids=["nothing", "svg", "emf", "tiff", "no width"],
)
def test_what_browsers_cannot_show_or_must_not(data):
    assert measure(data) is None


@pytest.mark.parametrize("suffix", PICTURES)
def test_cut_off_anywhere_it_is_no_error(suffix):
    for length in range(len(PICTURES[suffix])):
        measure(PICTURES[suffix][:length])


@given(st.sampled_from([data[:12] for data in PICTURES.values()]), st.binary(max_size=80))
def test_any_bytes_behind_a_known_beginning_are_no_error(head, rest):
    measure(head + rest)
