"""Links get other targets wherever they stand, and nothing else changes."""

from __future__ import annotations

import pytest

from extractors.link_targets import led
from extractors.locator import LineRef
from extractors.model import Block, CellMarks, Figure, Heading, ListItem, Mark, Paragraph, Preformatted, Style, Table

AT = LineRef(1)
STRONG = Mark(0, 1, Style.STRONG)


def mark(target: str) -> Mark:
    return Mark(0, 1, Style.LINK, target)


def both(target: str) -> tuple[Mark, ...]:
    return (STRONG, mark(target)) if target else (STRONG,)


@pytest.mark.parametrize(("target", "other"), [("a", "A"), ("gone", "")])
def test_links_lead_elsewhere_or_go(target: str, other: str) -> None:
    def lead(stated: str) -> str:
        return {"a": "A"}.get(stated, "")

    def blocks(to: str) -> list[Block]:
        return [
            Heading("h", AT, "x", 1, marks=both(to)),
            Paragraph("p", AT, "x", both(to)),
            ListItem("i", AT, "x", 0, ordered=False, marks=both(to)),
            Table("t", AT, (("x",),), 0, marks=(CellMarks(0, 0, both(to)),)),
            Figure("f", AT, "", "x", link=to),
            Preformatted("c", AT, "x"),
        ]

    assert [led(block, lead) for block in blocks(target)] == blocks(other)


def test_a_cell_whose_only_mark_was_a_link_has_none() -> None:
    table = Table("t", AT, (("x",),), 0, marks=(CellMarks(0, 0, (mark("gone"),)),))
    assert led(table, lambda _: "") == Table("t", AT, (("x",),), 0)
