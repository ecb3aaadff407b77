"""Fragments become lines: what stands on one baseline, with its size, weight and place."""

from __future__ import annotations

from pdfs import LOREM, Page, Text, extracted, flow, make, said

from extractors.pdf_lines import Fonts, Line, to_lines
from extractors.pdf_pen import UNMARKED, Fragment
from extractors.pdf_tags import Role, Tag


def fragment(
    text: str, x: float, y: float = 700, *, size: float = 10, font: str = "Sans", mark: int = UNMARKED
) -> Fragment:
    return Fragment(text, x, y, x + 0.5 * size * len(text), size, font, upright=True, mark=mark, artifact=False)


def lines(*fragments: Fragment, tags: dict[int, Tag] | None = None) -> tuple[Line, ...]:
    return to_lines(fragments, 1, tags or {}, Fonts())


def texts(*fragments: Fragment) -> list[str]:
    return [line.text for line in lines(*fragments)]


def test_words_of_one_baseline_are_one_line() -> None:
    assert texts(fragment("Stop ", 72), fragment("the", 97), fragment(" ", 112), fragment("line", 117)) == [
        "Stop the line"
    ]


def test_a_gap_without_a_space_is_one() -> None:
    assert texts(fragment("Stop", 72), fragment("it", 96)) == ["Stop it"]
    assert texts(fragment("T", 72), fragment("he end", 77.2)) == ["The end"]


def test_a_wide_gap_sets_two_lines_apart() -> None:
    assert texts(fragment("Name", 72), fragment("Task", 200)) == ["Name", "Task"]


def test_lines_under_each_other_are_two() -> None:
    assert texts(fragment("Stop", 72), fragment("it", 92, 688)) == ["Stop", "it"]


def test_a_raised_number_is_a_superscript_and_a_small_one_on_the_line_is_not() -> None:
    assert texts(fragment("the fault", 72), fragment("12", 117, 704, size=6), fragment(" is", 123)) == [
        "the fault¹² is"
    ]
    assert texts(fragment("H", 72), fragment("2", 77, 698, size=6), fragment("O", 80)) == ["H2O"]


def test_a_footnote_begins_with_its_raised_number() -> None:
    note = (fragment("12", 72, 703, size=6), fragment(" See the", 78), fragment(" handbook", 118))
    assert texts(*note) == ["12 See the handbook"]
    assert lines(*note)[0].y == 700


def test_a_small_number_well_before_its_text_is_that_of_an_item() -> None:
    """Talks made with LaTeX draw it in a disc."""
    assert texts(fragment("2 ", 62, size=7)._replace(end=66), fragment("Get the source", 72)) == ["2. Get the source"]
    assert texts(fragment("2", 62, size=7)._replace(end=71), fragment("Get the source", 72)) == ["2Get the source"]
    assert texts(fragment("2", 62)._replace(end=66), fragment("Get the source", 72)) == ["2 Get the source"]
    assert texts(fragment("x", 62, size=7)._replace(end=66), fragment("Get the source", 72)) == ["x Get the source"]


def test_words_may_be_drawn_into_the_empty_half_of_a_wide_sign() -> None:
    wide = fragment("2\uff0e", 72)._replace(end=87)
    assert texts(wide, fragment("Stop it", 79)) == ["2\uff0eStop it"]
    assert texts(fragment("2X", 72)._replace(end=87), fragment("Stop it", 79)) == ["2X", "Stop it"]


def test_what_is_drawn_twice_is_read_once() -> None:
    """Old programs imitate bold type and shadows so; the newsletter of an agency does it with its title."""
    assert texts(fragment("Warning", 72), fragment("Warning", 72.6, 700.3)) == ["Warning"]
    assert texts(fragment("No ", 72), fragment("No ", 72.4), fragment("entry", 87)) == ["No entry"]
    assert texts(fragment("No", 72), fragment("No", 300)) == ["No", "No"]


def test_size_and_weight_are_those_of_most_letters() -> None:
    (line,) = lines(fragment("N", 72, size=14), fragment("ote that this is small", 79))
    assert line.size == 10
    (bold,) = lines(fragment("All of this is ", 72, font="Sans-Bold"), fragment("it", 150))
    assert bold.bold
    (mixed,) = lines(fragment("Half ", 72, font="Sans-Bold"), fragment("of it", 97))
    assert not mixed.bold


def test_small_capitals_are_as_large_as_their_initials() -> None:
    (line,) = lines(fragment("S", 72, size=12), fragment("AFETY", 78, size=9))
    assert (line.text, line.size) == ("SAFETY", 12)


def test_a_line_ends_where_its_element_ends() -> None:
    tags = {0: Tag(1, Role.CELL, row=1), 1: Tag(2, Role.CELL, row=1)}
    found = lines(fragment("Name ", 72, mark=0), fragment("Task", 97, mark=1), tags=tags)
    assert [(line.text, line.tag and line.tag.block) for line in found] == [("Name", 1), ("Task", 2)]


def test_turned_text_is_kept_apart() -> None:
    turned = fragment("Side", 20, 300)._replace(upright=False)
    assert [(line.text, line.upright) for line in lines(fragment("Text", 72, 300), turned)] == [
        ("Text", True),
        ("Side", False),
    ]


def test_fonts_may_change_within_a_line_of_a_page() -> None:
    page = Page(
        (Text("Stop ", 72, 600), Text("the line", 97, 600, font="bold"), Text(" at once and wait there.", 137, 600))
    )
    assert said(extracted(make(page))) == ["Stop the line at once and wait there."]


def test_control_characters_never_get_in() -> None:
    page = Page((Text("Stop\x01 the\x0b line", 72, 400), *flow(LOREM)))
    assert "\x01" not in "".join(said(extracted(make(page))))
