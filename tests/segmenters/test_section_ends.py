"""Whether a unit is a whole section."""

from __future__ import annotations

from extractors.locator import PageRef
from extractors.model import Paragraph
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.section_ends import divider_of, ends_with, is_past_chapter
from segmenters.unit_headings import Outline


def piece(title: str, level: int, chapter: str = "", parent: str = "", source: str = "a.pdf") -> Piece:
    passage = Passage(source, Paragraph(title, PageRef(1, "1"), "Die Holme tragen die Sprossen."))
    return Piece(source, title, title, level, chapter, (passage,), parent=parent)


def test_a_section_ends_before_a_heading_as_high_as_its_own() -> None:
    whole = (piece("Leitern", 1), piece("Holme", 2), piece("Sprossen", 2))
    assert ends_with(whole, Outline((whole, (piece("Gurte", 1),))))
    assert ends_with(whole, Outline((whole,)))
    assert not ends_with(whole, Outline((whole, (piece("Tritte", 2),))))


def test_a_section_ends_before_a_chapter_whose_heading_was_cut() -> None:
    whole = (piece("Leitern", 1), piece("Holme", 2))
    assert ends_with(whole, Outline((whole, (piece("Haken", 2, "Gurte", "Gurte"),))))
    mixed = (*whole, piece("Haken", 2, "Gurte", "Gurte"))
    assert not ends_with(mixed, Outline((mixed,)))


def test_a_cut_heading_covers_a_unit_that_holds_all_below_it() -> None:
    below = [piece(name, 2, parent="Leitern") for name in ("Holme", "Sprossen", "Haken")]
    other, strange = (piece("Gurte", 1),), (piece("Seile", 2, parent="Leitern", source="b.pdf"),)
    assert divider_of(tuple(below), Outline((other, tuple(below), strange))) == "Leitern"
    assert divider_of(tuple(below[:2]), Outline((tuple(below[:2]), tuple(below[2:])))) == ""
    assert divider_of(tuple(below[1:]), Outline((tuple(below[:1]), tuple(below[1:])))) == ""
    assert divider_of((*below, *other), Outline(((*below, *other),))) == ""


def test_a_chapter_is_past_where_a_higher_heading_stands_than_its_first() -> None:
    first, second = (piece("Holme", 3, "Leitern"),), (piece("Gurte", 2, "Leitern"), piece("Haken", 3, "Leitern"))
    outline = Outline((first, second))
    assert is_past_chapter(second, outline)
    assert not is_past_chapter(first, outline)
