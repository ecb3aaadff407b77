"""Sentences that announce what comes anyway."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, slide

from segmenters.announcements import announces_only, goes_on
from segmenters.chatter import Subject
from segmenters.model import CutReason

SUBJECT = Subject.of((deck(slide("# Inspecting a ladder", "- rungs, stiles and feet")),), ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        "In this section we will look at the rungs of a ladder.",
        "This slide describes the stiles and feet.",
        "Let's take a look at the rungs.",
        "We'll talk about the feet of the ladder in the next few minutes.",
        "The next slides explain this in more detail.",
        "This slide clarifies the most important parts of patent law.",
        "This chapter is intended to help a company to find its policy.",
        "This slides outlines what a tie-off means when you work on a roof.",
        "This slide explains when a ladder must be “tied off.”",
        "This chapter is probably most useful for supervisors who might not climb themselves.",
        "This slide provides the “big picture” about what ladders do.",
        "This chapter contains an example of a detailed inspection from end to end.",
        "This overview is not intended to cover all kinds of ladders.",
        "You can deliver these slides as one half-day training or each chapter by itself.",
        "These slides can be used to train new people about scaffolds.",
        "Each chapter has slides with questions and answers.",
        "This speaks to who climbs a ladder.",
        "This slide describes some of the benefits that a ladder brings beyond its price.",
        "This slide explains the big picture of what ladders are and how they work.",
        "This slide is an overview of the steps that a larger site might use.",
    ],
)
def test_an_announcement_of_what_is_shown_goes(text: str) -> None:
    rule = announces_only(text, SUBJECT, ENGLISH)
    assert rule is not None
    assert rule.reason is CutReason.TRANSITION


@pytest.mark.parametrize(
    "text",
    [
        "In this section we will look at scaffolds.",
        "This slide shows that a ladder without feet slides.",
        "This slide explains the tie-off, a rope between the ladder and a strong point.",
        "Let's look at the rungs, because they break first.",
        "Let's see how the rungs compare:",
        "Look at the rungs before you climb the ladder.",
        "A ladder has rungs, stiles and feet.",
        "This slide emphasises how every rung must be dry.",
        "This slide shows how a ladder must stand: on firm ground.",
        "This section contains the burner and the valve.",
        "This unit provides power to the pump.",
        "This section is for pressures above 4 bar.",
        "This part explains why it breaks, because the rungs are wet.",
        "You can use the ladder on both sides.",
    ],
)
def test_what_says_more_stays(text: str) -> None:
    assert announces_only(text, SUBJECT, ENGLISH) is None


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("This chapter covers the big picture of ladders.", "It explains how a ladder works from first principles."),
        ("This slide explains that a ladder slides.", "It also explains a little bit about scaffolds."),
    ],
)
def test_a_sentence_that_goes_on_to_tell_of_the_slide_goes(before: str, sentence: str) -> None:
    assert goes_on(sentence, before, was_cut=False) is not None


def test_what_refers_back_to_a_sentence_that_was_cut_goes_with_it() -> None:
    before = "This slide explains what a ladder is."
    for after in (
        "It is intended to provide context, the part that comes before all others on a site where people climb.",
        "These can be used as the basis for tests of your own.",
    ):
        assert goes_on(after, before, was_cut=True) is not None
        assert goes_on(after, before, was_cut=False) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a rope that fixes the ladder.",
        "It keeps the ladder from sliding.",
        "It explains the fall: the feet were wet.",
        "They have two stiles.",
        "The ladder explains itself.",
    ],
)
def test_what_goes_on_to_teach_stays(sentence: str) -> None:
    assert goes_on(sentence, "This slide explains the tie-off.", was_cut=True) is None


def test_nothing_goes_on_from_a_sentence_about_the_subject() -> None:
    assert goes_on("It also explains how a ladder works.", "The label stands on the stile.", was_cut=False) is None


def test_a_fact_and_a_caveat_stay_without_the_sentence_before() -> None:
    before = "This slide explains what a ladder is."
    assert goes_on("This is different to a scaffold under the law.", before, was_cut=True) is None
    caveat = "Note that this section provides a detailed example of what may take place on a large site."
    assert announces_only(caveat, SUBJECT, ENGLISH) is None
