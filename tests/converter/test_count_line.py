"""Counts as a line to check against the file."""

from __future__ import annotations

from converter.count_line import count_line
from extractors.model import Count


def test_parts_stand_behind_what_they_are_a_part_of() -> None:
    counts = (
        Count("slides", 82),
        Count("titles", 82),
        Count("inferred", 82, "titles"),
        Count("tables", 7),
        Count("pictures", 33),
        Count("hidden", 0),
        Count("with alt text", 1, "pictures"),
        Count("decorative", 3, "pictures"),
    )
    assert count_line(counts) == (
        "slides 82, titles 82 (82 inferred), tables 7, pictures 33 (1 with alt text, 3 decorative), hidden 0"
    )


def test_what_is_rare_is_told_only_where_there_is_some_and_never_what_nobody_counts() -> None:
    counts = (
        Count("slides", 2),
        Count("hidden", 0, "slides"),
        Count("animated", 0, "slides"),
        Count("charts", 0),
        Count("formulas", 1),
        Count("characters", 900),
        Count("skipped", 0),
    )
    assert count_line(counts) == "slides 2 (0 hidden), formulas 1, skipped 0"


def test_what_is_not_there_has_no_parts() -> None:
    assert count_line((Count("pictures", 0), Count("with alt text", 0, "pictures"))) == "pictures 0"
    assert count_line(()) == ""
