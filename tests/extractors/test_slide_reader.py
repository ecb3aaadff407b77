"""Slides one by one: hidden, animated, lost; each loss told once and at its place."""

from __future__ import annotations

import re

import pytest
from decks import deck, extracted, slide, with_parts

from extractors.locator import SlideRef

LIST = "ppt/presentation.xml"
TWO = deck(slide("# A"), slide("# B"))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ppt/slides/slide1.xml": None}, "missing"),
        ({"ppt/slides/slide1.xml": b"<p:sld"}, "damaged"),
        ({"ppt/slides/slide1.xml": b"<other/>"}, "something else"),
        ({"ppt/slides/slide1.xml": lambda part: part.replace(b"p:spTree", b"p:other")}, "something else"),
        ({LIST: lambda part: re.sub(rb'(id="256" r:id=")[^"]*', rb"\1lost", part)}, "does not say"),
    ],
)
def test_a_slide_that_cannot_be_read_is_named_with_the_reason(changes: dict[str, bytes], reason: str) -> None:
    found = extracted(with_parts(TWO, changes))
    lost = [entry for entry in found.diagnostics if entry.code < "X124"]
    assert [(entry.code, entry.at, reason in entry.message) for entry in lost] == [("X120", SlideRef(256, 1), True)]
    assert [section.key for section in found.document.sections] == ["s257"]


@pytest.mark.parametrize(
    ("timing", "animated"),
    [
        (b"", 0),
        (b"<p:timing><p:tnLst/></p:timing>", 0),
        (b'<p:timing><p:tnLst><p:spTgt spid="2"/></p:tnLst></p:timing>', 1),
    ],
)
def test_a_slide_is_animated_when_something_on_it_moves(timing: bytes, animated: int) -> None:
    data = with_parts(TWO, {"ppt/slides/slide1.xml": lambda part: part.replace(b"</p:sld>", timing + b"</p:sld>")})
    counted = {(count.what, count.of): count.number for count in extracted(data).document.counts}
    assert counted["animated", "slides"] == animated
