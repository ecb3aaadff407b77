"""Lists whose points have one point below."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.announced_lists import AnnouncedList
from segmenters.list_stems import to_match
from segmenters.paired_points import paired_points_in

CHECKS = (
    *("# Checks", "- Weekly check", "-- Looks at every rung"),
    *("- Yearly check:", "-- Sends an expert to the yard"),
    *("- Spot check", "-- Picks out three ladders"),
)


def found(*lines: str) -> tuple[AnnouncedList, ...]:
    return paired_points_in(passages(deck(slide(*lines))))


def test_a_point_with_one_point_below_is_a_name_with_its_description() -> None:
    (one,) = found(*CHECKS)
    assert (one.title, one.is_labelled) == ("Checks", True)
    assert [(entry.label, entry.says) for entry in one.entries] == [
        ("Weekly check", "Looks at every rung"),
        ("Yearly check", "Sends an expert to the yard"),
        ("Spot check", "Picks out three ladders"),
    ]
    assert [entry.evidence.quote for entry in one.entries] == [entry.says for entry in one.entries]


def test_two_names_or_mixed_points_are_no_such_list() -> None:
    assert found(*CHECKS[:5]) == ()
    assert found(*CHECKS, "- Tools", "- Paint", "- Oil") == ()
    assert found(*CHECKS[:5], "- Spot check", "-- Picks out three", "-- Weighs them") == ()


def test_a_sentence_is_no_name() -> None:
    assert found(*CHECKS[:5], "- Ladders are checked.", "-- Picks out three ladders") == ()


def test_numbers_are_values_of_what_the_line_before_begins_to_say() -> None:
    ranges = ("- < 0", "-- will never be opened", "- 1..99", "-- opens at six only", "- > 99", "-- is always open")
    (one,) = found("# Gates", "There are levels. Put plainly, a gate whose level is", *ranges)
    assert one.lead == "a gate whose level is"
    assert [entry.label for entry in one.entries] == ["< 0", "1..99", "> 99"]
    assert to_match(one) == "Match each value with what the source says of it: “A gate whose level is …”"
    (other,) = found("# Gates", "There are three levels.", *ranges)
    assert other.lead == ""
