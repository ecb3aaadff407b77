"""Titles from single headings."""

from __future__ import annotations

from segmenters.title_headings import (
    frames_one,
    heading_above,
    heading_of_most,
    last_resorts,
    listing_of,
    without_exercise,
)
from segmenters.unit_headings import Part


def part(name: str, weight: float, reach: float = 0, *, weak: bool = False, inside: bool = False) -> Part:
    return Part(name, weight, reach or weight, reach or weight, weak, opens=False, inside=inside)


def test_a_heading_of_most_stands_alone_only_where_no_other_has_a_quarter() -> None:
    assert list(heading_of_most([part("Rungs", 80), part("Stiles", 20)], 100)) == ["Rungs"]
    assert list(heading_of_most([part("Rungs", 70), part("Stiles", 30)], 100)) == []
    assert list(heading_of_most([part("Rungs", 70), part("Where can I read on?", 30)], 100)) == ["Rungs"]
    assert list(heading_of_most([part("Rungs", 80, weak=True), part("Stiles", 20)], 100)) == []


def test_a_heading_with_one_other_below_it_says_less_than_that_one() -> None:
    frame = Part("Ladders", 5, 65, 900, weak=False, opens=True, inside=False)
    parts = (frame, part("Rungs", 60, inside=True), part("Boards", 30))
    assert frames_one(frame, parts)
    assert list(heading_above(parts)) == []
    two = (Part("Ladders", 5, 65, 90, weak=False, opens=True, inside=False), part("Rungs", 30), part("Stiles", 30))
    assert list(heading_above(two)) == ["Ladders"]


def test_a_general_heading_of_half_a_unit_is_named_with_its_subject() -> None:
    parts = (part("Why climb?", 20), part("Guidelines & Themes", 80, weak=True))
    assert list(listing_of(parts, "ladder work")) == ["Ladder work: guidelines and themes"]
    assert list(listing_of(parts, "")) == []
    assert list(listing_of((part("Why climb?", 90), part("Guidelines", 10, weak=True)), "ladder work")) == []


def test_an_exercise_is_named_by_what_is_done_in_it() -> None:
    assert without_exercise("Exercise – Storing a ladder") == "Storing a ladder"
    assert without_exercise("Exercise: Summary") == "Exercise: Summary"
    assert without_exercise("Storing a ladder") == "Storing a ladder"


def test_the_last_resort_is_a_heading_that_tells_something() -> None:
    assert next(last_resorts((part("Summary", 90, weak=True), part("Rungs", 5)), None, "")) == "Rungs"
