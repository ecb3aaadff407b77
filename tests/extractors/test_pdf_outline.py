"""Outlines lie: a title counts where it stands in the text, and an outline of empty names does not count at all."""

from __future__ import annotations

from pdfs import LOREM, Page, Text, extracted, filler, flow, line, make, said

from extractors.model import Heading
from extractors.pdf_lines import Line
from extractors.pdf_outline import OutlineEntry, chapters_of, mark_outline

TEXT = [line("Safety"), line("Some text about it", y=680), line("2.1 What the", y=660), line("belts do", y=648)]


def marked(*entries: OutlineEntry, lines: list[Line] = TEXT) -> list[tuple[str, int]]:
    (page,) = mark_outline([lines], entries)
    return [(item.text, item.head.level) for item in page if item.head]


def test_titles_are_found_on_their_pages() -> None:
    assert marked(OutlineEntry("SAFETY", 1, 1)) == [("Safety", 1)]
    assert marked(OutlineEntry("Safety", 3, None)) == [("Safety", 3)]


def test_a_title_may_run_over_two_lines_and_lack_its_number() -> None:
    assert marked(OutlineEntry("What the belts do", 2, 1)) == [("2.1 What the", 2), ("belts do", 2)]


def test_an_outline_whose_titles_are_not_in_the_text_is_not_used() -> None:
    assert marked(OutlineEntry("Safety", 1, 1), OutlineEntry("Elsewhere", 1, 1), OutlineEntry("Nowhere", 1, 1)) == []


def test_an_outline_of_slide_numbers_is_not_used() -> None:
    entries = [OutlineEntry(f"Slide {n}", 1, 1) for n in range(1, 6)]
    assert marked(*entries, OutlineEntry("Safety", 1, 1)) == []
    assert marked(OutlineEntry("Untitled", 1, 1)) == []


def test_bookmarks_make_headings_of_lines_that_look_like_text() -> None:
    page = Page((*flow(LOREM, top=760), Text("Belts", 72, 700), *flow(LOREM, top=680)))
    extraction = extracted(make(page, *filler(), outline=[("Belts", 1, 1)]))
    assert said(extraction)[:3] == [LOREM, "# Belts", LOREM]
    assert [block.inferred for block in extraction.document.blocks if isinstance(block, Heading)] == [False]


def test_nested_bookmarks_give_the_levels() -> None:
    heads = [Text(text, 72, 760 - 120 * n) for n, text in enumerate(("Part one", "Belts", "Part two"))]
    body = [item for n in range(3) for item in flow(LOREM, top=740 - 120 * n)]
    order = [heads[0], *body[:4], heads[1], *body[4:8], heads[2], *body[8:]]
    extraction = extracted(make(Page(tuple(order)), outline=[("Part one", 1, 1), ("Belts", 1, 2), ("Part two", 1, 1)]))
    sections = extraction.document.sections
    assert [(section.level, section.chapter) for section in sections] == [
        (1, "Part one"),
        (2, "Part one"),
        (1, "Part two"),
    ]


def test_thousands_of_bookmarks_do_not_take_long() -> None:
    entries = [OutlineEntry(f"Title {n}", 1, None) for n in range(20_000)]
    assert marked(*entries) == []


def test_the_mark_of_a_footnote_before_a_title_is_no_part_of_it() -> None:
    lines = [line("1", size=7), line("2.1 The belts", y=660, size=14)]
    assert marked(OutlineEntry("The belts", 1, 1), lines=lines) == [("2.1 The belts", 1)]
    lines = [line("\u2026"), line("2.1 The belts", y=660)]
    assert marked(OutlineEntry("The belts", 1, 1), lines=lines) == [("2.1 The belts", 1)]
    lines = [line("2", size=14), line("The belts", y=660, size=14)]
    assert marked(OutlineEntry("The belts", 1, 1), lines=lines) == [("2", 1), ("The belts", 1)]


def test_entries_of_the_first_level_name_the_parts_of_a_talk() -> None:
    entries = [OutlineEntry("Start", 1, 2), OutlineEntry("Belts", 2, 3), OutlineEntry("Repair", 1, 4)]
    assert chapters_of(entries, 5) == {2: "Start", 3: "Start", 4: "Repair", 5: "Repair"}


def test_entries_that_name_slides_are_no_parts_of_a_talk() -> None:
    assert chapters_of([OutlineEntry(f"Title {n}", 1, n) for n in range(1, 5)], 5) == {}
    assert chapters_of([OutlineEntry("The whole talk", 1, 1), OutlineEntry("Belts", 2, 3)], 5) == {}
    assert chapters_of([OutlineEntry("Slide 1", 1, 1), OutlineEntry("Untitled", 1, 3)], 9) == {}
