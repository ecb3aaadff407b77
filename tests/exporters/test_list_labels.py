"""Labels of a list are read as numbers where they are a row of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.list_labels import Numbering, numbering_of


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("1. 2. 3.", Numbering("1", ".", (1, 2, 3))),
        ("3) 4)", Numbering("1", ")", (3, 4))),
        ("(7)", Numbering("1", "()", (7,))),
        ("5 6", Numbering("1", ".", (5, 6))),
        ("1. 2. 5.", Numbering("1", ".", (1, 2, 5))),
        ("b) c)", Numbering("a", ")", (2, 3))),
        ("A. B.", Numbering("A", ".", (1, 2))),
        ("i. ii. iii.", Numbering("i", ".", (1, 2, 3))),
        ("h. i. j.", Numbering("a", ".", (8, 9, 10))),
        ("i. j.", Numbering("a", ".", (9, 10))),
        ("iv) v)", Numbering("i", ")", (4, 5))),
        ("v. vi.", Numbering("i", ".", (5, 6))),
        ("c. d.", Numbering("a", ".", (3, 4))),
        ("XIV.", Numbering("I", ".", (14,))),
        ("z. aa. bb.", Numbering("a", ".", (26, 27, 28))),
    ],
)
def test_numbers_letters_and_roman_numerals_are_read(labels: str, expected: Numbering) -> None:
    assert numbering_of(labels.split()) == expected


@pytest.mark.parametrize("labels", ["1.1 1.2", "1. b.", "Step", "A-1", "1. 2)", "(1", "§", "1:", "ab.", "1234567890."])
def test_what_is_no_row_of_numbers_is_none(labels: str) -> None:
    assert numbering_of(labels.split()) is None


def test_points_without_a_label_go_on_counting() -> None:
    assert numbering_of(["4.", "", "6."]) == Numbering("1", ".", (4, 5, 6))
    assert numbering_of(["", ""]) == Numbering("1", ".", (1, 2))


@given(st.integers(1, 3998))
def test_roman_numerals_are_what_they_were_written_from(number: int) -> None:
    signs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
    signs += ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    written = []
    for value in (number, number + 1):
        text, left = "", value
        for size, sign in signs:
            text, left = text + sign * (left // size), left % size
        written.append(f"{text}.")
    found = numbering_of(written)
    assert found is not None
    assert found.numbers == (number, number + 1)


@given(st.lists(st.text(max_size=4), max_size=6))
def test_whatever_stands_there_each_point_has_one_number_or_none_has(labels: list[str]) -> None:
    found = numbering_of(labels)
    assert found is None or len(found.numbers) == len(labels)
