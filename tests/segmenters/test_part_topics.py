"""What one of several units of the same part is about."""

from __future__ import annotations

from dataclasses import replace

from documents import deck, passages, report, slide

from extractors.model import Mark, Paragraph, Style
from segmenters.part_topics import labels, led_in, numbered_cases


def test_numbered_cases_are_counted() -> None:
    cases = passages(deck(slide("Scenario 4: Leak", "x y"), slide("Scenario 5: Fire"), slide("Scenario 7: Ice")))
    assert numbered_cases(cases) == "scenarios 4 to 7"
    assert numbered_cases(passages(report("Activity 1: Climb", "Activity 2: Rest"))) == "activities 1 and 2"
    assert numbered_cases(passages(report("Scenario 4: Leak"))) == ""
    assert numbered_cases(passages(report("Case 4: Leak", "Case 2: Fire"))) == ""


def test_the_line_before_a_list_says_what_is_listed() -> None:
    lead = "The following are recommendations for making the work easier:"
    assert list(led_in(passages(report(lead, "- Ask", "- Wait")))) == ["recommendations for making the work easier"]
    assert list(led_in(passages(report(lead, "No list follows.")))) == []
    assert list(led_in(passages(report("This is how it goes:", "- Ask")))) == []


def test_a_bold_line_heads_what_stands_below_it() -> None:
    texts = ("Practice Climbing", "Note that it is late", "Summary", "Rungs first:")
    bold = (17, 4, 7, 12)
    made = [
        replace(passage, block=replace(passage.block, marks=(Mark(0, end, Style.STRONG),)))
        for passage, end in zip(passages(report(*texts)), bold, strict=True)
        if isinstance(passage.block, Paragraph)
    ]
    assert list(labels(tuple(made))) == ["Practice Climbing"]


def test_a_caption_labels_nothing() -> None:
    bold = passages(deck(slide("# Rungs", "**Example 9.3. The rung file**", "Text.")))
    assert not [label for label in labels(bold) if label.startswith("Example")]
