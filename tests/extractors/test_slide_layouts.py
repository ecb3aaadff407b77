"""Layouts and masters: each is read once, and a lost one costs what is inherited, not the slide."""

from __future__ import annotations

import pytest
from decks import deck, extracted, slide, source, with_parts

from extractors.office_zip import OfficeZip, opened
from extractors.slide_layouts import Layouts

DECK = deck(*(slide(f"# {n}", "* a") for n in range(3)))


def test_slides_on_one_layout_share_what_they_inherit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    read = OfficeZip.part
    monkeypatch.setattr(OfficeZip, "part", lambda package, name: asked.append(name) or read(package, name))
    with opened(source(DECK)) as package:
        layouts = Layouts(package)
        found = {id(layouts.of_slide(f"ppt/slides/slide{n}.xml")) for n in (1, 2, 3)}
    assert len(found) == 1
    assert sorted(name for name in asked if "rels" not in name) == [
        "ppt/slideLayouts/slideLayout2.xml",
        "ppt/slideMasters/slideMaster1.xml",
    ]


def test_a_slide_without_layout_inherits_nothing() -> None:
    with opened(source(with_parts(DECK, {"ppt/slides/_rels/slide1.xml.rels": None}))) as package:
        found = Layouts(package).of_slide("ppt/slides/slide1.xml")
    assert (found.layout, found.master.root) == (None, None)


def test_a_damaged_layout_is_told_once() -> None:
    found = extracted(with_parts(DECK, {"ppt/slideLayouts/slideLayout2.xml": b"<p:sldLayout"}))
    assert [entry.code for entry in found.diagnostics if entry.code < "X124"] == ["X122"]
    assert len(found.document.sections) == 3
