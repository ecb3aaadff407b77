"""Sections by headings, with keys that no number of a line goes into."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractors.heading_sections import Entry, Outline
from extractors.locator import LineRef
from extractors.model import Heading, Mark, Paragraph, Section, Style

HERE = LineRef(1)


def head(text: str, level: int = 1, name: str = "") -> Entry:
    return Entry(Heading("", HERE, text, level), (name,) if name else ())


def text(words: str, target: str = "") -> Entry:
    marks = (Mark(0, len(words), Style.LINK, target),) if target else ()
    return Entry(Paragraph("", HERE, words, marks))


def sections(*entries: Entry) -> tuple[Section, ...]:
    outline = Outline()
    outline.add(entries)
    return outline.linked()


def test_a_section_knows_its_level_and_chapter() -> None:
    found = sections(text("Before"), head("Safety"), head("Belts", 2), text("Wait"), head("Health"))
    assert [(s.level, s.chapter, len(s.blocks)) for s in found] == [
        (0, "", 1),
        (1, "Safety", 1),
        (2, "Safety", 2),
        (1, "Health", 1),
    ]


def test_the_highest_level_of_a_text_makes_its_chapters() -> None:
    found = sections(head("Belts", 3), head("Wait", 4), head("Hats", 3))
    assert [s.chapter for s in found] == ["Belts", "Belts", "Hats"]


def test_a_link_to_a_name_leads_to_the_section() -> None:
    found = sections(text("go", "#care"), text("out", "#nowhere"), head("Care", 1, "care"))
    targets = [mark.target for block in found[0].blocks if isinstance(block, Paragraph) for mark in block.marks]
    assert targets == [f"#{found[1].key}", "#nowhere"]


def test_pages_have_chapters_and_names_of_their_own() -> None:
    outline = Outline()
    outline.add([head("Same", 1, "x"), text("to the other", "b.html#x")], page="a.html", chapter="First")
    outline.add([head("Same", 1, "x")], page="b.html", chapter="Second")
    first, second = outline.linked(lambda _page, target: target)
    assert [first.chapter, second.chapter] == ["First", "Second"]
    assert first.key != second.key
    assert isinstance(first.blocks[1], Paragraph)
    assert first.blocks[1].marks[0].target == f"#{second.key}"


def test_a_heading_that_repeats_is_known_by_the_one_above() -> None:
    part = (head("Rationale", 2), text("Why"))
    before = sections(head("Policy"), *part, head("Access"), *part)
    after = sections(head("Scope"), *part, head("Policy"), *part, head("Access"), *part)
    assert [s.key for s in after[2:]] == [s.key for s in before]


WORDS = st.sampled_from(["Lift", "Check", "Note", "lift  ", "Stop"])
ENTRIES = st.lists(st.builds(head, WORDS, st.integers(1, 3)) | st.builds(text, WORDS), max_size=12)


@given(ENTRIES)
def test_keys_are_unique(entries: list[Entry]) -> None:
    found = sections(*entries)
    keys = [block.key for section in found for block in section.blocks]
    assert len(set(keys)) == len(keys) == len(entries)
    assert len({section.key for section in found}) == len(found)


@given(ENTRIES, st.integers(2, 900))
def test_a_move_down_the_page_changes_no_key(entries: list[Entry], line: int) -> None:
    moved = [replace(entry, block=replace(entry.block, at=LineRef(line))) for entry in entries]
    assert [s.key for s in sections(*moved)] == [s.key for s in sections(*entries)]


@given(ENTRIES)
def test_a_new_part_in_front_changes_no_key_of_other_words(entries: list[Entry]) -> None:
    before = [b.key for s in sections(head("Own"), *entries) for b in s.blocks]
    after = [b.key for s in sections(head("New part"), text("New words"), head("Own"), *entries) for b in s.blocks]
    assert after[2:] == before
