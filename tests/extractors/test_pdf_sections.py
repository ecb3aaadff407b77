"""Sections and keys: a key outlives new pages and edits to other parts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from pdfs import LOREM, Page, Text, extracted, filler, flow, make

from extractors.locator import PageRef
from extractors.model import Section
from extractors.pdf_layout import Kind, Piece
from extractors.pdf_sections import to_sections

PLACES = {n: PageRef(n, "") for n in range(1, 50)}


def text(words: str, page: int = 1) -> Piece:
    return Piece(Kind.TEXT, page, words)


def head(words: str, level: int = 1, page: int = 1) -> Piece:
    return Piece(Kind.HEADING, page, words, level)


def sections(*pieces: Piece, slides: bool = False) -> tuple[Section, ...]:
    return to_sections(pieces, PLACES, slides=slides)


def keys(*pieces: Piece) -> dict[str, str]:
    """Return the key of each text."""
    return {
        block.text: block.key for section in sections(*pieces) for block in section.blocks if hasattr(block, "text")
    }


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
    first = keys(head("Belts"), text("Rationale"), head("Health"), text("Wash your hands."))
    again = sections(head("New"), text("Rationale"), head("Belts"), text("Rationale"))
    assert again[1].blocks[1].key == first["Rationale"]
    assert again[0].blocks[1].key != first["Rationale"]


@given(st.lists(st.sampled_from(["a", "b", "A  b", "a b"]), min_size=1), st.booleans())
def test_keys_are_unique(words: list[str], slides: bool) -> None:
    pieces = [head(word) if n % 3 == 0 else text(word) for n, word in enumerate(words)]
    found = sections(*pieces, slides=slides)
    blocks = [block.key for section in found for block in section.blocks]
    assert len(set(blocks)) == len(blocks)
    assert len({section.key for section in found}) == len(found)


def test_a_page_put_in_front_changes_no_key_of_a_file() -> None:
    page = Page((Text("Stopping the line", 72, 740, 18, "bold"), *flow(LOREM)))
    one = {block.key for block in extracted(make(page)).document.blocks}
    other = {block.key for block in extracted(make(*filler(2), page)).document.blocks}
    assert one <= other
