"""Tables of a slide: merged cells and marks; test_slide_frames.py has their words."""

from __future__ import annotations

import re

from decks import deck, extracted, slide, table, with_parts

from extractors.model import CellMarks, Mark, Merge, Style, Table

SLIDE = "ppt/slides/slide1.xml"
TERMS = deck(slide("# T", table(("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i"), merge=(0, 0, 1, 1))))


def read(data: bytes) -> Table:
    (found,) = [block for block in extracted(data).document.blocks if isinstance(block, Table)]
    return found


def test_merged_cells_are_told_with_their_extent() -> None:
    assert read(TERMS).merged == (Merge(0, 0, 2, 2),)
    assert read(deck(slide("# T", table(("a", "b"), ("c", "d"))))).merged == ()


def test_a_cell_cannot_span_beyond_the_table() -> None:
    data = with_parts(TERMS, {SLIDE: lambda part: part.replace(b'gridSpan="2"', b'gridSpan="90"')})
    assert read(data).merged == (Merge(0, 0, 2, 3),)


def test_marks_are_told_by_cell() -> None:
    bold = b'<a:r><a:rPr b="1"/><a:t>h</a:t></a:r>'
    data = with_parts(TERMS, {SLIDE: lambda part: re.sub(rb"<a:r><a:t>h</a:t></a:r>", bold, part)})
    assert read(data).marks == (CellMarks(2, 1, (Mark(0, 1, Style.STRONG),)),)


def test_a_first_row_of_measured_numbers_is_no_heading() -> None:
    assert read(deck(slide("# T", table(("159.4",), ("111.8",), ("125.4",))))).header_rows == 0
    assert read(deck(slide("# T", table(("1.5", "2"), ("3", "4"))))).header_rows == 0
    assert read(deck(slide("# T", table(("2019", "2020"), ("3", "4"))))).header_rows == 1
    assert read(deck(slide("# T", table(("Load", "1.5"), ("a", "2"))))).header_rows == 1


def test_rows_without_a_word_at_the_edges_go_and_the_next_row_may_be_one_of_headings() -> None:
    found = read(deck(slide("# T", table(("", ""), ("Name", "Born"), ("TAR", "1979"), ("ZIP", "1989"), ("", "")))))
    assert found.rows == (("Name", "Born"), ("TAR", "1979"), ("ZIP", "1989"))
    assert found.header_rows == 1


def test_room_to_write_in_stays() -> None:
    assert len(read(deck(slide("# T", table(("Task", "Owner"), ("Lock", ""), ("", ""), ("", ""))))).rows) == 4


def test_a_first_row_that_looks_like_no_other_is_one_of_headings() -> None:
    plain = deck(slide("# T", table(("Part", "Does"), ("lock", "closes"), ("key", "opens"), header=False)))
    assert read(plain).header_rows == 0

    def filled(part: bytes) -> bytes:
        fill = b'<a:tcPr><a:solidFill><a:srgbClr val="9999CC"/></a:solidFill></a:tcPr>'
        return re.sub(rb"<a:tcPr\s*/>", fill, part, count=2)

    assert read(with_parts(plain, {SLIDE: filled})).header_rows == 1
