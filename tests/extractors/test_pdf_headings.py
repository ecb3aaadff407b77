"""Headings by size, weight and number, and their levels."""

from __future__ import annotations

import pytest
from pdfs import LOREM, Page, Text, extracted, filler, flow, make, said, stack

from extractors.model import Heading


def headings(*pages: Page, **more: object) -> list[str]:
    extraction = extracted(make(*pages, **more))  # type: ignore[arg-type]  the tests give what make takes
    return [line for line in said(extraction) if line.startswith("#")]


def page(*lines: Text) -> Page:
    """Return a page on which each line is followed by running text."""
    body = [flow(LOREM, top=740 - 120 * n) for n in range(len(lines))]
    heads = [Text(item.text, item.x, 760 - 120 * n, item.size, item.font) for n, item in enumerate(lines)]
    return Page(tuple(text for head, texts in zip(heads, body, strict=True) for text in (head, *texts)))


def head(text: str, size: float = 10, font: str = "plain") -> Text:
    return Text(text, 72, 0, size, font)


def test_larger_lines_are_headings_and_the_largest_rank_highest() -> None:
    assert headings(page(head("Safety", 18), head("Machines", 14), head("Belts", 12), head("Tools", 14))) == [
        "# Safety",
        "## Machines",
        "### Belts",
        "## Tools",
    ]


def test_a_slightly_larger_line_is_one_only_when_it_is_short_and_no_sentence() -> None:
    assert headings(page(head("Rationale:", 10.6), head("This is a sentence in slightly larger letters.", 10.6))) == [
        "# Rationale:"
    ]


def test_bold_lines_of_the_same_size_are_headings() -> None:
    assert headings(page(head("Machines", font="bold"), head("Belts", font="bold"))) == ["# Machines", "# Belts"]


def test_bold_words_in_a_paragraph_are_none() -> None:
    lines = (Text("Note: ", 72, 500, font="bold"), Text("the line stops by itself at night.", 102, 500))
    assert headings(Page((*flow(LOREM), *lines))) == []


def test_a_bold_sentence_is_no_heading() -> None:
    assert headings(page(head("Never reach into the running machine.", font="bold"))) == []


def test_numbers_decide_among_lines_that_look_the_same() -> None:
    lines = [head(text, 14) for text in ("1 Safety", "1.1 Machines", "1.1.1 Belts", "1.2 Tools", "2 Health")]
    assert headings(page(*lines)) == ["# 1 Safety", "## 1.1 Machines", "### 1.1.1 Belts", "## 1.2 Tools", "# 2 Health"]


def test_numbered_lines_without_other_sign_are_headings() -> None:
    assert headings(page(head("2.1 Scope of the rule"), head("INTRODUCTION"))) == [
        "# 2.1 Scope of the rule",
        "# INTRODUCTION",
    ]


@pytest.mark.parametrize("caption", ["Table 3. Stops by month", "Figure 2-1 The line", "Exhibit B. Forms"])
def test_captions_are_no_headings(caption: str) -> None:
    assert headings(page(head(caption, font="bold"))) == []


def test_entries_of_a_list_of_contents_are_no_headings() -> None:
    entries = stack("1.1 Safety ........... 4", "1.2 Health ........... 5", "1.3 Fire .......... 6", top=600)
    bold = tuple(Text(item.text, item.x, item.y, 10, "bold") for item in entries)
    assert headings(Page((*flow(LOREM), *bold))) == []


def test_a_heading_of_two_lines_is_one() -> None:
    lines = (
        *flow("What each person on the line must know about the emergency stop", top=760, size=16, letters=40),
        *flow(LOREM),
    )
    assert headings(Page(lines)) == ["# What each person on the line must know about the emergency stop"]


def test_a_long_text_in_large_letters_is_no_heading() -> None:
    quote = flow("“" + LOREM, top=760, size=14, letters=40)
    assert headings(Page((*quote, *flow(LOREM, top=500), *flow(LOREM, top=400)))) == []


def test_sizes_of_the_title_page_do_not_push_chapters_down() -> None:
    cover = Page((*flow("Line Safety", top=500, size=40), *flow("A guide for operators", top=400, size=20)))
    chapters = [page(head(f"{n} Chapter", 14)) for n in range(1, 4)]
    assert headings(cover, *chapters) == [
        "# Line Safety",
        "## A guide for operators",
        "# 1 Chapter",
        "# 2 Chapter",
        "# 3 Chapter",
    ]


def test_headings_found_by_their_look_say_so() -> None:
    extraction = extracted(make(page(head("Safety", 18))))
    assert [block.inferred for block in extraction.document.blocks if isinstance(block, Heading)] == [True]


def test_headings_of_the_outline_keep_their_level_and_others_fit_in() -> None:
    pages = [page(head("Safety", 18), head("Machines", 14), head("Belts", 12)), *filler()]
    entries = [("Safety", 1, 1), ("Machines", 1, 2)]
    assert headings(*pages, outline=entries) == ["# Safety", "## Machines", "### Belts"]
