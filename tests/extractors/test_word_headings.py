"""Headings on levels from 1, and headings found by their look."""

from __future__ import annotations

from dataclasses import replace

from extractors.locator import ParagraphRef
from extractors.model import Heading, Layer, ListItem, Paragraph, Table
from extractors.word_headings import with_headings
from extractors.word_pieces import Piece

AT = ParagraphRef(1, "")


def head(text: str, level: int, *, title: bool = False) -> Piece:
    return Piece(Heading("", AT, text, level), is_title=title)


def text(words: str, *, size: int = 22, strong: bool = False) -> Piece:
    return Piece(Paragraph("", AT, words), is_strong=strong, size=size)


BODY = text("Keep three points of contact with the ladder at all times while you climb.")


def found(*pieces: Piece) -> list[tuple[str, int, bool]]:
    blocks = (piece.block for piece in with_headings(pieces))
    return [(block.text, block.level, block.inferred) for block in blocks if isinstance(block, Heading)]


def test_styles_used_from_the_second_level_on_begin_with_the_first() -> None:
    pieces = (head("Guide", 1, title=True), head("Scope", 2), head("Terms", 4))
    assert found(*pieces) == [("Guide", 1, False), ("Scope", 1, False), ("Terms", 3, False)]


def test_styled_headings_stay_and_nothing_is_inferred_beside_them() -> None:
    assert found(head("Scope", 1), text("Bold words", strong=True), BODY) == [("Scope", 1, False)]


def test_bold_and_large_lines_before_text_are_headings() -> None:
    pieces = (
        text("Ladders", size=36),
        BODY,
        text("Before you climb", strong=True),
        BODY,
        BODY,
        text("On top", strong=True),
        BODY,
    )
    assert found(*pieces) == [("Ladders", 1, True), ("Before you climb", 2, True), ("On top", 2, True)]


def test_sentences_long_lines_small_print_and_last_lines_are_not() -> None:
    long = text("very " * 30, strong=True)
    pieces = (
        text("Never do this.", strong=True),
        long,
        text("Small", size=16, strong=True),
        text("3", strong=True),
        BODY,
        text("Signed by us", strong=True),
    )
    assert (
        found(
            *pieces,
        )
        == []
    )


def test_a_text_that_is_bold_throughout_has_no_headings() -> None:
    loud = [text(f"Line {number} of the poster", strong=True) for number in range(6)]
    assert found(*loud, BODY) == []


def test_points_cells_notes_and_furniture_are_no_headings() -> None:
    others = (
        Piece(ListItem("", AT, "Point", 0, ordered=False), is_strong=True, size=22),
        Piece(Table("", AT, (("a",),), 0)),
        replace(text("Note", strong=True), is_aside=True),
        Piece(Paragraph("", AT, "Contents", layer=Layer.FURNITURE), is_strong=True, size=22),
    )
    assert found(*others, BODY) == []


def test_an_empty_document_has_none() -> None:
    assert with_headings(()) == []
