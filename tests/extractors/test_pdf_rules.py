"""Shading, and the lines of a design, rule no tables; those of tables stay."""

from __future__ import annotations

from pdfs import LETTER, LOREM, SLIDE, Page, Raw, Text, extracted, flow, make, ruled, said

from extractors.model import Heading, Paragraph, Table
from extractors.pdf_page import Frame, ReadPage, Rule
from extractors.pdf_pen import UNMARKED, Fragment, Matrix
from extractors.pdf_rules import with_rules_of_tables


def page(*rules: Rule, number: int = 1, size: tuple[float, float] = SLIDE) -> ReadPage:
    words = (Fragment("Stop the line", 72, 300, 200, 12, "Sans", upright=True, mark=UNMARKED, artifact=False),)
    return ReadPage(number, Frame(*size, Matrix()), words, frozenset(), 0, rules=rules)


def level(y: float, start: float = 60, end: float = 400) -> Rule:
    return Rule(start, y, end, y)


def upright(x: float, start: float = 100, end: float = 300) -> Rule:
    return Rule(x, start, x, end)


def left(*pages: ReadPage) -> list[int]:
    return [len(one.rules) for one in with_rules_of_tables(pages)]


def test_lines_side_by_side_are_a_shading() -> None:
    assert left(page(*(level(200 + n) for n in range(6)), level(120))) == [1]
    assert left(page(*(upright(200 + n) for n in range(6)), level(120))) == [1]
    assert left(page(*(level(200 + 15 * n) for n in range(6)))) == [6]
    assert left(page(level(200), level(201), level(202))) == [3]


def test_borders_that_lie_on_each_other_stay() -> None:
    assert left(page(*(level(200 + 0.1 * n) for n in range(6)))) == [6]


def test_what_reaches_far_beyond_the_page_goes() -> None:
    assert left(page(level(200, end=5000), upright(20, end=5000), level(100), upright(60), upright(400))) == [3]


def test_the_design_of_a_deck_goes() -> None:
    frame = (level(30), level(370), upright(60))
    decks = [page(*frame, level(200 - n), number=n) for n in range(1, 5)]
    assert left(*decks) == [1, 1, 1, 1]
    assert left(*decks[:2]) == [4, 4]
    assert left(*(page(*frame, level(200 - n), number=n, size=LETTER) for n in range(1, 5))) == [4] * 4


def test_a_table_at_the_same_place_of_all_slides_stays() -> None:
    grid = (level(100), level(200), level(300), upright(60), upright(200), upright(400))
    assert left(*(page(*grid, number=n) for n in range(1, 5))) == [6] * 4


def slide(title: str, *items: Text | Raw) -> Page:
    bar = Raw(b"\n".join(b"0 %d m 720 %d l S" % (y, y) for y in range(350, 390)))
    box = Raw(b"\n".join(b"40 %d m 9000 %d l S 700 %d m 700 9000 l S" % (y, y, y) for y in range(60, 70)))
    return Page((bar, box, Text(title, 40, 360, 20), *items), SLIDE)


def test_a_slide_with_shaded_boxes_keeps_its_title_and_its_text() -> None:
    told = extracted(make(*(slide(f"Lists ({n}/3)", Text(f"Point {n} of the list", 60, 200)) for n in (1, 2, 3))))
    assert [type(block) for block in told.document.blocks] == [Heading, Paragraph] * 3
    assert said(told)[:2] == ["# Lists (1/3)", "Point 1 of the list"]


def test_a_ruled_table_on_paper_is_read_as_before() -> None:
    cells = (Text("Sign", 76, 680), Text("Meaning", 204, 680), Text("Red", 76, 650), Text("Stop", 204, 650))
    made = make(*(Page((*flow(LOREM, top=600), ruled((72, 200, 400), (700, 670, 640)), *cells)) for _ in range(3)))
    assert sum(isinstance(block, Table) for block in extracted(made).document.blocks) == 3
