"""Tells a deck from running text: each section of a deck is a slide or a page of its own, whatever its format."""

from __future__ import annotations

from extractors.locator import Locator, PageRef, SlideRef, WebRef
from extractors.model import Document, Section, is_said
from segmenters.filmed import shows_slide

_FEWEST_PAGES = 3
"""A hand-out with one heading on each of two pages is no deck."""


def is_deck(document: Document) -> bool:
    """Tell whether a document is a deck: slides, slides printed as PDF or taken from a video, pages of a course."""
    sections = [section for section in document.sections if section.blocks]
    if sections and all(isinstance(section.at, SlideRef) for section in sections):
        return True
    if sections and all(shows_slide(section) and not any(map(is_said, section.blocks)) for section in sections):
        return True
    pages = [_page_of(section) for section in sections]
    alone = all(pages) and len(set(pages)) == len(pages) >= _FEWEST_PAGES
    return alone and all(section.level == 1 for section in sections)


def _page_of(section: Section) -> str:
    """Return the page that a whole section stands on; empty when it has none or runs over several."""
    pages = {_page(block.at) for block in section.blocks}
    return pages.pop() if len(pages) == 1 else ""


def _page(at: Locator) -> str:
    match at:
        case PageRef(number=number) | SlideRef(number=number):
            return str(number)
        case WebRef(page=page):
            return page
        case _:
            return ""
