"""Fields: the result is text, the instruction is not, and links are found in both ways of writing them."""

from __future__ import annotations

import pytest
from lxml import etree

from extractors.word_fields import Fields, joined_address, link_of
from extractors.word_xml import W


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        (' HYPERLINK "https://a.example/x" ', "https://a.example/x"),
        (' HYPERLINK "https://a.example/x" \\l "part" \\o "a tip" ', "https://a.example/x#part"),
        (' HYPERLINK \\l "_Toc1" ', "#_Toc1"),
        (' HYPERLINK \\o "tip" "https://a.example" \\n', "https://a.example"),
        (" REF _Ref5 \\h ", "#_Ref5"),
        (" REF _Ref5 ", ""),
        (" PAGE ", ""),
        ("", ""),
    ],
)
def test_where_an_instruction_leads(instruction: str, expected: str) -> None:
    assert link_of(instruction) == expected


def test_an_address_that_names_its_place_keeps_it() -> None:
    assert joined_address("https://a.example#one", "two") == "https://a.example#one"


def story(*kinds: str) -> etree._Element:
    marks = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in kinds)
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{marks}</w:body>')


def shown_after_each(root: etree._Element) -> list[bool]:
    fields, seen = Fields(root), []
    for mark in root:
        fields.meet(mark)
        seen.append(fields.is_shown)
    return seen


def test_only_the_result_of_every_open_field_is_shown() -> None:
    nested = story("begin", "begin", "separate", "end", "separate", "end")
    assert shown_after_each(nested) == [False, False, False, False, True, True]


def test_a_begin_without_an_end_hides_nothing() -> None:
    assert shown_after_each(story("begin", "separate", "begin", "separate", "end")) == [True, True, False, True, True]
    assert shown_after_each(story("end", "begin", "end")) == [True, False, True]


def test_a_table_of_contents_holds_all_that_is_in_it() -> None:
    root = story("begin", "separate", "begin", "separate", "end", "end")
    fields = Fields(root)
    fields.meet(root[0])
    fields.instruct(' TOC \\o "1-3" ')
    fields.meet(root[1])
    fields.instruct("words of the result")
    fields.meet(root[2])
    fields.instruct(' HYPERLINK \\l "_Toc9" ')
    fields.meet(root[3])
    assert (fields.is_contents, fields.target) == (True, "#_Toc9")
    fields.meet(root[4])
    fields.meet(root[5])
    assert (fields.is_contents, fields.target) == (False, "")


def test_a_simple_field_begins_and_ends() -> None:
    fields = Fields(story())
    fields.enter(" REF here \\h ")
    assert (fields.is_shown, fields.target) == (True, "#here")
    fields.leave()
    assert fields.target == ""
