"""Footnotes that a page puts into the running text."""

from __future__ import annotations

from documents import report

from extractors.model import text_of
from segmenters.cutting import Cutting
from segmenters.footnotes import cut_addresses, with_footnotes_placed
from segmenters.model import CutReason

LIST = (
    *("# Rungs", "Rungs¹ are kept dry:", "- of wood²", "- of steel"),
    *("1 A rung carries a foot.", "2 https://wood.example/a", "- of glass", "They carry a foot."),
)


def texts(*lines: str) -> list[str]:
    return [text_of(block) for block in with_footnotes_placed(report(*lines)).blocks]


def test_footnotes_go_behind_the_list_that_they_part() -> None:
    assert texts(*LIST) == [
        *("Rungs", "Rungs¹ are kept dry:", "of wood²", "of steel", "of glass"),
        *("1 A rung carries a foot.", "2 https://wood.example/a", "They carry a foot."),
    ]


def test_a_footnote_goes_back_to_the_section_of_its_mark() -> None:
    lines = ("# Rungs", "A rung¹ is dry.", "# Stiles", "A stile is long.", "1 See the law.", "It leans.")
    assert texts(*lines) == ["Rungs", "A rung¹ is dry.", "1 See the law.", "Stiles", "A stile is long.", "It leans."]


def test_a_number_without_a_mark_or_out_of_order_is_no_footnote() -> None:
    for lines in (
        ("# Rungs", "A rung is dry.", "- of wood", "1 worker holds it.", "- of steel"),
        ("# Area", "Sweep 4 m⁹ first.", "- inside", "9 workers sweep it.", "- outside"),
    ):
        document = report(*lines)
        assert with_footnotes_placed(document) == document


def test_what_is_only_an_address_is_cut() -> None:
    (left,), cuts = cut_addresses((with_footnotes_placed(report(*LIST)),), Cutting())
    assert [(text_of(cut.block), cut.reason) for cut in cuts] == [("2 https://wood.example/a", CutReason.REFERENCES)]
    assert "1 A rung carries a foot." in [text_of(block) for block in left.blocks]
    assert len(left.blocks) + len(cuts) == len(report(*LIST).blocks)


def test_what_says_where_to_read_on_is_cut_and_what_tells_something_stays() -> None:
    lines = ("A rung¹ is dry² and clean³.", "1 See the guide at https://a.example/x for more.", "2 See the stile.")
    document = report(*lines, "3 Wood (https://wood.example) is light.")
    _, cuts = cut_addresses((document,), Cutting())
    assert [text_of(cut.block)[:1] for cut in cuts] == ["1"]


def test_a_raised_number_begins_a_footnote_too() -> None:
    assert texts("A rung¹ is dry.", "- a", "¹ See the law.", "- b")[-1] == "¹ See the law."
