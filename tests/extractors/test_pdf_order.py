"""Reading order: the order of drawing, unless it contradicts the page."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from pdfs import line

from extractors.pdf_lines import Line
from extractors.pdf_order import in_reading_order
from extractors.pdf_tags import Role, Tag


def block(name: str, x: float, top: float, lines: int = 4) -> list[Line]:
    return [line(f"{name} {n} and some more words here", x, top - 12 * n) for n in range(lines)]


def order(lines: list[Line]) -> list[str]:
    """Return the names of the blocks as they are read, each once while it goes on."""
    names = [item.text.split()[0] for item in in_reading_order(lines)]
    return [name for place, name in enumerate(names) if place == 0 or names[place - 1] != name]


LEFT, RIGHT = 50, 320


def test_columns_that_were_drawn_one_after_the_other_stay_so() -> None:
    assert order([*block("left", LEFT, 700, 40), *block("right", RIGHT, 700, 40)]) == ["left", "right"]


def test_rows_of_a_table_stay_rows() -> None:
    cells = [item for top in (700, 640, 580) for x in (LEFT, RIGHT) for item in block(f"c{top}-{x}", x, top, 2)]
    assert order(cells) == ["c700-50", "c700-320", "c640-50", "c640-320", "c580-50", "c580-320"]


def test_a_heading_that_was_drawn_last_is_read_first() -> None:
    heading = line("Heading over it", LEFT, 740, size=18)
    assert order([*block("left", LEFT, 700), *block("right", RIGHT, 700), heading]) == ["Heading", "left", "right"]


def test_columns_that_were_drawn_from_the_foot_are_turned_round() -> None:
    shuffled = [*block("c", RIGHT, 700), *block("d", RIGHT, 500), *block("b", LEFT, 500), *block("a", LEFT, 700)]
    assert order(shuffled) == ["a", "b", "c", "d"]


def test_a_line_across_the_page_divides_columns_above_from_columns_below() -> None:
    across = line("across " * 14, LEFT, 600)
    lower = [*block("c", LEFT, 560), *block("d", RIGHT, 560)]
    assert order([*lower, across, *block("a", LEFT, 700), *block("b", RIGHT, 700)]) == ["a", "b", "across", "c", "d"]


def test_paragraphs_that_line_up_are_no_rows_even_above_a_line_across_the_page() -> None:
    columns = [*block("c", RIGHT, 700), *block("d", RIGHT, 600), *block("b", LEFT, 600), *block("a", LEFT, 700)]
    assert order([line("across " * 14, LEFT, 500), *columns]) == ["a", "b", "c", "d", "across"]


def test_columns_that_were_drawn_line_by_line_are_unwoven() -> None:
    left, right = block("left", LEFT, 700, 12), block("right", RIGHT, 700, 12)
    woven = [item for pair in zip(left, right, strict=True) for item in pair]
    top = line("Heading over it", LEFT, 740, size=18)
    assert order([top, *woven]) == ["Heading", "left", "right"]


def test_short_cells_that_were_drawn_row_by_row_are_a_table() -> None:
    rows = [
        item for n in range(12) for item in (line(f"key{n}", LEFT, 700 - 12 * n), line(f"v{n}", RIGHT, 700 - 12 * n))
    ]
    assert [item.text for item in in_reading_order(rows)] == [item.text for item in rows]


def test_where_the_page_contradicts_itself_the_tags_decide() -> None:
    drawn = [*block("second", LEFT, 600), *block("third", RIGHT, 600), *block("first", LEFT, 700)]
    numbers = {"first": 1, "second": 2, "third": 3}

    def tagged(item: Line) -> Line:
        return Line(
            *(item.text, item.page, item.x, item.end, item.y, item.size, item.bold, item.font),
            upright=True,
            tag=Tag(numbers[item.text.split()[0]], Role.TEXT),
            artifact=False,
        )

    assert order([tagged(item) for item in drawn]) == ["first", "second", "third"]


@given(st.integers(0, 1000))
def test_no_line_is_lost_or_doubled(seed: int) -> None:
    places = random.Random(seed)  # noqa: S311  no secret
    lines = [line(f"line {n}", places.randint(0, 500), places.randint(0, 780)) for n in range(places.randint(1, 40))]
    assert sorted(item.text for item in in_reading_order(lines)) == sorted(item.text for item in lines)


def test_thousands_of_places_do_not_take_long() -> None:
    places = random.Random(1)  # noqa: S311  no secret
    lines = [line(f"line {n}", places.randint(0, 500), places.randint(0, 780)) for n in range(5000)]
    assert len(in_reading_order(lines)) == 5000
