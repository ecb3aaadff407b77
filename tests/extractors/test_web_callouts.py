"""Pictures of numbers are these numbers, and what explains them is a numbered list."""

from __future__ import annotations

import pytest
from web_pages import lines, read_web

LISTING = (
    '<pre>lock <span id=x><img class=callout src="c/1.png" alt="1"></span>\nopen <img src="c/2.png" alt="(2)"></pre>'
)


PICTURES = (
    "<table><tr><td><p><a href='#x'><img src=c/1.png alt=1></a> </p><td><p>It closes."
    "<tr><td><img src=c/2.png alt=2><td>It opens.</table>"
)
TERMS = "<dl><dt><img src=c/1.png alt=1><dd>It closes.<dt><img src=c/2.png alt=2><dd>It opens.</dl>"
LETTERS = (
    "<table><tr><td><i class=conum></i><b class=conum>1</b><td>It closes."
    "<tr><td><b class=conum>2</b><td>It opens.</table>"
)


@pytest.mark.parametrize("explained", [PICTURES, TERMS, LETTERS])
def test_a_listing_and_its_explanations_share_their_numbers(explained: str) -> None:
    found = lines(read_web(f"{LISTING}<p>See:</p>{explained}"))
    assert found == ["pre lock (1)\nopen (2)", "p See:", "li0 1. It closes.", "li0 2. It opens."]


def test_a_table_of_numbers_and_other_pictures_stay_what_they_are() -> None:
    page = "<table><tr><td>1<td>one<tr><td>2<td>two</table><img src=photo.png alt=1><img src=a4.png alt=5><p>x"
    assert lines(read_web(page)) == ["table 1 | one\n2 | two", "img 1", "img 5", "p x"]


def test_a_number_in_a_sentence_is_read() -> None:
    assert lines(read_web("<p>Press <img src=icons/3.gif alt=3> now.")) == ["p Press (3) now."]
    assert lines(read_web("<dl><dt><img src=c/1.png alt=1><dd>One<dt>Two<dd>2</dl>")) == [
        "li0 (1)",
        "li1 One",
        "li0 Two",
        "li1 2",
    ]
