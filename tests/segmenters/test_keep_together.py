"""What a unit never cuts: each pair that belongs together, and each that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import deck, passages, report, slide, speech
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import ListItem, Mark, Paragraph, Style, text_of
from segmenters.keep_together import LONGEST_LIST, keep_together
from segmenters.model import Passage

LINES = st.sampled_from(
    """Plain words.;Do this:;- point;-- deeper;1. step;$ code;| a | b;![x] seen;For example, a rung.;Why so?;
Warning: hot.;Figure 3: A rung;The table shows it.""".replace("\n", "").split(";")
)


def clusters(*lines: str) -> list[list[str]]:
    return [[text_of(p.block) for p in cluster.passages] for cluster in keep_together(passages(report(*lines)))]


def numbered(*steps: str | tuple[str, str]) -> tuple[Passage, ...]:
    """Return steps with their numbers; a tuple is a step and the paragraph that explains it."""
    found: list[Passage] = []
    for number, step in enumerate(steps, start=1):
        lines = (step,) if isinstance(step, str) else step
        for passage in passages(report(f"1. {lines[0]}", *lines[1:], name=f"{number}.pdf")):
            block = passage.block
            labelled = replace(block, label=f"{number}.") if isinstance(block, ListItem) else block
            found.append(Passage("report.pdf", replace(labelled, key=f"{number}{block.key}")))
    return tuple(found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("# Ladders", "A ladder has rungs."),
        ("Do this:", "- climb"),
        ("Do this:", "Climb the ladder."),
        ("- climb", "- climb down"),
        ("- climb", "-- one rung at a time"),
        ("Ladders are listed here.", "| Ladder | Length"),
        ("| Ladder | Length", "Table 3: Ladders"),
        ("Table 3: Ladders", "| Ladder | Length"),
        ("| Ladder | Length", "The table lists all ladders."),
        ("The stile is cracked.", "![stile] a cracked stile"),
        ("![stile] a cracked stile", "Figure 2. A cracked stile"),
        ("A rung is a step.", "For example, the topmost one."),
        ("1. Open the valve", "Warning: the pipe is hot."),
        ("What is a rung?", "A step of a ladder."),
        ("The command lists the files.", "$ ls"),
    ],
)
def test_these_stay_together(first: str, second: str) -> None:
    assert len(clusters(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A ladder has rungs.", "A valve has a wheel."),
        ("A ladder has rungs.", "- climb"),
        ("- climb", "A valve has a wheel."),
        ("| Ladder | Length", "A valve has a wheel."),
        ("![one] a rung", "![two] a wheel"),
        ("$ ls", "A valve has a wheel."),
        ("A ladder has rungs.", "# Valves"),
    ],
)
def test_these_may_be_parted(first: str, second: str) -> None:
    assert len(clusters(first, second)) == 2


@pytest.mark.parametrize("label", ["Scenario 2: A parcel at the gate", "Step 4", "Case B"])
def test_a_line_that_heads_what_follows_stays_with_it(label: str) -> None:
    assert len(clusters(label, "A driver leaves a parcel.")) == 1
    assert len(clusters(f"{label} is over.", "A driver leaves a parcel.")) == 2


def test_a_short_line_in_bold_heads_what_follows() -> None:
    plain = passages(report("Giving feedback", "A driver leaves a parcel."))
    label = plain[0].block
    assert isinstance(label, Paragraph)
    bold = replace(label, marks=(Mark(0, len(label.text), Style.STRONG),))
    assert len(keep_together(plain)) == 2
    assert len(keep_together((replace(plain[0], block=bold), plain[1]))) == 1


def test_what_was_said_may_be_parted_anywhere_but_behind_a_colon() -> None:
    said = passages(speech("What is a rung?", "For example, this one.", "Do this:", "Climb."))
    assert [len(cluster.passages) for cluster in keep_together(said)] == [1, 1, 2]
    noted = passages(deck(slide("- climb", note=("- say this", "- say that"))))
    assert len(keep_together(noted)) == 3


@pytest.mark.parametrize(("points", "sizes"), [(9, [9]), (10, [5, 5]), (20, [7, 7, 6])])
def test_a_long_list_may_be_cut_into_parts_of_one_size(points: int, sizes: list[int]) -> None:
    found = keep_together(passages(report(*(f"- {n}" for n in range(points)))))
    assert [len(cluster.passages) for cluster in found] == sizes
    assert [cluster.goes_on for cluster in found] == [False] + [True] * (len(sizes) - 1)


def test_deeper_points_stay_with_theirs_and_do_not_count() -> None:
    lines = [line for n in range(12) for line in (f"- {n}", f"-- more on {n}")]
    found = clusters(*lines)
    assert [unit[0] for unit in found] == ["0", "6"]


def test_a_step_and_what_explains_it_are_never_parted_and_the_next_step_goes_on() -> None:
    found = keep_together(numbered(("Open", "Turn the wheel."), ("Wait", "A minute will do."), "Close"))
    assert [[text_of(p.block) for p in cluster.passages] for cluster in found] == [
        ["Open", "Turn the wheel."],
        ["Wait", "A minute will do."],
        ["Close"],
    ]
    assert [cluster.goes_on for cluster in found] == [False, True, True]


def test_nothing_is_gathered_from_nothing() -> None:
    assert keep_together(()) == ()


@given(st.lists(LINES, max_size=40))
def test_all_passages_are_kept_in_order_and_no_list_part_is_too_long(lines: list[str]) -> None:
    material = passages(report(*lines)) if lines else ()
    found = keep_together(material)
    assert tuple(p for cluster in found for p in cluster.passages) == material
    assert all(cluster.passages for cluster in found)
    for cluster in found:
        tops = [p for p in cluster.passages if isinstance(p.block, ListItem) and p.block.level == 0]
        between = [p for p in cluster.passages if not isinstance(p.block, ListItem)]
        assert len(tops) <= LONGEST_LIST * (1 + len(between))
