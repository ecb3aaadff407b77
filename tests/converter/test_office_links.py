"""Nothing that lies outside an OpenDocument file reaches the program that would fetch it."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from converter.office_links import without_outside

NAMES = (
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:x="http://www.w3.org/1999/xlink"'
)


def file_with(content: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.presentation")
        archive.writestr("content.xml", content)
        archive.writestr("Pictures/a.png", b"\x89PNG")
    return target.getvalue()


def links_left(body: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(without_outside(file_with(f"<all {NAMES}>{body}</all>")))) as archive:
        assert archive.read("Pictures/a.png") == b"\x89PNG"
        return re.findall(r'href="([^"]*)"', archive.read("content.xml").decode())


@pytest.mark.parametrize(
    "address",
    [
        "http://a.org/x.png",
        "file:///etc/hosts",
        "//server/x.png",
        "/etc/hosts",
        "../x.png",
        "Pictures/../../x",
        "\\\\s\\x",
    ],
)
def test_a_picture_outside_is_named_no_more(address: str) -> None:
    assert links_left(f'<draw:image x:href="{address}"/>') == [""]


def test_what_lies_inside_and_what_a_click_opens_stays() -> None:
    body = '<draw:image x:href="Pictures/a.png"/><draw:object x:href="./Object 1"/><text:a x:href="https://a.org">w</text:a>'
    assert links_left(body) == ["Pictures/a.png", "./Object 1", "https://a.org"]


@pytest.mark.parametrize("content", ["<all", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hosts">]><a>&e;</a>'])
def test_a_part_that_is_not_sound_is_not_handed_on(content: str) -> None:
    with zipfile.ZipFile(io.BytesIO(without_outside(file_with(content)))) as archive:
        assert archive.read("content.xml") == b""


def test_what_is_no_zip_is_not_handed_on() -> None:
    assert without_outside(b"no zip") == b""
