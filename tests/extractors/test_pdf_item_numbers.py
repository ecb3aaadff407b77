"""Numbers that a talk draws small before its points are those of a list, and the marks of footnotes are not."""

from __future__ import annotations

import pytest
from pdfs import line

from extractors.pdf_item_numbers import join_item_numbers
from extractors.pdf_lines import Line


def points(*numbers: int, rise: float = 1.5, x: float = 72) -> list[Line]:
    found = list[Line]()
    for row, number in enumerate(numbers):
        y = 600 - 15 * row
        found += [line(str(number), x, y + rise, size=6), line(f"Point {row}", x + 11, y, size=10.9)]
    return found


def texts(lines: list[Line]) -> list[str]:
    return [one.text for one in join_item_numbers(lines)]


def test_they_stand_before_their_text() -> None:
    assert texts(points(1, 2, 3)) == ["1. Point 0", "2. Point 1", "3. Point 2"]
    assert join_item_numbers(points(1, 2))[0].x == 72


@pytest.mark.parametrize(
    "lines", [points(1), points(2, 3), points(1, 1), points(1, 2, rise=4), [*points(1), *points(2, x=300)]]
)
def test_other_small_numbers_stay_where_they_are(lines: list[Line]) -> None:
    """One alone, such as do not count from 1, raised as marks are, or not under each other."""
    assert texts(lines) == [one.text for one in lines]
