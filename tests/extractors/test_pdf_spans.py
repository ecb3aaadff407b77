"""Places in the text of a piece are found by letters, through hyphens, bullets and joined rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pdfs import line

from extractors.pdf_layout import Kind, Piece
from extractors.pdf_lines import Line
from extractors.pdf_spans import Spelling, span_with, spans_of


def stretches(text: str, *lines: Line) -> list[str]:
    spelling = Spelling.of(text)
    piece = Piece(Kind.TEXT, 1, text, lines=lines)
    return [text[slice(*spelling.stretch(span.start, span.end))] for span in spans_of(piece, spelling)]


def test_a_broken_word_belongs_to_both_of_its_lines() -> None:
    assert stretches("Stop the conveyor at once.", line("Stop the con-"), line("veyor at once.", y=688)) == [
        "Stop the con",
        "veyor at once",
    ]


def test_equal_lines_are_found_one_after_the_other() -> None:
    spelling = Spelling.of("Yes Yes No Yes")
    lines = (line("Yes"), line("Yes", y=688), line("No", y=676), line("Yes", y=664))
    assert [span.start for span in spans_of(Piece(Kind.TEXT, 1, "Yes Yes No Yes", lines=lines), spelling)] == [
        0,
        3,
        6,
        8,
    ]


def test_a_number_that_was_taken_off_an_item_does_not_matter() -> None:
    assert stretches("Stop the line", line("12. Stop the"), line("line", y=688)) == ["Stop the", "line"]


def test_a_line_that_went_elsewhere_is_left_out() -> None:
    assert stretches("Stop the line", line("Call the leader")) == []


def test_a_stretch_of_a_row_is_found_in_the_row() -> None:
    row, other = line("Fault | Stop the line"), line("Fault | Stop the line", y=600)
    spelling = Spelling.of("Fault | Stop the line")
    spans = spans_of(Piece(Kind.TEXT, 1, "Fault | Stop the line", lines=(row,)), spelling)
    part = line("Stop", x=row.x + 40)
    assert span_with(spans, part) is spans[0]
    assert span_with(spans, other) is None
    assert span_with(spans, line("Stop", page=2)) is None


@given(st.text(max_size=40))
def test_every_letter_has_a_place(text: str) -> None:
    spelling = Spelling.of(text)
    assert len(spelling.letters) == len(spelling.places)
    assert all(text[place].isalnum() for place in spelling.places)
