"""Text objects become stretches of one baseline, font and mark, with the spaces between them and no others."""

from __future__ import annotations

import pytest
from pdfs import Page, Raw, Text, make

from extractors.pdf_engine import opened
from extractors.pdf_pdfium import read_page
from extractors.pdf_pen import Fragment, PageTooLargeError
from extractors.pdf_struct import StructTree


def fragments(*items: Text | Raw, marks: bool = False) -> tuple[Fragment, ...]:
    with opened(make(Page(items)), "") as file:
        assert file is not None
        return read_page(file, 1, StructTree(file.pdfium) if marks else None).fragments


def texts(*items: Text | Raw, marks: bool = False) -> list[str]:
    return [fragment.text.strip() for fragment in fragments(*items, marks=marks)]


def test_words_drawn_one_by_one_are_one_stretch() -> None:
    assert texts(Text("Stop", 72, 700), Text("the", 97, 700), Text("line", 117, 700)) == ["Stop the line"]


def test_letters_drawn_one_by_one_are_one_word() -> None:
    assert texts(*(Text(letter, 72 + 5 * n, 700) for n, letter in enumerate("conveyor"))) == ["conveyor"]


def test_code_on_a_grid_wider_than_its_letters_has_the_spaces_of_the_grid() -> None:
    """Listings of LaTeX are set so; what is a third of a letter wide is no space there."""
    shown = b"BT /courier 10 Tf 1 0 0 1 72 700 Tm [(rm) -180 (-) -180 (rf) -700 (build) -180 (-) -180 (stamp)] TJ ET"
    assert texts(Raw(shown)) == ["rm-rf build-stamp"]
    assert texts(Raw(shown.replace(b"courier", b"plain"))) != ["rm-rf build-stamp"]
    assert texts(Text("print x", 72, 700, font="courier")) == ["print x"]


def test_another_font_size_or_height_begins_another_stretch() -> None:
    assert texts(Text("Stop", 72, 700), Text("now", 97, 700, font="bold")) == ["Stop", "now"]
    assert texts(Text("Stop", 72, 700), Text("now", 97, 700, size=14)) == ["Stop", "now"]
    assert texts(Text("Stop", 72, 700), Text("2", 92, 704, size=10)) == ["Stop", "2"]
    assert texts(Text("Fault", 72, 700), Text("Who", 172, 700)) == ["Fault", "Who"]


def test_an_object_ends_where_the_next_begins() -> None:
    """Where an object ends is found by halving: no letter may go to its neighbour."""
    for length in range(1, 40):
        one, other = "a" * length, "b" * (41 - length)
        found = fragments(Text(one, 72, 700, font="bold"), Text(other, 72 + 5 * length, 700))
        assert [fragment.text.strip() for fragment in found] == [one, other]
        assert found[1].x == pytest.approx(72 + 5 * length, abs=0.01)


def test_code_that_is_set_in_by_spaces_begins_at_its_first_letter() -> None:
    (code,) = fragments(Text("    print(x)", 72, 700, font="courier"))
    assert (code.text.strip(), round(code.x)) == ("print(x)", 92)


def test_words_of_spaced_letters_stay_apart() -> None:
    """PDFium gives one space for each gap, however wide it is."""
    spaced = Raw(b"BT /plain 20 Tf 72 700 Td [(S A F E T Y ) -1200 (F I R S T)] TJ ET")
    assert texts(spaced) == ["S A F E T Y   F I R S T"]
    assert texts(Raw(b"BT /plain 20 Tf 72 700 Td (S A F E T Y F I R S T) Tj ET")) == ["S A F E T Y F I R S T"]


def test_marks_and_artifacts_are_known_where_a_tag_tree_is_read() -> None:
    items = (Text("Stop", 72, 700, mark=3), Text("ACME", 72, 770, artifact=True), Text("Loose", 72, 600))
    found = [(fragment.mark, fragment.artifact) for fragment in fragments(*items, marks=True)]
    assert found == [(3, False), (-1, True), (-1, False)]
    assert {fragment.artifact for fragment in fragments(*items)} == {False}


def test_a_hyphen_at_the_end_of_a_line_stays_a_hyphen() -> None:
    found = texts(Text("Stop the con-", 72, 700), Text("veyor at once", 72, 688))
    assert found == ["Stop the con-", "veyor at once"]


def test_text_that_nobody_sees_is_read() -> None:
    """Scanners put the words that they recognised behind the picture, as text that is not painted."""
    assert texts(Raw(b"BT 3 Tr /plain 10 Tf 72 700 Td (Stop the line) Tj ET")) == ["Stop the line"]


def test_a_page_of_countless_pieces_is_refused() -> None:
    with pytest.raises(PageTooLargeError):
        fragments(Raw(b"BT /plain 9 Tf " + b"(a) Tj " * 50_001 + b"ET"))
