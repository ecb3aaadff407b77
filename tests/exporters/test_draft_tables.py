"""Tables in drafts: spans are pointed at, marks and links stand in their cells."""

from __future__ import annotations

from exporters.draft_tables import table_as_markdown
from exporters.links import web_address
from extractors.locator import SlideRef
from extractors.model import CellMarks, Mark, Merge, Style, Table

AT = SlideRef(256, 1)


def test_covered_places_point_at_the_cell_that_covers_them() -> None:
    table = Table("t", AT, (("a", "", "b"), ("c", "d", "")), 1, (Merge(0, 0, 1, 2), Merge(1, 2, 1, 1)))
    assert table_as_markdown(table, web_address) == ["| a | ← | b |", "| --- | --- | --- |", "| c | d |  |"]
    below = Table("t", AT, (("a",), ("",)), 0, (Merge(0, 0, 2, 1),))
    assert table_as_markdown(below, web_address)[2:] == ["| a |", "| ↑ |"]


def test_marks_in_a_cell_are_written() -> None:
    marks = (Mark(0, 4, Style.STRONG), Mark(5, 9, Style.LINK, "https://example.org"))
    table = Table("t", AT, (("Head",), ("bold\nlink",)), 1, marks=(CellMarks(1, 0, marks),))
    assert table_as_markdown(table, web_address)[-1] == "| **bold**<br>[link](<https://example.org>) |"
