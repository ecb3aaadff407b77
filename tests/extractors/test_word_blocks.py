"""Which block a paragraph becomes."""

from __future__ import annotations

import pytest

from extractors.locator import ParagraphRef
from extractors.marked_text import Run
from extractors.model import Block, Heading, Layer, ListItem, Mark, Paragraph, Preformatted, Style
from extractors.word_blocks import Setting, piece_of
from extractors.word_numbering import Point
from extractors.word_styles import ParagraphStyle
from extractors.word_words import Words

AT = ParagraphRef(3, "")
UNLISTED = Point(0, ordered=False, label="", shown=False)
PLAIN = Setting(ParagraphStyle(), UNLISTED, 0, is_contents=False)
BOLD = ((Style.STRONG, ""),)


def words(*runs: Run) -> Words:
    letters = sum(len(run.text) for run in runs)
    return Words(list(runs), letters=letters, strong=sum(len(run.text) for run in runs if run.looks == BOLD))


def block(said: Words, setting: Setting = PLAIN) -> Block:
    piece = piece_of(said, setting, AT, "p1")
    assert piece is not None
    return piece.block


def test_running_text() -> None:
    assert block(words(Run("Lift "), Run("slowly", BOLD))) == Paragraph(
        "", AT, "Lift slowly", (Mark(5, 11, Style.STRONG),)
    )


def test_no_words_make_no_piece() -> None:
    assert piece_of(words(Run(" \n")), PLAIN, AT, "") is None


def test_a_heading_is_one_line_and_its_bold_is_no_emphasis() -> None:
    setting = Setting(ParagraphStyle(), UNLISTED, 2, is_contents=False)
    assert block(words(Run("Safe\nlifting", BOLD)), setting) == Heading("", AT, "Safe lifting", 2)
    some = block(words(Run("Safe "), Run("lifting", BOLD)), setting)
    assert some == Heading("", AT, "Safe lifting", 2, marks=(Mark(5, 12, Style.STRONG),))


def test_a_clause_in_a_heading_style_is_text() -> None:
    """Contracts set whole clauses in heading styles, so that they are numbered."""
    setting = Setting(ParagraphStyle(), Point(1, ordered=True, label="1.2", shown=True), 2, is_contents=False)
    assert isinstance(block(words(Run("word " * 60)), setting), ListItem)


def test_a_point_has_its_label() -> None:
    setting = Setting(ParagraphStyle(), Point(1, ordered=True, label="b)", shown=True), 0, is_contents=False)
    assert block(words(Run("Clip in")), setting) == ListItem("", AT, "Clip in", 1, ordered=True, label="b)")


@pytest.mark.parametrize("bullet", ["•", "▪", "\uf0b7"])
def test_a_typed_bullet_is_a_bullet(bullet: str) -> None:
    found = block(words(Run(f"{bullet}\tClip "), Run("in", BOLD)))
    assert found == ListItem("", AT, "Clip in", 0, ordered=False, marks=(Mark(5, 7, Style.STRONG),))


def test_entries_of_a_table_of_contents_are_furniture() -> None:
    setting = Setting(ParagraphStyle(), UNLISTED, 0, is_contents=True)
    assert block(words(Run("Lifting\t7")), setting) == Paragraph("", AT, "Lifting 7", layer=Layer.FURNITURE)


def test_code_keeps_its_spaces() -> None:
    style = ParagraphStyle(is_code=True)
    setting = Setting(style, UNLISTED, 0, is_contents=False)
    assert block(words(Run("  if x:  y")), setting) == Preformatted("", AT, "  if x:  y")
    typed = words(Run("ls  -l"))
    typed.code = typed.letters
    assert block(typed) == Preformatted("", AT, "ls  -l")


def test_a_piece_knows_how_it_looks() -> None:
    said = words(Run("Lifting", BOLD))
    said.sizes.update({28: 5, 20: 2})
    said.bookmarks.append("_Toc1")
    piece = piece_of(said, PLAIN, AT, "p1")
    assert piece is not None
    assert (piece.is_strong, piece.size, piece.native, piece.bookmarks) == (True, 28, "p1", ("_Toc1",))
