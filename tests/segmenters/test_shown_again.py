"""Pictures, listings and tables that come back."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, Slide, deck, slide

from extractors.model import Block, Figure, text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.repeated import Repeats
from segmenters.shown_again import shown_once

LISTING = "$ for rung in ladder.rungs:\n    rung.check()\nladder.tag('safe')\n"
TABLE = ("| Load | Angle | Height", "| 150 kg | 75 degrees | 4 metres", "| 120 kg | 70 degrees | 6 metres")


def shown(*slides: Slide) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Return what is left of each piece, and what is cut with its rule."""
    found = Repeats(Cutting())
    pieces = shown_once(clean((deck(*slides),), ENGLISH).pieces, found)
    left = [[_name(p.block) for p in piece.passages] for piece in pieces]
    return left, [(_name(cut.block), cut.ruling.rule) for cut in found.cuts()]


def _name(block: Block) -> str:
    return block.asset if isinstance(block, Figure) else text_of(block)


def test_a_picture_shown_again_is_taught_where_it_first_stands() -> None:
    left, cut = shown(slide("# Rungs", "![aa]", "- Check them"), slide("# Feet", "![aa]", "- Clean them"))
    assert left == [["Rungs", "aa", "Check them"], ["Feet", "Clean them"]]
    assert cut == [("aa", "same-picture-again")]


def test_a_slide_with_nothing_but_that_picture_goes_with_its_title() -> None:
    left, cut = shown(slide("# Rungs", "![aa]", "- Check them"), slide("# Here they are again", "![aa]"))
    assert left == [["Rungs", "aa", "Check them"]]
    assert ("Here they are again", "title-of-repeats") in cut


def test_a_listing_and_a_table_shown_again_go_but_not_a_short_command() -> None:
    again = (LISTING, *TABLE, "$ ls -a")
    _, cut = shown(slide("# One", "- first", *again), slide("# Two", "- second", *again))
    assert [rule for _, rule in cut] == ["shown-again", "shown-again"]
    assert all("ls -a" not in text for text, _ in cut)


def joined(*slides: Slide) -> list[str]:
    """Return what is cut from slides that go on from each other."""
    pieces = clean((deck(*slides),), ENGLISH).pieces
    found = Repeats(Cutting())
    shown_once((replace(pieces[0], passages=tuple(p for piece in pieces for p in piece.passages)),), found)
    return [text_of(cut.block) for cut in found.cuts()]


def test_of_slides_that_go_on_a_list_is_repeated_whole_or_not_at_all() -> None:
    first = slide("# A", "- Books:", "- One book", "More to read in the yard.")
    assert joined(first, slide("# B", "- Books:", "- One book")) == ["Books:", "One book"]
    assert joined(first, slide("# B", "- Books:", "- One book", "- A third book")) == []


def test_a_line_that_leads_in_to_something_new_stays() -> None:
    lead = "The following are additional questions on this kind of ladder:"
    assert joined(slide("# A", lead, "- Who checks it?"), slide("# B", lead, "- Who mends it?")) == []
