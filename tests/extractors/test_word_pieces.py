"""Words of several pieces in one cell, and cells in a table."""

from __future__ import annotations

from extractors.locator import ParagraphRef
from extractors.model import (
    CellMarks,
    Figure,
    ListItem,
    Mark,
    Merge,
    Paragraph,
    Preformatted,
    Style,
    Table,
)
from extractors.word_grid import Cell, Grid
from extractors.word_pieces import Joined, Piece, joined, laid_out

AT = ParagraphRef(1, "")
STRONG = (Mark(0, 2, Style.STRONG),)


def test_a_line_for_each_paragraph_with_its_label() -> None:
    figure = Piece(Figure("", AT, "", "A hook"), is_aside=True)
    note = Piece(Paragraph("", AT, "[1] A note"), is_aside=True)
    found = joined(
        [
            Piece(Paragraph("", AT, "First", STRONG)),
            figure,
            Piece(ListItem("", AT, "Clip in", 0, ordered=True, label="1.", marks=STRONG)),
            note,
            Piece(Preformatted("", AT, "a  b")),
        ]
    )
    assert found.text == "First\n1. Clip in\na  b"
    assert found.marks == (Mark(0, 2, Style.STRONG), Mark(9, 11, Style.STRONG))
    assert found.rest == (figure, note)


def test_all_bold_is_bold() -> None:
    bold, plain = Piece(Paragraph("", AT, "a"), is_strong=True), Piece(Paragraph("", AT, "b"))
    assert joined([bold, bold]).is_strong
    assert not joined([bold, plain]).is_strong


def test_cells_stand_where_the_grid_puts_them() -> None:
    grid = Grid(rows=2, columns=3)
    cells = [
        (Cell([], 0, 0, 2), Joined("wide", STRONG, False, ())),
        (Cell([], 0, 2, 1, 2), Joined("tall", (), False, ())),
    ]
    assert laid_out(grid, cells, Table("", AT, (), 1)) == Table(
        "",
        AT,
        (("wide", "", "tall"), ("", "", "")),
        1,
        (Merge(0, 0, 1, 2), Merge(0, 2, 2, 1)),
        (CellMarks(0, 0, STRONG),),
    )
