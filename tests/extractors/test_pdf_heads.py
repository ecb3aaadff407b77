"""A line at the head of a page that repeats a heading is a running head, be it there once or twice."""

from __future__ import annotations

from pdfs import Page, Text, extracted, flow, line, make, said, sheet

from extractors.pdf_heads import numbered_edges, running_heads
from extractors.pdf_lines import Line

HEADING = line("6.3 What about \u201csid\u201d?", y=400, size=14, bold=True)


def heads(*pages: tuple[Line, ...], known: tuple[Line, ...] = ()) -> list[str]:
    sheets = [sheet(*lines, number=n) for n, lines in enumerate(pages, start=1)]
    return [item.text for item in running_heads(sheets, 10, known)]


def test_it_repeats_a_heading_of_its_page_or_of_one_before() -> None:
    head = line("6.3. WHAT ABOUT \u201cSID\u201d?", x=300, y=760)
    assert heads((head, HEADING)) == [head.text]
    assert heads((HEADING,), (), (head,)) == [head.text]
    assert heads((head,), (HEADING,)) == []


def test_it_may_be_cut_short() -> None:
    assert heads((line("6.3. WHAT ABOUT \u2026", y=760), HEADING)) == ["6.3. WHAT ABOUT \u2026"]
    assert heads((line("6.3. WHAT ABOUT", y=760), HEADING)) == []


def test_a_heading_on_several_lines_is_known_and_two_may_stand_side_by_side() -> None:
    chapter = (line("Chapter 6", y=600, size=20), line("The archives", y=570, size=20))
    assert heads((line("CHAPTER 6. THE ARCHIVES", y=760), *chapter)) == ["CHAPTER 6. THE ARCHIVES"]
    both = line("CHAPTER 6. THE ARCHIVES 6.3. WHAT ABOUT\u2026", y=760)
    assert heads((both, *chapter, HEADING)) == [both.text]


def test_it_is_in_capitals_or_stands_where_other_heads_are() -> None:
    """A short chapter has its running head on a page or two only; others are known by then."""
    head, others = line("What about sid?", x=300, y=760), tuple(line("7. Packages", x=300, y=760) for _ in range(3))
    assert heads((head, HEADING)) == []
    assert heads((head, HEADING), known=others) == [head.text]
    assert heads((line("What about woody?", x=300, y=760), HEADING), known=others) == []
    assert heads((head._replace(y=740), HEADING), known=others) == []
    assert heads((head, HEADING), known=tuple(line("7", y=760) for _ in range(3))) == []


def test_a_heading_in_capitals_stays() -> None:
    """It says what no other heading says, is set larger or bolder than running text, or stands in the page."""
    assert heads((line("WHAT TO DO NOW", y=760), HEADING)) == []
    for own in (line("WHAT ABOUT IT?", y=760, bold=True), line("WHAT ABOUT IT?", y=760, size=12)):
        assert heads((own, line("What about it?", y=400, size=14))) == []
    assert heads((line("6.3. WHAT ABOUT SID?", y=600), HEADING)) == []


def test_an_entry_of_the_contents_is_no_heading() -> None:
    entry = (line("1 INTRODUCTION", y=600, bold=True), line("7", x=500, y=600))
    assert heads(entry, (line("1 INTRODUCTION", y=760),)) == []


def test_text_goes_on_over_a_running_head() -> None:
    title = Text("What a conveyor is", 72, 700, 16, "bold")
    rest = flow("and the rest of it follows there.", top=700)
    pages = (
        Page((title, *flow("The sentence runs on to the next page,", top=670))),
        Page((Text("1. WHAT A CONVEYOR IS", 300, 760), *rest)),
    )
    told = said(extracted(make(*pages)))
    assert told == ["# What a conveyor is", "The sentence runs on to the next page, and the rest of it follows there."]


def edges(*pages: tuple[Line, ...], titles: tuple[str, ...] = ()) -> list[str]:
    """Return what is found on pages that come before three with the page numbers 24 to 26 at their feet."""
    first = len(pages) + 1
    numbered = [(line("Text", y=400), line(str(23 + n), x=500, y=40)) for n in range(first, first + 3)]
    sheets = [sheet(*lines, number=n) for n, lines in enumerate((*pages, *numbered), start=1)]
    return [item.text for item in numbered_edges(sheets, 10, titles)][:-3]


def test_a_foot_names_a_section_beside_the_page_number() -> None:
    """It is a foot even where it stands on one page only, alone on its line or with the number on it."""
    foot, number = line("6.3. What about \u201csid\u201d?", y=40, bold=True), line("24", x=500, y=40)
    assert edges((HEADING, foot, number)) == [foot.text, "24"]
    assert edges((line("Text"), foot, number)) == ["24"]
    assert edges((line("Text"), foot, number), titles=("What about sid?",)) == [foot.text, "24"]
    for text in ("6.3. What about sid? 24", "24 6.3. What about sid?"):
        assert edges((HEADING, line(text, y=40))) == [text]
    assert edges((line("Text"), line("24", y=40))) == ["24"]


def test_a_number_that_does_not_go_on_is_no_page_number() -> None:
    for foot in ("What about sid? 25", "25", "What about sid?"):
        assert edges((HEADING, line(foot, y=40))) == []
    assert edges((HEADING, line("What about sid? 24", y=300))) == []
    pages = [sheet(line("24", y=40), number=1), sheet(line("25", y=40), number=2)]
    assert numbered_edges(pages, 10, ()) == []


def test_the_heading_of_a_chapter_is_no_head() -> None:
    for own in (line("24 What about sid?", y=760, bold=True), line("24 What about sid?", y=760, size=14)):
        assert edges((own, line("Text"))) == []
    assert edges((HEADING, line("Wait 24", y=40))) == []


def test_text_goes_on_over_a_foot_that_stands_on_one_page() -> None:
    """The heading that the foot repeats can stand on a page that is not in the file: then a bookmark names it."""
    pages = (
        Page((*flow("The sentence runs on to the next page,", top=700), Text("1. What a conveyor is 4", 72, 40))),
        Page((*flow("and the rest of it follows there.", top=700), Text("5 The belt", 72, 40))),
        Page((*flow("A further thought is on a page of its own.", top=700), Text("6", 500, 40))),
    )
    told = said(extracted(make(*pages, outline=[("What a conveyor is", 1, 1), ("The belt", 2, 1)])))
    assert told == [
        "The sentence runs on to the next page, and the rest of it follows there.",
        "A further thought is on a page of its own.",
    ]
