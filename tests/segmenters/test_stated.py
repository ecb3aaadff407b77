"""Learning objectives in the words of the source."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, slide

from segmenters.stated import objectives_in_list, objectives_in_sentence, split_goal


def listed(*lines: str) -> list[str]:
    document = deck(slide("# Learning objectives", *lines))
    return [goal.text for goal in objectives_in_list(document.source.name, document.blocks, ENGLISH)]


def test_points_that_begin_with_a_verb_are_objectives_in_their_own_words() -> None:
    assert listed("- Inspect a ladder before use", "- Understand three points of contact.") == [
        "Inspect a ladder before use",
        "Understand three points of contact",
    ]


def test_points_that_name_a_subject_are_none() -> None:
    assert listed("- Ladders", "- What a ladder is", "- The history of the ladder", "Inspect") == []


def test_points_in_the_words_of_titles_are_topics_that_are_promised() -> None:
    lines = ("- What is a rung", "- How to inspect a ladder", "- The care of ladders", "- Coffee")
    document = deck(slide("# Learning objectives", *lines))
    titles = ("What is a rung?", "The care of ladders")
    found = objectives_in_list(document.source.name, document.blocks, ENGLISH, titles)
    assert [(goal.text, goal.promised) for goal in found] == [
        ("What is a rung", True),
        ("inspect a ladder", False),
        ("The care of ladders", True),
    ]
    alone = objectives_in_list(document.source.name, document.blocks, ENGLISH, titles[:1])
    assert [goal.text for goal in alone] == ["inspect a ladder"]


@pytest.mark.parametrize(
    "line",
    [
        "You will be able to inspect a ladder",
        "- Participants will learn how to inspect a ladder",
        "- How to inspect a ladder",
        "By the end of the day you should be able to inspect a ladder.",
        "- know how to inspect a ladder",
    ],
)
def test_lead_ins_are_taken_off(line: str) -> None:
    assert [text.lower() for text in listed(line)] == ["inspect a ladder"]


def test_each_objective_quotes_its_line_and_place() -> None:
    document = deck(slide("# Goals", "- How to inspect a ladder"))
    goal = objectives_in_list("deck.pptx", document.blocks, ENGLISH)[0]
    assert (goal.evidence.source, goal.evidence.block) == ("deck.pptx", "s1b2")
    assert (goal.evidence.quote, goal.evidence.at) == ("How to inspect a ladder", document.blocks[1].at)


def test_a_sentence_may_announce_several() -> None:
    sentence = "By the end of this session you will be able to inspect a ladder, set it up and report a defect."
    assert objectives_in_sentence(sentence) == ("inspect a ladder", "set a ladder up", "report a defect")


def test_two_words_are_enough() -> None:
    assert objectives_in_sentence("By the end of this session you will be able to inspect ladders.") == (
        "inspect ladders",
    )
    assert listed("- Inspect ladders") == ["Inspect ladders"]


def test_and_before_a_noun_joins_no_objective() -> None:
    said = "At the end of the day you'll be able to inspect ladders and harnesses."
    assert objectives_in_sentence(said) == ("inspect ladders and harnesses",)


def test_a_point_with_two_outcomes_is_split() -> None:
    assert listed("- Find tasks and explain why they matter", "- Know where the form is and how to fill it in") == [
        "Find tasks",
        "Explain why they matter",
        "Know where the form is",
        "Know how to fill it in",
    ]
    assert listed("- Inspect and clean a ladder") == ["Inspect and clean a ladder"]


def test_a_pronoun_gets_what_it_stands_for() -> None:
    assert split_goal("Identify authentic tasks and explain why teaching them is important") == (
        "Identify authentic tasks",
        "Explain why teaching authentic tasks is important",
    )


def test_a_point_may_begin_with_an_adverb_or_name_a_place() -> None:
    assert listed("- Critically inspect a ladder") == ["Critically inspect a ladder"]
    assert listed("- Describe where you can go for help") == ["Describe where you can go for help"]


def test_what_should_be_understood_is_announced_as_well() -> None:
    said = "After this lesson you will understand the rules."
    assert objectives_in_sentence(said) == ("understand the rules",)


@pytest.mark.parametrize(
    "sentence",
    [
        "You will be able to inspect a ladder in a minute.",
        "By the end of the shift the tank is empty.",
        "After this the valve opens.",
        "By the end of this session you will be able to swim.",
    ],
)
def test_other_sentences_announce_none(sentence: str) -> None:
    assert objectives_in_sentence(sentence) == ()


def test_what_is_said_on_an_objectives_slide_is_no_objective() -> None:
    document = deck(slide("# Learning objectives", note=("- Inspect the slide with care", "Check the room before use")))
    assert objectives_in_list(document.source.name, document.blocks, ENGLISH) == []
