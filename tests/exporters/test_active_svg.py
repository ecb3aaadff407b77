"""SVG pictures that only draw, and those that may do more."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from exporters.active_svg import is_active

DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
<style>.a { fill: url( "#g" ) }</style><title>On setting = scripted prescriptions</title>
<defs><linearGradient id="g"/></defs><path class="a" d="M0 0h9"/><use xlink:href="#g"/>
<image href="data:image/png;base64,iVBORw0KGgo="/></svg>"""


def with_part(part: str) -> bytes:
    return DRAWING.replace("<defs>", f"{part}<defs>").encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_picture_that_only_draws_is_harmless(encoding: str) -> None:
    assert not is_active(DRAWING.encode(encoding))


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        "<s:SCRIPT xmlns:s='http://www.w3.org/2000/svg' href='#x'/>",
        "<g\nonclick = 'alert(1)'/>",
        "<foreignObject><b/></foreignObject>",
        "<a xlink:href='javascript:alert(1)'><g/></a>",
        '<a href="java&#115;cript:alert(1)"><g/></a>',
        "<a href='data:text/html,x'><g/></a>",
        "<image href = 'https://elsewhere.example/seen.png'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animateTransform/>",
        "<style>@import 'x.css'; </style>",
        "<g style='fill: url( \"https://elsewhere.example/g\" )'/>",
    ],
)
def test_what_runs_or_fetches_is_active(part: str) -> None:
    assert is_active(with_part(part))


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(DRAWING.encode(), mtime=0),
        DRAWING.encode("utf-16"),
        DRAWING.encode("utf-16-le"),
        b"\xe9" + DRAWING.encode(),
        DRAWING.replace('svg11.dtd">', "svg11.dtd\" [<!ENTITY a '<b/>'>]>").encode(),
        b"<?xml-stylesheet href='#a'?>" + DRAWING.encode(),
    ],
    ids=["gzip", "utf-16", "utf-16 without mark", "latin-1", "entity", "stylesheet"],
)
def test_what_cannot_be_judged_is_active(data: bytes) -> None:
    assert is_active(data)


def test_the_icons_of_real_decks_are_harmless(corpus: Path) -> None:
    icons = [
        package.read(name)
        for deck in sorted(corpus.glob("pptx/*.pptx"))
        for package in [zipfile.ZipFile(deck)]
        for name in package.namelist()
        if name.endswith(".svg")
    ]
    assert len(icons) > 5
    assert not any(is_active(icon) for icon in icons)
