"""A page around the units has a title and says that it is a draft; without any part there is none."""

from __future__ import annotations

from packs import evidence
from rendered import elements, render

from exporters.journey_page import journey_page, placed


def test_empty_parts_leave_no_gap_and_no_part_leaves_no_page() -> None:
    assert journey_page("To <think> about", False, ["", "One.", "", "Two."]) == "# To \\<think> about\n\nOne.\n\nTwo.\n"
    assert journey_page("To think about", True, ["", ""]) == ""


def test_only_a_draft_says_so() -> None:
    assert journey_page("Title", True, ["One."]).count("**DRAFT**") == 1
    assert "DRAFT" not in journey_page("Title", False, ["One."])


def test_a_place_is_shown_and_the_block_stands_in_a_comment() -> None:
    written = placed("Tell them.", evidence(3, 2, "Tell them."))
    assert elements(render(written)) == [("main", ""), ("p", "Tell them. (decks/lockout.pptx, slide 3)")]
    assert written.endswith('<!-- src="decks/lockout.pptx#s3b2" at="slide 3" -->')
