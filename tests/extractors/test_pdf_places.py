"""Things that are not text go between the pieces of text where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from pdfs import line

from extractors.pdf_annotations import Box
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Line
from extractors.pdf_places import woven


def piece(*lines: Line, kind: Kind = Kind.TEXT) -> Piece:
    return Piece(kind, lines[0].page, " ".join(one.text for one in lines), lines=lines)


def box(left: float, top: float, *, width: float = 100, height: float = 50) -> Box:
    return Box(left, top - height, left + width, top)


HEAD = piece(line("Belts", y=740), kind=Kind.HEADING)
UPPER = piece(line("Belts are checked", y=700), line("each morning.", y=688))
LOWER = piece(line("Wheels are not.", y=500))
RIGHT = piece(line("Aside: who checks?", x=400, y=640))
NEXT = piece(line("Next page", page=2))
PIECES = (HEAD, UPPER, LOWER, RIGHT, NEXT)


def at(spot: Box, page: int = 1, *, slides: bool = False) -> int:
    return put(PIECES, page, spot, slides=slides)


def put(pieces: Sequence[Piece], page: int, spot: Box, *, slides: bool = False) -> int:
    """Return the place that something gets between pieces."""
    added = Piece(Kind.FIGURE, page, "new")
    return woven(pieces, [(spot, added)], slides=slides).index(added)


def test_after_the_text_right_above() -> None:
    assert at(box(72, 650)) == 2
    assert at(box(72, 450)) == 3


def test_in_its_own_column() -> None:
    assert at(box(400, 600)) == 4


def test_after_the_label_on_the_left() -> None:
    assert at(Box(250, 497, 300, 512)) == 3


def test_after_what_stands_above_in_any_column() -> None:
    assert at(box(250, 600)) == 4


def test_at_the_top_of_a_page_but_after_the_title_of_a_slide() -> None:
    assert at(box(72, 790, height=20)) == 0
    assert at(box(72, 790, height=20), slides=True) == 1


def test_on_a_page_without_text() -> None:
    assert at(box(72, 700), page=3) == 5
    assert put((), 1, box(72, 700)) == 0


def test_several_in_one_place_keep_their_order() -> None:
    placed = [UPPER, Piece(Kind.FIGURE, 1, "first"), LOWER]
    assert put(placed, 1, box(72, 600)) == 2
    two = [(box(72, 600), Piece(Kind.FIGURE, 1, name)) for name in ("second", "third")]
    assert [one.text for one in woven(placed, two, slides=False)[1:4]] == ["first", "second", "third"]
