"""Text alternatives that a person wrote, and the types of pictures by their bytes."""

from __future__ import annotations

import pytest
from decks import ADEC, PNG
from lxml import etree

from extractors.slide_pictures import alternative, is_decorative, media_type


def named(description: str, title: str = "", mark: str = "") -> etree._Element:
    element = etree.Element("cNvPr", descr=description, title=title)
    if mark:
        etree.SubElement(element, f"{{{ADEC}}}decorative", val=mark)
    return element


@pytest.mark.parametrize(
    "automatic",
    [
        "",
        "  ",
        "Picture 3",
        "Image12",
        "Grafik 4",
        "図 2",
        "TextBox 7",
        "Audio 4",
        "ladder.PNG",
        "My photo 2.jpeg",
        "sketch.png 00238215Macintosh HD B746699A:",
        "https://example.org/by/88x31.png",
        "http://example.org/logo",
        "page2image6168",
        "See the source image",
        "A close up of a logo\n\nDescription automatically generated with medium confidence",
        "_123",
    ],
)
def test_automatic_text_is_no_alternative(automatic: str) -> None:
    assert alternative(named(automatic)) == ""
    assert alternative(named("A red ladder", automatic)) == "A red ladder"


@pytest.mark.parametrize(
    "written",
    ["A red ladder", "Picture of the press", "Save as .png first", "図 2 の説明", "Image 3: the valve", "Table"],
)
def test_what_a_person_wrote_is_kept(written: str) -> None:
    assert alternative(named(written)) == written


def test_title_and_description_are_both_told_unless_one_says_it_all() -> None:
    assert alternative(named("three rungs", "Ladder")) == "Ladder: three rungs"
    assert alternative(named("A ladder with three rungs", "ladder")) == "A ladder with three rungs"
    assert alternative(named("", "Ladder")) == "Ladder"


def test_a_decorative_picture_has_no_alternative() -> None:
    assert (alternative(named("A swirl", mark="1")), is_decorative(named("", mark="1"))) == ("", True)
    assert (alternative(named("A swirl", mark="0")), is_decorative(named("", mark="0"))) == ("A swirl", False)
    assert (alternative(None), is_decorative(None)) == ("", False)


def test_control_characters_and_breaks_leave_an_alternative() -> None:
    assert alternative(named("a\nred\u200b ladder")) == "a red ladder"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (b"BM\0\0", "image/bmp"),
        (b"II*\0", "image/tiff"),
        (b"\x01\0\0\0" + b"\0" * 36 + b" EMF", "image/emf"),
        (b"\xd7\xcd\xc6\x9a\0\0", "image/wmf"),
        (b'<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x"/>', "image/svg+xml"),
        (b"<svg/>", "image/svg+xml"),
        (b"what", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_the_type_of_a_picture_comes_from_its_bytes(data: bytes, kind: str) -> None:
    assert media_type(data) == kind
