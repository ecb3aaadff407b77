"""Lists of a page: levels and the numbers that are seen."""

from __future__ import annotations

import pytest
from web_pages import lines, read_web


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]),
        ("<ol start=5>", ["5.", "6."]),
        ("<ol start=-1>", ["-1.", "0."]),
        ("<ol reversed>", ["2.", "1."]),
        ("<ol type=a start=26>", ["z.", "aa."]),
        ("<ol type=A>", ["A.", "B."]),
        ("<ol type=i start=9>", ["ix.", "x."]),
        ("<ol type=I start=1994>", ["MCMXCIV.", "MCMXCV."]),
        ("<ol type=i start=0>", ["0.", "i."]),
        ("<ol start=99999999999999999999>", ["1.", "2."]),
    ],
)
def test_a_point_has_the_number_that_is_seen(opening: str, labels: list[str]) -> None:
    assert lines(read_web(f"{opening}<li>a<li>b</ol>")) == [f"li0 {labels[0]} a", f"li0 {labels[1]} b"]


def test_a_point_may_state_its_number() -> None:
    assert lines(read_web("<ol><li>a<li value=7>b<li>c</ol>")) == ["li0 1. a", "li0 7. b", "li0 8. c"]


def test_lists_in_lists_count_for_themselves() -> None:
    page = "<ol><li>a<ol><li>b<ul><li>c</ul></ol><li>d</ol><li>loose"
    assert lines(read_web(page)) == ["li0 1. a", "li1 1. b", "li2 c", "li0 2. d", "li0 loose"]
