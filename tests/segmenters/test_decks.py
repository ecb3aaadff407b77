"""Decks are known by their shape, not by their file format."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, report, slide, speech
from videos import filmed

from extractors.locator import PageRef, WebRef
from extractors.model import Document
from segmenters.decks import is_deck
from segmenters.filmed import take_apart

PAGES = ("# One", "a", "# Two", "b", "# Three", "c")


def test_slides_are_a_deck_and_so_are_slides_printed_as_pages() -> None:
    assert is_deck(deck(slide("# One")))
    assert is_deck(report(*PAGES))


def test_the_pages_of_a_package_are_a_deck() -> None:
    document = report(*PAGES)
    sections = tuple(
        replace(section, blocks=tuple(replace(block, at=WebRef(f"{n}.html", "", 1)) for block in section.blocks))
        for n, section in enumerate(document.sections)
    )
    assert is_deck(replace(document, sections=sections))


def test_running_text_is_none() -> None:
    assert not is_deck(report(*PAGES[:4]))
    assert not is_deck(report("# One", "a", "## Two", "b", "# Three", "c"))
    assert not is_deck(_running_on(report(*PAGES)))
    assert not is_deck(speech("Hello."))
    assert not is_deck(replace(deck(), sections=()))


def _running_on(document: Document) -> Document:
    """Return the document with a last block of its first section on the next page."""
    first, *others = document.sections
    *blocks, last = first.blocks
    return replace(document, sections=(replace(first, blocks=(*blocks, replace(last, at=PageRef(2, "")))), *others))


def test_slides_taken_from_a_video_are_a_deck_without_what_is_said() -> None:
    video = filmed(("Safe lifting", "Bend your knees.", ("Bend them.",)), ("Tools", "Hoists.", ()))
    assert not is_deck(video)
    assert is_deck(take_apart(video)[0])
