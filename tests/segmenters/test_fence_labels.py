"""Headings of boxes in Markdown for courses."""

from __future__ import annotations

from dataclasses import replace

from documents import report, teach

from extractors.model import Heading, Mark, Paragraph, Style, text_of
from segmenters.fence_labels import with_labels

LESSON = (
    *("# Ladders", "They lean.", "## Rungs", "Four kinds are known:", "- of wood"),
    *("::: challenge", "## Find the label", "Where is it?", "::: solution", "### Solution", "- inside", ":::", ":::"),
    *("- of steel", "## Stiles", "A stile is long."),
)


def sections(*lines: str) -> list[list[str]]:
    return [[text_of(block) for block in section.blocks] for section in with_labels(report(*lines)).sections]


def test_an_exercise_and_its_solution_stay_in_the_section_around_them() -> None:
    first, rungs, stiles = sections(*LESSON)
    assert (first[0], rungs[0], stiles[0]) == ("Ladders", "Rungs", "Stiles")
    assert rungs[-1] == "of steel"
    assert {"Find the label", "Solution"} < set(rungs)


def test_the_label_is_a_bold_line_with_its_old_key() -> None:
    document = report(*LESSON)
    old = {block.key: block for block in document.blocks}
    made = [block for block in with_labels(document).blocks if isinstance(old[block.key], Heading)]
    labels = [block for block in made if isinstance(block, Paragraph)]
    assert [label.marks for label in labels] == [(Mark(0, len(x.text), Style.STRONG),) for x in labels]
    assert [label.text for label in labels] == ["Find the label", "Solution"]
    assert len(with_labels(document).blocks) == len(document.blocks)


def test_no_chapter_bears_the_name_of_a_box() -> None:
    document = report("# Rungs", "One.", "::: note", "# Box", "Two.", ":::", "## Steel", "Three.", "# End", "Four.")
    chapters = ("Rungs", "Box", "Box", "End")
    named = (replace(s, chapter=chapter) for s, chapter in zip(document.sections, chapters, strict=True))
    made = with_labels(replace(document, sections=tuple(named)))
    assert [section.chapter for section in made.sections] == ["Rungs", "Rungs", "End"]


def test_a_fence_that_nobody_closes_holds_no_heading() -> None:
    assert [lines[0] for lines in sections("# Rungs", "::: note", "One.", "# Stiles", "Two.")] == ["Rungs", "Stiles"]


def test_a_frame_around_the_page_is_no_box() -> None:
    framed = ("# Page", "::: main", "# Rungs", "One.", "# Stiles", "Two.", ":::")
    assert [lines[0] for lines in sections(*framed)] == ["Page", "Rungs", "Stiles"]


def test_a_unit_is_not_named_by_an_exercise() -> None:
    text = "A ladder stands on firm ground, and its foot is one metre out for each four metres of height. " * 9
    made = teach(report("# Ground", text, "::: challenge", "# Try it yourself", text, ":::", "# Angle", text))
    assert "Try it yourself" not in [unit.title for unit in made.pack.units]
