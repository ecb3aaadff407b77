"""One slide as a section: title first, what is shown, then its furniture; marks of titles."""

from __future__ import annotations

from decks import deck, extracted, slide, with_parts

from extractors.model import Heading, Mark, Style

SLIDE = "ppt/slides/slide1.xml"


def heading(runs: str) -> Heading:
    plain = b"<a:r><a:t>Ladder safety</a:t></a:r>"
    data = with_parts(deck(slide("# Ladder safety")), {SLIDE: lambda part: part.replace(plain, runs.encode())})
    found = extracted(data).document.blocks[0]
    assert isinstance(found, Heading)
    return found


def test_a_title_that_is_bold_as_a_whole_is_not_marked() -> None:
    assert heading('<a:r><a:rPr b="1" i="1"/><a:t>Ladder safety</a:t></a:r>').marks == ()
    assert heading('<a:r><a:rPr b="1"/><a:t>Ladder </a:t></a:r><a:r><a:rPr b="1"/><a:t>safety</a:t></a:r>').marks == ()


def test_a_bold_word_in_a_title_is_marked() -> None:
    found = heading('<a:r><a:t>Ladder </a:t></a:r><a:r><a:rPr b="1"/><a:t>safety</a:t></a:r>')
    assert (found.text, found.marks) == ("Ladder safety", (Mark(7, 13, Style.STRONG),))


def test_paragraphs_of_a_title_are_one_line_with_the_marks_in_place() -> None:
    found = heading(
        '<a:r><a:t>A</a:t></a:r><a:br/><a:r><a:t>B</a:t></a:r></a:p><a:p><a:r><a:rPr i="1"/><a:t>C</a:t></a:r>'
    )
    assert (found.text, found.marks) == ("A B C", (Mark(4, 5, Style.EMPHASIS),))


def test_a_blank_slide_with_notes_has_no_title_and_keeps_them() -> None:
    (section,) = extracted(deck(slide(notes="Only said."))).document.sections
    assert [block.key for block in section.blocks] == ["s256.n462b12ed"]
