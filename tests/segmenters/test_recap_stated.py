"""The key points that a lesson lists itself."""

from __future__ import annotations

from documents import ENGLISH, report
from lessons import lesson

from segmenters.cutting import Cutting
from segmenters.fences import cut_fenced
from segmenters.model import Cut, CutReason
from segmenters.recap_stated import stated_points

RUNGS = lesson("Rungs", "A rung carries a foot and is kept dry.")
STILES = lesson("Stiles", "A stile holds the rungs in their places.")


def cuts_of(*points: str) -> tuple[Cut, ...]:
    _, cuts = cut_fenced((report("# End", "Well done.", "::: keypoints", *points, ":::"),), Cutting())
    return cuts


def test_key_points_go_to_the_recap_under_the_unit_whose_words_they_have() -> None:
    found = stated_points((RUNGS, STILES), cuts_of("- Stiles hold it all.", "- Dry rungs carry."), ENGLISH)
    assert [(point.unit, point.text) for point in found] == [
        (RUNGS.uid, "Dry rungs carry."),
        (STILES.uid, "Stiles hold it all."),
    ]


def test_they_are_cut_from_the_unit_in_which_they_stand() -> None:
    cuts = [cut for cut in cuts_of("- Stiles hold it all.") if cut.reason is CutReason.REPEATED]
    assert [(cut.ruling.rule, "recap" in cut.detail) for cut in cuts] == [("key-points-of-the-source", True)]


def test_one_point_alone_and_points_of_nothing_make_no_recap() -> None:
    assert stated_points((RUNGS,), cuts_of("- Dry rungs carry."), ENGLISH) == ()
    assert stated_points((), cuts_of("- Dry rungs carry.", "- Stiles hold all."), ENGLISH) == ()


def test_there_are_seven_at_most() -> None:
    found = stated_points((RUNGS,), cuts_of(*(f"- Rule {name} is kept." for name in "abcdefghi")), ENGLISH)
    assert len(found) == 7
