"""Where the slides of a deck lie: every kind of presentation opens, and a lost list of slides is not the end."""

from __future__ import annotations

import re

import pytest
from decks import deck, extracted, slide, source, with_parts

from extractors.diagnostics import MaterialError
from extractors.locator import SlideRef
from extractors.model import Extraction, text_of
from extractors.office_zip import CONTENT_TYPES, DAMAGED, MISSING, opened
from extractors.slide_package import SlideEntry, deck_map

LIST, LINKS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"
DECK = deck(slide("# Ladders", notes="Face the ladder."), slide("# Ropes"))
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def titles(found: Extraction) -> list[str]:
    return [text_of(section.blocks[0]) for section in found.document.sections]


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
    assert titles(extracted(data)) == ["Ladders", "Ropes"]


def test_slides_are_named_by_their_ids_in_the_order_of_the_list() -> None:
    turned = with_parts(DECK, {LIST: lambda part: re.sub(rb"(<p:sldId [^>]*>)(<p:sldId [^>]*>)", rb"\2\1", part)})
    with opened(source(turned)) as package:
        found = deck_map(package, "deck.pptx")
    assert found.entries == (
        SlideEntry(SlideRef(257, 1), "s257", "ppt/slides/slide2.xml"),
        SlideEntry(SlideRef(256, 2), "s256", "ppt/slides/slide1.xml"),
    )
    assert (found.size, found.diagnostics) == ((9_144_000, 6_858_000), ())


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({LIST: b"<p:presentation"}, DAMAGED),
        ({LIST: None}, MISSING),
        ({LIST: b"<other/>"}, "no list of slides"),
        ({LINKS: b"<Relationships"}, "its links"),
        ({LINKS: None}, "its links"),
        ({LIST: b'<!DOCTYPE a [<!ENTITY e "">]><a/>'}, "DOCTYPE"),
    ],
)
def test_without_the_list_slides_are_read_by_their_numbers(changes: dict[str, bytes | None], reason: str) -> None:
    found = extracted(with_parts(DECK, changes))
    assert titles(found) == ["Ladders", "Ropes"]
    assert [section.key for section in found.document.sections] == ["part1", "part2"]
    lost = [entry for entry in found.diagnostics if entry.code < "X124" or entry.code == "X128"]
    assert [(entry.code, reason in entry.message) for entry in lost] == [("X128", True)]


@pytest.mark.parametrize("lost", ["_rels/.rels", CONTENT_TYPES])
def test_what_only_points_at_the_list_may_be_missing(lost: str) -> None:
    whole = extracted(DECK).document
    assert extracted(with_parts(DECK, {lost: None})).document.sections == whole.sections


def test_without_list_and_slides_the_deck_is_refused() -> None:
    gone: dict[str, bytes | None] = {f"ppt/slides/slide{number}.xml": None for number in (1, 2)}
    with pytest.raises(MaterialError, match=DAMAGED) as caught:
        extracted(with_parts(DECK, {LIST: b"<p:presentation", **gone}))
    assert caught.value.diagnostic.code == "X115"


def test_a_deck_in_strict_open_xml_is_read_like_any_other() -> None:
    def strict(body: bytes) -> bytes:
        return re.sub(
            rb"http://schemas.openxmlformats.org/(\w+)/2006/(\w+)", rb"http://purl.oclc.org/ooxml/\1/\2", body
        )

    names = [LIST, *(f"ppt/slides/slide{number}.xml" for number in (1, 2))]
    found = extracted(with_parts(DECK, dict.fromkeys(names, strict)))
    assert found.document.sections == extracted(DECK).document.sections
