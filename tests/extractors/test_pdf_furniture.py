"""Running heads, feet and page numbers go; headings that look a little like them stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pdfs import LOREM, SLIDE, El, Page, Text, extracted, flow, line, make, said, sheet, told

from extractors.pdf_furniture import Furniture, without_furniture
from extractors.pdf_lines import Line, Sheet

BODY = "A sentence of the running text that is as long as such sentences are"


def pages(count: int, *lines: Line, body: str = BODY) -> list[Sheet]:
    """Return pages with the lines, in which {n} is the number of the page, and some running text."""
    return [
        sheet(
            *(line(item.text.format(n=n), item.x, item.y, page=n, size=item.size, bold=item.bold) for item in lines),
            *(line(f"{body} {n} {row}", y=600 - 12 * row, page=n) for row in range(20)),
            number=n,
        )
        for n in range(1, count + 1)
    ]


def removed(sheets: list[Sheet], *, slides: bool = False) -> list[str]:
    kept, furniture = without_furniture(sheets, slides=slides)
    assert len(kept) == len(sheets)
    return [item.text for item in furniture]


def test_the_same_text_at_the_top_of_all_pages_goes() -> None:
    kept, furniture = without_furniture(pages(4, line("ACME Safety", y=770)), slides=False)
    assert furniture == (Furniture("ACME Safety", (1, 2, 3, 4)),)
    assert all(len(item.lines) == 20 for item in kept)


@pytest.mark.parametrize("text", ["Page {n} of 9", "- {n} -", "{n}", "Chapter 1 | {n}", "Rev. 3, page {n}"])
def test_page_numbers_go(text: str) -> None:
    assert len(removed(pages(4, line(text, x=300, y=30)))) == 1


def test_roman_page_numbers_go_with_the_others() -> None:
    sheets = pages(4)
    numbers = [line(text, y=30, page=n) for n, text in enumerate(("ii", "iii", "4", "5"), start=1)]
    numbered = [replace(page, lines=(*page.lines, number)) for page, number in zip(sheets, numbers, strict=True)]
    assert removed(numbered) == [""]


def test_left_and_right_pages_may_differ() -> None:
    even = pages(6, line("ACME Safety", y=770))
    odd = pages(6, line("Stopping the line", x=400, y=770))
    assert removed([(odd if n % 2 else even)[n] for n in range(6)]) == ["ACME Safety", "Stopping the line"]


def test_two_pages_are_not_enough() -> None:
    assert removed(pages(2, line("ACME Safety", y=770))) == []


def test_the_running_head_of_a_chapter_goes_although_it_stands_on_few_pages() -> None:
    sheets = pages(30, line("Some other head {n}x", y=500))
    chapter = pages(30, line("Welding", y=770, size=9))
    sheets[10:14] = chapter[10:14]
    assert removed(sheets) == ["Welding"]


def test_a_text_inside_the_page_stays() -> None:
    assert removed(pages(5, line("Now it is your turn", y=450))) == []


def test_a_heading_that_counts_up_stays() -> None:
    assert removed(pages(5, line("Exercise {n}", y=740, size=16))) == []
    assert removed(pages(5, line("Exercise {n}", y=740, bold=True))) == []


def test_running_text_that_repeats_at_the_top_of_pages_stays() -> None:
    legal = line("This clause is for demonstration only and carries no legal weight at all today", y=728)
    sheets = pages(3, line("ACME Safety", y=770), line("Part", y=745), legal)
    assert removed(sheets) == ["ACME Safety", "Part"]


def test_the_title_of_a_slide_stays_however_often_it_repeats() -> None:
    slides = [
        sheet(
            line("Case study", y=350, size=32, page=n), line(f"Fact {n}", y=200, size=20, page=n), number=n, size=SLIDE
        )
        for n in range(1, 7)
    ]
    assert removed(slides, slides=True) == []


def test_the_number_of_a_slide_goes_wherever_it_stands() -> None:
    slides = [
        sheet(
            line("Case study", y=350, size=32, page=n),
            line("A fact that is told here", y=250, size=20, page=n),
            line(str(n + 1), x=650, y=20 if n < 6 else 180, page=n),
            number=n,
            size=SLIDE,
        )
        for n in range(1, 7)
    ]
    kept, furniture = without_furniture(slides, slides=True)
    assert furniture == (Furniture("", (1, 2, 3, 4, 5, 6)),)
    assert [len(item.lines) for item in kept] == [2] * 6


def test_what_the_tags_call_no_content_goes() -> None:
    words = [replace(item, mark=n) for n, item in enumerate(flow(LOREM, top=700))]
    page = Page((Text("Draft of May", 72, 400, artifact=True), *words))
    tree = [El("P", [(1, n) for n in range(len(words))])]
    assert said(extracted(make(page, tree=tree))) == [LOREM]
    assert said(extracted(make(page))) == [LOREM, "Draft of May"]


def test_text_in_the_margin_that_is_turned_goes() -> None:
    turned = [
        Page((Text("Free of charge from acme.example", 20, 200, 8, turned=True), *flow(LOREM, top=500 - n)))
        for n in range(4)
    ]
    extraction = extracted(make(*turned))
    assert said(extraction) == [LOREM] * 4
    assert "Free of charge" in told(extraction)["X211"]


def test_the_words_of_a_bar_go_however_they_are_parted() -> None:
    """Where the current entry is set off, the others come as one line or as two."""
    parted = [("Start", "Plan Build"), ("Start", "Plan Build"), ("Start", "Plan Build"), ("Start Plan Build",)]
    sheets = [
        sheet(
            *(line(text, 20 + 100 * n, 395, page=number, size=6) for n, text in enumerate(texts)),
            line(f"Title {number}", y=370, page=number, size=20),
            line("A point of the slide", y=200, page=number),
            number=number,
            size=SLIDE,
        )
        for number, texts in enumerate([*parted, ("Never Plan",)], start=1)
    ]
    kept, _ = without_furniture(sheets, slides=True)
    assert [len(item.lines) for item in kept] == [2, 2, 2, 2, 3]


def test_a_title_in_the_place_of_a_bar_stays() -> None:
    sheets = [
        sheet(
            line("Pd with Faust", y=380, page=n, size=20),
            *((line(f"Title {n}", y=300, page=n, size=26),) if n != 2 else ()),
            line("A point of the slide", y=200, page=n),
            number=n,
            size=SLIDE,
        )
        for n in range(1, 6)
    ]
    kept, _ = without_furniture(sheets, slides=True)
    assert ["Pd with Faust" in [one.text for one in item.lines] for item in kept] == [False, True, False, False, False]
