"""The term that one unit has and its neighbours have not."""

from __future__ import annotations

from extractors.locator import PageRef
from extractors.model import Paragraph
from segmenters.model import Passage
from segmenters.own_terms import own_term
from segmenters.pieces import Piece


def piece(text: str, title: str = "Leitern") -> Piece:
    block = Paragraph(text[:9], PageRef(1, "1"), text)
    return Piece("deck.pdf", text[:9], title, 1, "", (Passage("deck.pdf", block),))


def term(text: str, other: str = "Die Leiter steht.", known: str = "") -> str:
    return own_term((piece(text),), ((piece(other),),), known)


def test_a_word_far_more_frequent_than_all_others_is_the_term() -> None:
    assert term("Die Zange greift. " * 3 + "Eine Zange hält fest. " * 4) == "Zange"


def test_a_word_that_the_neighbours_have_or_the_heading_is_none() -> None:
    text = "Die Zange greift. " * 4 + "Eine Zange hält fest. " * 4
    assert term(text, "Die Zange. " * 5) == ""
    assert term(text, known="Arbeit mit der Zange") == ""


def test_of_two_equal_words_and_of_a_rare_one_nothing_is_made() -> None:
    assert term("Zange und Hammer. " * 8) == ""
    assert term("Zange. " * 3) == ""


def test_a_small_word_with_an_ending_is_no_name() -> None:
    assert term("werden " * 9) == ""
