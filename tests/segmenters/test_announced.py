"""Lists in which a document announces what is learned."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, report, slide

from extractors.model import Document, text_of
from segmenters.announced import take_announced
from segmenters.cutting import Cutting
from segmenters.language import BLANK, open_language
from segmenters.model import CutReason

FILLER = "A ladder stands on firm and level ground."


def taken(document: Document) -> tuple[list[str], list[str], list[str]]:
    made = take_announced((document,), ENGLISH)
    left = [text_of(block) for section in made.documents[0].sections for block in section.blocks]
    assert {cut.reason for cut in made.cuts} <= {CutReason.OBJECTIVE}
    assert len(left) + len(made.cuts) == len(document.blocks)
    return [goal.text for goal in made.stated], [text_of(cut.block) for cut in made.cuts], left


@pytest.mark.parametrize(
    "lead",
    [
        "By the end of this module, you will be able to:",
        "After completing this lesson learners will be able to",
        "In this chapter, you will learn how to:",
        "You will learn to:",
        "Learning objectives:",
        "The objectives of this session are:",
    ],
)
def test_the_list_after_a_lead_in_is_taken(lead: str) -> None:
    goals, cut, left = taken(report("# Ladders", lead, "- inspect a ladder", "- How to set up a ladder.", FILLER))
    assert goals == ["inspect a ladder", "set up a ladder"]
    assert cut == [lead, "inspect a ladder", "How to set up a ladder."]
    assert left == ["Ladders", FILLER]


def test_a_fenced_block_is_taken_with_its_fences() -> None:
    goals, cut, left = taken(
        report("# Ladders", "::::::: objectives", "- Inspect a ladder", "- Know the rules", ":::::::", FILLER)
    )
    assert goals == ["Inspect a ladder", "Know the rules"]
    assert len(cut) == 4
    assert left == ["Ladders", FILLER]


def test_topics_that_a_lesson_promises_are_kept_as_promised() -> None:
    document = report(
        "# Ladders", FILLER, "## Introduction", "In this lesson, we’ll cover:", "- What is a rung?", "- Rungs"
    )
    made = take_announced((document,), ENGLISH)
    assert [(goal.text, goal.promised) for goal in made.stated] == [("What is a rung?", True), ("Rungs", True)]
    assert [goal.lead and goal.lead.quote for goal in made.stated] == ["In this lesson, we’ll cover:"] * 2
    assert [text_of(block) for section in made.documents[0].sections for block in section.blocks] == ["Ladders", FILLER]


def test_two_outcomes_in_one_point_are_two_objectives() -> None:
    goals, _, _ = taken(
        report("# L", "You will learn to:", "- Find authentic tasks and explain why they matter", FILLER)
    )
    assert goals == ["Find authentic tasks", "Explain why they matter"]


def test_a_sentence_in_a_paragraph_is_read_and_stays() -> None:
    said = "Welcome. By the end of this chapter, you'll be able to inspect a ladder."
    goals, cut, left = taken(report("# Ladders", said))
    assert goals == ["inspect a ladder"]
    assert cut == []
    assert said in left


@pytest.mark.parametrize(
    "lines",
    [
        ("To inspect a ladder:", "- read the label", "- check the rungs"),
        ("In this factory, we'll cover:", "- the pumps", "- the tanks"),
        ("By the end of the shift, the tank is:", "- empty", "- clean"),
        ("A helper tool stands between the rope and the hook.", "Goals:", "- Fix knots once", "- Share the work"),
    ],
)
def test_other_lists_stay(lines: tuple[str, ...]) -> None:
    assert taken(report("# Ladders", *lines))[:2] == ([], [])


def test_goals_that_stand_first_under_their_heading_are_those_of_the_learner() -> None:
    assert taken(report("# Ladders", "Goals:", "- Inspect a ladder", "- Set up a ladder"))[0] == [
        "Inspect a ladder",
        "Set up a ladder",
    ]


def test_an_objectives_slide_is_left_to_cleaning() -> None:
    document = deck(slide("# Learning objectives", "You will be able to:", "- Inspect a ladder"))
    assert taken(document)[:2] == ([], [])


def test_what_a_person_puts_back_stays() -> None:
    document = report("# Ladders", "You will learn to:", "- inspect a ladder", FILLER)
    kept = frozenset({(document.source.name, document.blocks[1].key), (document.source.name, document.blocks[2].key)})
    made = take_announced((document,), ENGLISH, Cutting(blocks=kept))
    assert (made.documents, made.cuts) == ((document,), ())
    assert [goal.text for goal in made.stated] == ["inspect a ladder"]


def test_other_languages_are_left_alone() -> None:
    document = report("# Ladders", "You will learn to:", "- inspect a ladder")
    made = take_announced((document,), open_language("de", BLANK))
    assert (made.documents, made.cuts, made.stated) == ((document,), (), ())
