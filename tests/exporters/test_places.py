"""Places summed up as a person would."""

from __future__ import annotations

import pytest

from exporters.places import cover, position, repeats_of, sources_of, summed_up, vicinity
from extractors.locator import LineRef, Locator, PageRef, ParagraphRef, SlideRef, TimeSpan, WebRef
from extractors.model import Heading, Paragraph
from segmenters.model import Passage, Place


def slides(*numbers: int) -> list[Locator]:
    return [SlideRef(1000 - number, number) for number in numbers]


def paragraphs(*under: tuple[str | int, ...]) -> list[Locator]:
    return [ParagraphRef(int(number), str(heading)) for heading, *numbers in under for number in numbers]


def test_sources_of_passages_include_the_places_that_say_the_same() -> None:
    block = Paragraph("k", SlideRef(300, 4), "x")
    also = (Place("b.pdf", "p", PageRef(3, "")), Place("a.pptx", "k9", SlideRef(309, 5)))
    assert sources_of([Passage("a.pptx", block, also_at=also)]) == ("a.pptx, slides 4-5", "b.pdf, page 3")
    assert repeats_of([Passage("a.pptx", block, also_at=also)]) == (("b.pdf", also[0].at), ("a.pptx", also[1].at))


def test_places_of_several_sources_are_summed_up_by_source() -> None:
    assert summed_up([("a", SlideRef(1, 1)), ("b", PageRef(2, "")), ("a", SlideRef(2, 2))]) == (
        "a, slides 1-2",
        "b, page 2",
    )


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (slides(3), "slide 3"),
        (slides(5, 3, 4, 4, 7), "slides 3-5 and 7"),
        (slides(1, 3, 5), "slides 1, 3 and 5"),
        ([PageRef(4, "iv"), PageRef(5, "v")], "pages 4-5"),
        ([LineRef(1), LineRef(4), LineRef(80)], "lines 1-4 and 80"),
        ([TimeSpan(0, 20_000), TimeSpan(45_000, 61_000)], "00:00:00-00:01:01"),
        ([TimeSpan(0, 20_000), TimeSpan(51_000, 61_000)], "00:00:00-00:00:20 and 00:00:51-00:01:01"),
        ([TimeSpan(0, 90_000), TimeSpan(10_000, 20_000)], "00:00:00-00:01:30"),
        (paragraphs(("Scope", 12, 14, 18)), "paragraphs 12-18 under Scope"),
        (paragraphs(("", 1), ("Scope", 12, 60)), "paragraph 1 and paragraphs 12 and 60 under Scope"),
        (paragraphs(("A", 1), ("B", 2), ("C", 3)), "paragraphs 1-3, from A to C"),
        ([WebRef("intro.html", "a", 3), WebRef("intro.html", "", 90)], "page intro.html"),
        ([WebRef("a.html", "", None), WebRef("b.html", "", 1)], "pages a.html and b.html"),
        ([WebRef("", "scope", 12), WebRef("", "scope", 14)], "#scope, lines 12-14"),
        ([WebRef("", "a", 12), WebRef("", "b", 14)], "lines 12-14"),
        ([WebRef("", "", 2), WebRef("", "b", 14)], "lines 2-14"),
        ([WebRef("", "", None)], "the page"),
    ],
)
def test_neighbours_are_joined(places: list[Locator], words: str) -> None:
    assert cover(places) == words


def test_sources_stand_in_the_order_in_which_a_unit_uses_them() -> None:
    passages = [
        Passage(name, Paragraph("k", at, "x"))
        for name, at in [("b.txt", LineRef(2)), ("a.pptx", SlideRef(1, 2)), ("b.txt", LineRef(3))]
    ]
    assert sources_of(passages) == ("b.txt, lines 2-3", "a.pptx, slide 2")


def test_a_heading_is_summed_up_with_what_stands_under_it() -> None:
    passages = [
        Passage("a.docx", Heading("h", ParagraphRef(4, "Guide"), "Scope", 2)),
        Passage("a.docx", Paragraph("p", ParagraphRef(5, "Scope"), "x")),
    ]
    assert sources_of(passages) == ("a.docx, paragraphs 4-5 under Scope",)


def test_places_of_a_source_can_be_put_in_order() -> None:
    assert sorted([TimeSpan(9, 10), TimeSpan(1, 20)], key=position) == [TimeSpan(1, 20), TimeSpan(9, 10)]
    assert sorted(slides(3, 1, 2), key=position) == slides(1, 2, 3)
    pages = [WebRef("b.html", "", 1), WebRef("a.html", "", 9), WebRef("a.html", "", None), WebRef("a.html", "", 2)]
    assert [(at.page, at.line) for at in sorted(pages, key=position)] == [
        ("a.html", None),
        ("a.html", 2),
        ("a.html", 9),
        ("b.html", 1),
    ]


def test_a_slide_or_page_is_looked_up_alone_and_a_document_without_pages_at_once() -> None:
    paged = [SlideRef(300, 4), SlideRef(301, 5), PageRef(4, "iv"), WebRef("a.html", "x", 1), WebRef("a.html", "", 9)]
    assert [vicinity(at) for at in paged] == ["4", "5", "4", "a.html", "a.html"]
    flowing = [ParagraphRef(1, "a"), ParagraphRef(2, "b"), WebRef("", "x", 1), LineRef(3), TimeSpan(0, 1)]
    assert {vicinity(at) for at in flowing} == {""}
