"""Sections, keys that survive edits elsewhere, and links that find their section."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.locator import ParagraphRef, SlideRef
from extractors.model import (
    Block,
    CellMarks,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Preformatted,
    Section,
    Style,
    Table,
)
from extractors.word_pieces import Piece
from extractors.word_sections import places_of, to_sections


def head(number: int, text: str, level: int, native: str = "", *names: str) -> Piece:
    return Piece(Heading("", ParagraphRef(number, ""), text, level), native, names)


def text(number: int, words: str, native: str = "", target: str = "") -> Piece:
    marks = (Mark(0, 1, Style.LINK, target),) if target else ()
    return Piece(Paragraph("", ParagraphRef(number, ""), words, marks), native)


def sections(*pieces: Piece) -> tuple[Section, ...]:
    return to_sections(pieces, places_of(pieces))


def blocks(*pieces: Piece) -> list[Block]:
    return [block for section in sections(*pieces) for block in section.blocks]


def test_one_section_for_each_heading_and_one_before_the_first() -> None:
    found = sections(text(1, "cover"), head(2, "Ladders", 1), text(3, "x"), head(4, "Rungs", 2), head(5, "Hooks", 1))
    assert [(section.level, section.chapter, len(section.blocks)) for section in found] == [
        (0, "", 1),
        (1, "Ladders", 2),
        (2, "Ladders", 1),
        (1, "Hooks", 1),
    ]
    assert [section.at for section in found] == [
        ParagraphRef(1, ""),
        ParagraphRef(2, ""),
        ParagraphRef(4, "Ladders"),
        ParagraphRef(5, ""),
    ]
    assert found[1].blocks[1].at == ParagraphRef(3, "Ladders")


def test_a_document_may_begin_on_a_lower_level() -> None:
    assert [section.chapter for section in sections(head(1, "Rungs", 2), head(2, "Ladders", 1))] == ["", "Ladders"]


def test_ids_of_word_are_keys() -> None:
    found = sections(head(1, "Ladders", 1, "p0A"), text(2, "x", "p0B"), text(3, "copy", "p0B"))
    assert [section.key for section in found] == ["sp0A"]
    assert [block.key for block in found[0].blocks] == ["p0A", "p0B", "p0B-2"]


def keys(*pieces: Piece) -> list[str]:
    return [block.key for block in blocks(*pieces)]


def test_keys_without_ids_come_from_the_words() -> None:
    body = (head(1, "Ladders", 1), text(2, "Climb"), head(3, "Hooks", 1), text(4, "Clip in"))
    assert len(set(keys(*body))) == 4
    assert keys(head(1, "New", 1), text(2, "More"), *body)[2:] == keys(*body), "something was inserted before"
    assert keys(*body[2:], *body[:2]) == [*keys(*body)[2:], *keys(*body)[:2]], "sections were moved"
    reworded = keys(head(1, "Ladders and steps", 1), *body[1:])
    assert reworded[1:] == keys(*body)[1:], "the heading above was reworded"


def test_words_that_are_repeated_are_told_apart_by_their_headings() -> None:
    body = (head(1, "Ladders", 1), text(2, "Same"), text(3, "Same"), head(4, "Hooks", 1), text(5, "Same"))
    assert len(set(keys(*body))) == 5
    moved = keys(*body[3:], *body[:3])
    assert moved == [*keys(*body)[3:], *keys(*body)[:3]]


@given(st.lists(st.tuples(st.sampled_from(["", "p1", "front"]), st.sampled_from(["a", "b"]), st.integers(0, 2))))
def test_keys_are_unique(entries: list[tuple[str, str, int]]) -> None:
    pieces = [
        head(number, words, level, native) if level else text(number, words, native)
        for number, (native, words, level) in enumerate(entries, start=1)
    ]
    found = sections(*pieces)
    every = [block.key for section in found for block in section.blocks]
    assert len(set(every)) == len(every)
    assert len({section.key for section in found}) == len(found)


def test_links_inside_lead_to_sections_and_others_stay() -> None:
    found = sections(
        head(1, "Ladders", 1, "p0A", "_Toc1"),
        text(2, "x", "p0B", "#_Toc1"),
        text(3, "y", "p0C", " https://a.example "),
        text(4, "z", "p0D", "#nowhere"),
    )
    marks = [block.marks for block in found[0].blocks if isinstance(block, Paragraph)]
    assert marks == [(Mark(0, 1, Style.LINK, "#sp0A"),), (Mark(0, 1, Style.LINK, "https://a.example"),), ()]


def test_links_in_cells_lead_to_sections_too() -> None:
    cells = (CellMarks(0, 0, (Mark(0, 1, Style.LINK, "#_Toc1"),)), CellMarks(0, 1, (Mark(0, 1, Style.LINK, "#gone"),)))
    table = Piece(Table("", ParagraphRef(2, ""), (("a", "b"),), 0, marks=cells))
    found = blocks(head(1, "Ladders", 1, "p0A", "_Toc1"), table)[1]
    assert isinstance(found, Table)
    assert found.marks == (CellMarks(0, 0, (Mark(0, 1, Style.LINK, "#sp0A"),)),)


def test_a_picture_is_known_by_its_bytes() -> None:
    one, other = (Piece(Figure("", ParagraphRef(1, ""), digest, "")) for digest in ("aa", "bb"))
    assert blocks(one, other)[0].key == blocks(other, one)[1].key


def test_code_loses_its_outer_lines() -> None:
    assert blocks(Piece(Preformatted("", ParagraphRef(1, ""), "a\n\nb\n")))[0] == Preformatted(
        blocks(Piece(Preformatted("", ParagraphRef(1, ""), "a\n\nb\n")))[0].key, ParagraphRef(1, ""), "a\n\nb"
    )


def test_places_stand_under_the_heading_before_them() -> None:
    places = places_of([head(3, "Ladders", 1), head(7, "Hooks", 1)])
    assert [places.of(ParagraphRef(number, "")) for number in (2, 3, 6, 9)] == [
        ParagraphRef(2, ""),
        ParagraphRef(3, "Ladders"),
        ParagraphRef(6, "Ladders"),
        ParagraphRef(9, "Hooks"),
    ]
    assert places.of(None) is None
    assert places.of(SlideRef(1, 1)) == SlideRef(1, 1)
