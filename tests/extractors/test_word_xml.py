"""Switches, numbers and alternatives of Word's XML."""

from __future__ import annotations

import pytest
from word_files import element, run

from extractors.word_xml import chosen_branch, number, switch, value


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:rPr><w:b/></w:rPr>", True),
        ('<w:rPr><w:b w:val="on"/></w:rPr>', True),
        ('<w:rPr><w:b w:val="0"/></w:rPr>', False),
        ('<w:rPr><w:b w:val="false"/></w:rPr>', False),
        ("<w:rPr/>", None),
    ],
)
def test_a_switch_is_on_unless_it_says_otherwise(xml: str, expected: bool | None) -> None:
    assert switch(element(xml), "b") is expected


def test_values_of_what_is_not_there() -> None:
    assert (value(None, "b"), switch(None, "b")) == (None, None)
    assert value(element('<w:pPr><w:pStyle w:val="Title"/></w:pPr>'), "pStyle") == "Title"


@pytest.mark.parametrize(("text", "expected"), [("12", 12), ("12.0", 12), ("x", 7), (None, 7), ("1e999", 7)])
def test_numbers(text: str | None, expected: int) -> None:
    assert number(text, 7) == expected


def test_the_first_branch_with_something_to_read_is_taken() -> None:
    new, old = run("new"), run("old")
    both = element(
        f"<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert "".join(chosen_branch(both)[0].itertext()) == "new"
    ink = element(
        "<mc:AlternateContent><mc:Choice><w:r/></mc:Choice>"
        '<mc:Fallback><w:pict><v:imagedata r:id="r1"/></w:pict></mc:Fallback></mc:AlternateContent>'
    )
    assert chosen_branch(ink)[0].tag.endswith("pict")


def test_where_nothing_can_be_read_the_first_branch_stands() -> None:
    arrow = element("<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback/></mc:AlternateContent>")
    assert [node.tag.rpartition("}")[2] for node in chosen_branch(arrow)] == ["drawing"]
