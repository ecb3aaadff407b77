"""The small words of titles in each language, and titles that tell only a place."""

from __future__ import annotations

from extractors.locator import PageRef, TimeSpan
from extractors.model import Paragraph
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.title_words import place_of, title_words


def piece(at: PageRef | TimeSpan) -> Piece:
    return Piece("deck.pdf", "one", "", 0, "", (Passage("deck.pdf", Paragraph("one", at, "Eine Leiter.")),))


def test_each_language_has_its_own_words() -> None:
    assert [title_words(code).both for code in ("de", "es", "fr", "it", "nl", "pt")] == [
        "und",
        "y",
        "et",
        "e",
        "en",
        "e",
    ]
    assert title_words("de").of.format(2, 3) == "2 von 3"


def test_a_language_that_is_not_known_gets_marks_in_place_of_words() -> None:
    assert (title_words("fi").both, title_words("fi").of.format(2, 3)) == ("&", "2/3")


def test_a_place_is_told_in_the_language_where_it_is_long_enough() -> None:
    pages = (piece(PageRef(3, "3")), piece(PageRef(5, "5")))
    assert place_of(pages, title_words("fr")) == "Pages 3 à 5"
    assert place_of((piece(TimeSpan(60_000, 500_000)),), title_words("de")) == "0:01:00 bis 0:08:20"
    assert place_of((piece(TimeSpan(60_000, 61_000)),), title_words("de")) == ""
    assert place_of(pages[:1], title_words("en")) == "Page 3"
