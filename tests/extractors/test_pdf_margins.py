"""Furniture comes back behind the text of its page, in a layer of its own."""

from __future__ import annotations

from pdfs import line, sheet

from extractors.model import Layer
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_margins import with_margins

SHEETS = [
    sheet(line("Head", y=770, page=n), line(f"Text {n}", y=500, page=n), line(str(n), y=30, page=n), number=n)
    for n in (1, 2, 3)
]
BARE = [sheet(SHEETS[n].lines[1], number=n + 1) for n in range(3)]
TEXTS = [Piece(Kind.TEXT, n, f"Text {n}") for n in (1, 2, 3)]


def told(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces]


def test_furniture_follows_the_text_of_its_page_from_the_top_down() -> None:
    pieces = with_margins(TEXTS, SHEETS, BARE, slides=False)
    assert told(pieces) == ["Text 1", "Head", "1", "Text 2", "Head", "2", "Text 3", "Head", "3"]
    assert {piece.text for piece in pieces if piece.layer is Layer.FURNITURE} == {"Head", "1", "2", "3"}


def test_furniture_before_all_text_begins_no_section() -> None:
    assert told(with_margins(TEXTS[1:], SHEETS, BARE, slides=False))[:4] == ["Text 2", "Head", "1", "Head"]


def test_a_slide_of_furniture_alone_stays_where_it_is() -> None:
    assert told(with_margins(TEXTS[1:], SHEETS, BARE, slides=True))[:3] == ["Head", "1", "Text 2"]


def test_without_furniture_nothing_changes() -> None:
    assert with_margins(TEXTS, BARE, BARE, slides=False) == tuple(TEXTS)
