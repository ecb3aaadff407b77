"""The mark of a footnote on a line of its own goes to the end of the line above it."""

from __future__ import annotations

from pdfs import line

from extractors.pdf_lines import Line
from extractors.pdf_note_marks import join_note_marks

TEXT = line("Sid was the boy next door.")


def texts(*lines: Line) -> list[str]:
    return [item.text for item in join_note_marks(lines)]


def test_a_small_number_under_running_text_is_raised_behind_it() -> None:
    assert texts(TEXT, line("12", y=691, size=7)) == ["Sid was the boy next door.\u00b9\u00b2"]


def test_other_numbers_stay_where_they_are() -> None:
    assert texts(TEXT, line("12", y=691)) == [TEXT.text, "12"]
    assert texts(TEXT, line("12", y=650, size=7)) == [TEXT.text, "12"]
    assert texts(TEXT, line("2 kg", y=691, size=7)) == [TEXT.text, "2 kg"]
    assert texts(line("Weight"), line("12", y=691, size=7)) == ["Weight", "12"]
    beside = (line("12", y=691, size=7), line("See the handbook", x=90, y=691, size=7))
    assert texts(TEXT, *beside) == [TEXT.text, "12", "See the handbook"]
    assert texts(line("12", size=7), TEXT) == ["12", TEXT.text]
