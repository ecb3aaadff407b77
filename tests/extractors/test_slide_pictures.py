"""Text alternatives that a person wrote, and what videos are called."""

from __future__ import annotations

import pytest
from decks import ADEC
from lxml import etree

from extractors.slide_pictures import alternative, is_decorative, media_name


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
    ("name", "described", "told"),
    [
        ("Video 3", "How to climb", "How to climb"),
        ("intro.mp4", "", "intro.mp4"),
        ("Climbing", "", "Climbing"),
        ("Climbing", "A man on a ladder", "Climbing: A man on a ladder"),
        ("climbing", "Climbing a ladder", "Climbing a ladder"),
    ],
)
def test_a_video_is_called_what_a_person_called_it(name: str, described: str, told: str) -> None:
    assert media_name(etree.Element("cNvPr", name=name, descr=described)) == told
    assert media_name(None) == ""
