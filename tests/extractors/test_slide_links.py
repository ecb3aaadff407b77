"""Where links lead: addresses as they stand, slides by the keys of their sections, nowhere else."""

from __future__ import annotations

import io
import zipfile

import pytest
from decks import source
from lxml import etree

from extractors.office_zip import opened
from extractors.slide_links import Targets
from extractors.slide_xml import R

LISTED = (
    ("web", "https://a.org/x y", "External"),
    ("mail", "mailto:a@b.org", "External"),
    ("inside", "slide2.xml", "Internal"),
    ("other", "../media/a.png", "Internal"),
    ("place", "#Slide 5", "External"),
)


def target(**attributes: str) -> str:
    entries = "".join(
        f'<Relationship Id="{name}" Type="x/y" Target="{where}" TargetMode="{mode}"/>' for name, where, mode in LISTED
    )
    package_name = "http://schemas.openxmlformats.org/package/2006/relationships"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "ppt/slides/_rels/slide1.xml.rels", f'<Relationships xmlns="{package_name}">{entries}</Relationships>'
        )
        archive.writestr("ppt/slides/slide2.xml", "<a/>")
    click = etree.Element("click")
    for name, value in attributes.items():
        click.set(f"{R}id" if name == "link" else name, value)
    with opened(source(buffer.getvalue())) as package:
        slides = {"ppt/slides/slide1.xml": "s1", "ppt/slides/slide2.xml": "s2"}
        return Targets(package, "ppt/slides/slide1.xml", slides, ("s1", "s2"), "s1").of(click)


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("web", "https://a.org/x y"),
        ("mail", "mailto:a@b.org"),
        ("inside", "#s2"),
        ("other", ""),
        ("place", ""),
        ("lost", ""),
    ],
)
def test_a_link_leads_outside_or_to_a_slide(link: str, leads: str) -> None:
    assert target(link=link) == leads


@pytest.mark.parametrize(
    ("jump", "leads"),
    [("firstslide", "#s1"), ("lastslide", "#s2"), ("nextslide", "#s2"), ("previousslide", ""), ("endshow", "")],
)
def test_a_jump_is_a_link_to_the_slide_it_reaches(jump: str, leads: str) -> None:
    assert target(link="", action=f"ppaction://hlinkshowjump?jump={jump}") == leads


def test_an_address_that_the_program_found_invalid_is_kept() -> None:
    assert target(link="", invalidUrl="http:/half.example") == "http:/half.example"
