"""Sections and keys: a key outlives new pages and edits to other parts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from pdfs import SLIDE, Page, Text, extracted, filler, flow, make

from extractors.locator import PageRef
from extractors.model import Figure, Layer, ListItem, Merge, Paragraph, Preformatted, Section, Table
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_sections import to_sections

PLACES = {n: PageRef(n, "") for n in range(1, 50)}


def text(words: str, page: int = 1) -> Piece:
    return Piece(Kind.TEXT, page, words)


def head(words: str, level: int = 1, page: int = 1) -> Piece:
    return Piece(Kind.HEADING, page, words, level)


def sections(*pieces: Piece, slides: bool = False) -> tuple[Section, ...]:
    return to_sections(pieces, PLACES, {}, slides=slides)


def keys(*pieces: Piece) -> dict[str, str]:
    """Return the key of each text."""
    return {
        block.text: block.key for section in sections(*pieces) for block in section.blocks if hasattr(block, "text")
    }


def test_a_slide_stands_in_the_part_of_the_talk_that_its_page_does() -> None:
    pieces = (head("Hello"), head("Belts", page=2), text("Stop", page=2), head("Rest", page=3))
    found = to_sections(pieces, PLACES, {2: "Start", 3: "End"}, slides=True)
    assert [item.chapter for item in found] == ["", "Start", "End"]


def test_the_outline_of_a_talk_names_the_parts_that_its_slides_stand_in() -> None:
    slides = [
        Page((Text(f"Slide about {n * 'x'}", 50, 350, 30), Text("Stop the line", 50, 200, 18)), SLIDE)
        for n in range(1, 6)
    ]
    outline = [("Start", 2, 1), ("Slide about xxx", 3, 2), ("Repair", 4, 1)]
    found = extracted(make(*slides, outline=outline)).document.sections
    assert [item.chapter for item in found] == ["", "Start", "Start", "Repair", "Repair"]


def test_a_section_knows_its_level_and_chapter() -> None:
    found = sections(text("Before"), head("Safety"), head("Belts", 2), text("Wait"), head("Health"))
    assert [(item.level, item.chapter, len(item.blocks)) for item in found] == [
        (0, "", 1),
        (1, "Safety", 1),
        (2, "Safety", 2),
        (1, "Health", 1),
    ]


def test_a_slide_is_a_section_with_or_without_a_title() -> None:
    found = sections(head("Faults"), text("Stop"), text("A picture", 2), head("Faults", page=3), slides=True)
    assert [(item.at.number, item.level, item.chapter) for item in found if isinstance(item.at, PageRef)] == [
        (1, 1, ""),
        (2, 1, ""),
        (3, 1, ""),
    ]
    assert len({item.key for item in found}) == 3


def test_keys_look_the_same_everywhere() -> None:
    assert all(re.fullmatch(r"h[0-9a-f]{10}-1", key) for key in keys(head("Safety"), text("Stop")).values())


def test_keys_survive_new_pages_and_edits_elsewhere() -> None:
    before = keys(head("Safety"), text("Stop the line."), head("Health"), text("Wash your hands."))
    after = keys(
        text("A new foreword", 1),
        head("Safety", page=4),
        text("Stop the line, at once.", 4),
        head("Health", page=9),
        text("Wash your hands.", 9),
    )
    for unchanged in ("Safety", "Health", "Wash your hands."):
        assert before[unchanged] == after[unchanged]


def test_equal_texts_under_other_headings_do_not_disturb_each_other() -> None:
    both = (head("Belts"), text("Rationale"), head("Health"), text("Rationale"))
    before, after = sections(*both), sections(head("New"), text("Rationale"), *both)
    assert [section.blocks[1].key for section in before] == [section.blocks[1].key for section in after[1:]]
    assert len({section.blocks[1].key for section in after}) == 3


def test_slides_that_share_a_title_are_told_apart_by_what_they_say() -> None:
    demo = [head("Demo"), text("Stop the line.")]
    other = [head("Demo", page=2), text("Call the leader.", 2)]
    one, two = sections(*demo, *other, slides=True)
    moved = sections(*(piece._replace(page=3 - piece.page) for piece in (*other, *demo)), slides=True)
    assert [section.key for section in moved] == [two.key, one.key]


def test_what_a_piece_knows_comes_into_its_block() -> None:
    pieces = (
        text("Wrong figure")._replace(layer=Layer.COMMENT, author="Ana"),
        text("Stop")._replace(layer=Layer.OCR, confidence=71),
        Piece(Kind.ITEM, 1, "Ask", ordered=True, label="3."),
        Piece(Kind.SPACED, 1, "a   b\nc   d"),
        Piece(Kind.FIGURE, 1, "A belt", asset="abc"),
        Piece(Kind.TABLE, 1, "x | y", rows=(("x", "y"),), merged=(Merge(0, 0, 1, 2),)),
    )
    comment, read, item, spaced, figure, table = sections(*pieces)[0].blocks
    assert isinstance(comment, Paragraph)
    assert (comment.layer, comment.author) == (Layer.COMMENT, "Ana")
    assert isinstance(read, Paragraph)
    assert (read.layer, read.confidence) == (Layer.OCR, 71)
    assert isinstance(item, ListItem)
    assert (item.ordered, item.label) == (True, "3.")
    assert isinstance(spaced, Preformatted)
    assert isinstance(figure, Figure)
    assert (figure.asset, figure.alt) == ("abc", "A belt")
    assert isinstance(table, Table)
    assert table.merged == (Merge(0, 0, 1, 2),)


@given(st.lists(st.sampled_from(["a", "b", "A  b", "a b"]), min_size=1), st.booleans())
def test_keys_are_unique(words: list[str], slides: bool) -> None:
    pieces = [head(word) if n % 3 == 0 else text(word) for n, word in enumerate(words)]
    found = sections(*pieces, slides=slides)
    blocks = [block.key for section in found for block in section.blocks]
    assert len(set(blocks)) == len(blocks)
    assert len({section.key for section in found}) == len(found)


def test_a_page_put_in_front_changes_no_key_of_a_file() -> None:
    words = "Belts and wheels are looked at before each shift by the person who has the key, and by nobody else. " * 3
    page = Page((Text("Stopping the line", 72, 740, 18, "bold"), *flow(words)))
    one = {block.key for block in extracted(make(page)).document.blocks}
    other = {block.key for block in extracted(make(*filler(2), page)).document.blocks}
    assert one <= other
