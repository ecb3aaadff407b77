"""The title of a printed slide is its largest line at the top, with the lines that go on with it."""

from __future__ import annotations

from pdfs import SLIDE, line, sheet

from extractors.pdf_lines import Head, Line
from extractors.pdf_titles import mark_titles


def title(*lines: Line) -> str:
    """Return the title of a slide; it must come first."""
    marked = mark_titles(sheet(size=SLIDE), lines)
    assert sorted(item.text for item in marked) == sorted(item.text for item in lines)
    heads = [item for item in marked if item.head]
    assert marked[: len(heads)] == heads
    return " ".join(item.text for item in heads)


def test_the_largest_line_at_the_top_is_the_title() -> None:
    assert (
        title(line("• Stop", y=250, size=20), line("Faults", y=350, size=32), line("ACME", y=390, size=8)) == "Faults"
    )


def test_a_title_of_two_lines_is_one() -> None:
    assert (
        title(line("What to do when", y=360, size=32), line("the line stops", y=324, size=32))
        == "What to do when the line stops"
    )


def test_of_equal_lines_the_upper_one_is_the_title() -> None:
    assert title(line("Stop and wait", y=250, size=20), line("Faults", y=350, size=20)) == "Faults"


def test_a_title_alone_may_stand_in_the_middle() -> None:
    assert title(line("Part two", y=200, size=32)) == "Part two"


def test_a_large_bullet_or_number_is_no_title() -> None:
    assert title(line("• Stop", y=350, size=32), line("Faults", y=380, size=20)) == "Faults"
    assert title(line("7", y=380, size=60), line("Faults", y=350, size=32)) == "Faults"


def test_a_slide_of_running_text_has_no_title() -> None:
    long = "a long sentence that nobody would take for the title of a slide as it goes on"
    assert title(line(long, y=350), line(long, y=339), line(long, y=328)) == ""


def test_a_heading_of_the_tags_or_the_outline_is_taken_first() -> None:
    stated = line("Faults", y=300, size=18)._replace(head=Head(2, 7, inferred=False))
    lines = (line("Large words", y=380, size=40), stated)
    assert title(*lines) == "Faults"
    assert mark_titles(sheet(size=SLIDE), lines)[0].head == Head(1, 1, inferred=False)


def test_a_title_goes_on_in_smaller_letters_after_a_colon() -> None:
    first, second = line("Why it matters:", y=380, size=40), line("The line that ran away", y=335, size=32)
    assert title(first, second, line("A conveyor", y=250)) == "Why it matters: The line that ran away"
    assert title(line("Why it matters", y=380, size=40), second) == "Why it matters"


def test_an_entry_of_a_list_of_sections_is_no_title() -> None:
    """An outline names the section that begins; its slide lists all of them under a title."""
    listed = [line(f"Section {n}", y=300 - 30 * n, size=18) for n in range(4)]
    named = listed[1]._replace(head=Head(1, 7, inferred=False))
    assert title(line("Agenda", y=380, size=30), listed[0], named, *listed[2:]) == "Agenda"
    assert title(listed[0], named, *listed[2:]) == "Section 1"


def test_a_centred_title_may_be_set_widely() -> None:
    above = line("Answers to", x=310, y=240, size=20)
    assert title(above, line("practical sessions", x=270, y=204, size=20)) == "Answers to practical sessions"
    assert title(above, line("practical sessions", x=310, y=204, size=20)) == "Answers to"
    assert title(above, line("the questions", x=295, y=204, size=20)) == "Answers to the questions"
