"""A deck's package: every kind of presentation opens, and what is lost of it has a name and a reason."""

from __future__ import annotations

import re
import zipfile

import pptx
import pytest
from decks import deck, extracted, slide, source, with_parts

from extractors.diagnostics import MaterialError
from extractors.office_zip import CONTENT_TYPES, DAMAGED, opened
from extractors.slide_package import MISSING, Relation, loss, readable_copy, relations

DECK = deck(slide("# Ladders", notes="Face the ladder."), slide("# Ropes"))
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


@pytest.mark.parametrize(
    "kind",
    [
        b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
        b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
        b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        b"application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
        b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    ],
)
def test_shows_templates_and_decks_with_macros_open_like_decks(kind: bytes) -> None:
    data = with_parts(DECK, {CONTENT_TYPES: lambda body: body.replace(MAIN, kind)})
    assert len(extracted(data).document.sections) == 2


def test_the_copy_for_the_library_holds_sound_xml_only() -> None:
    data = with_parts(DECK, {"ppt/media/film.mp4": b"film", "ppt/theme/theme1.xml": b"<a:theme"})
    with opened(source(data)) as package:
        copy = readable_copy(package, "deck.pptx")
    assert [entry.shapes.title.text for entry in pptx.Presentation(copy).slides] == ["Ladders", "Ropes"]
    names = zipfile.ZipFile(copy).namelist()
    assert {"ppt/media/film.mp4", "ppt/theme/theme1.xml"}.isdisjoint(names)


def test_links_lead_to_members_and_outside_to_nothing() -> None:
    outside = b'<Relationship Id="out" Type="x/hyperlink" Target="http://a.org" TargetMode="External"/></Relationships>'
    rels = "ppt/slides/_rels/slide1.xml.rels"
    data = with_parts(DECK, {rels: lambda body: body.replace(b"</Relationships>", outside)})
    with opened(source(data)) as package:
        found = relations(package, "ppt/slides/slide1.xml")
        assert relations(package, "ppt/slides/slide99.xml") == {}
    assert Relation("notesSlide", "ppt/notesSlides/notesSlide1.xml") in found.values()
    assert found["out"] == Relation("hyperlink", "")


def test_a_loss_has_its_reason() -> None:
    data = with_parts(DECK, {"ppt/slides/slide1.xml": b"<p:sld"})
    with opened(source(data)) as package:
        names = ["ppt/slides/slide2.xml", "ppt/slides/slide1.xml", "ppt/slides/slide3.xml"]
        assert [loss(package, name) for name in names] == ["", DAMAGED, MISSING]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ppt/presentation.xml": b"<p:presentation"}, DAMAGED),
        ({"ppt/presentation.xml": None}, MISSING),
        ({"ppt/_rels/presentation.xml.rels": b"<Relationships"}, DAMAGED),
        ({"_rels/.rels": None}, MISSING),
        ({CONTENT_TYPES: None}, MISSING),
        ({"ppt/presentation.xml": b'<!DOCTYPE a [<!ENTITY e "">]><a/>'}, "DOCTYPE"),
    ],
)
def test_without_the_list_of_slides_the_deck_is_refused(changes: dict[str, bytes | None], reason: str) -> None:
    with pytest.raises(MaterialError, match=reason) as caught:
        extracted(with_parts(DECK, changes))
    assert caught.value.diagnostic.code == "X115"


def test_a_deck_in_strict_open_xml_is_refused_with_the_way_out() -> None:
    def strict(body: bytes) -> bytes:
        return re.sub(rb"http://schemas.openxmlformats.org/(\w+)/2006", rb"http://purl.oclc.org/ooxml/\1", body)

    with pytest.raises(MaterialError) as caught:
        extracted(with_parts(DECK, {"ppt/presentation.xml": strict}))
    assert (caught.value.diagnostic.code, "ordinary" in caught.value.diagnostic.hint) == ("X116", True)
