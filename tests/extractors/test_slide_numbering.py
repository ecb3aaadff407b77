"""The numbers that numbered points show."""

from __future__ import annotations

import pytest

from extractors.slide_numbering import Numbering, numbered
from extractors.slide_styles import NO_BULLET, Bullet, ListKind

ONE, LETTER = Bullet(ListKind.NUMBER, "arabicPeriod"), Bullet(ListKind.NUMBER, "alphaLcParenR")
STAR = Bullet(ListKind.BULLET)


@pytest.mark.parametrize(
    ("scheme", "number", "written"),
    [
        ("arabicPeriod", 3, "3."),
        ("arabicParenR", 3, "3)"),
        ("arabicParenBoth", 3, "(3)"),
        ("arabicPlain", 3, "3"),
        ("alphaLcPeriod", 2, "b."),
        ("alphaUcParenR", 28, "BB)"),
        ("romanLcPeriod", 14, "xiv."),
        ("romanUcParenBoth", 1999, "(MCMXCIX)"),
        ("romanLcPeriod", 4_000, "4000."),
        ("circleNumDbPlain", 3, "③"),
        ("circleNumWdBlackPlain", 21, "21"),
        ("hebrew2Minus", 3, "3-"),
        ("thaiAlphaPeriod", 3, "3."),
        ("", 3, "3."),
        ("alphaLcPeriod", -1, "-1."),
    ],
)
def test_a_number_is_written_in_its_scheme(scheme: str, number: int, written: str) -> None:
    assert numbered(scheme, number) == written


def labels(*points: tuple[int, Bullet]) -> list[str]:
    numbering = Numbering()
    return [numbering.label(level, bullet) for level, bullet in points]


def test_a_level_goes_on_counting_over_deeper_points_which_begin_anew() -> None:
    points = [(0, ONE), (1, LETTER), (1, LETTER), (0, ONE), (1, LETTER), (1, STAR), (0, ONE)]
    assert labels(*points) == ["1.", "a)", "b)", "2.", "a)", "", "3."]


def test_another_kind_of_paragraph_makes_counting_begin_anew() -> None:
    assert labels((0, ONE), (0, NO_BULLET), (0, ONE)) == ["1.", "", "1."]
    assert labels((0, ONE), (0, LETTER), (0, LETTER)) == ["1.", "a)", "b)"]


def test_counting_begins_where_the_text_says() -> None:
    assert labels((0, Bullet(ListKind.NUMBER, "arabicPeriod", 5)), (0, Bullet(ListKind.NUMBER, "arabicPeriod", 5))) == [
        "5.",
        "6.",
    ]
