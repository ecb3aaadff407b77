"""Titles and sentences that belong to the event and not to the subject."""

from __future__ import annotations

import pytest

from segmenters.boilerplate import has_substance, reason_of_sentence, reason_of_title
from segmenters.model import CutReason

TITLES = {
    CutReason.AGENDA: (
        "Agenda",
        "Today's agenda",
        "Outline",
        "Table of contents",
        "What we'll cover",
        "Where are we now",
    ),
    CutReason.WELCOME: ("Welcome", "Welcome to the course", "Introductions", "About your facilitator", "Icebreaker"),
    CutReason.CLOSING: (
        "Thank you",
        "Thank you for your attention!",
        "The end",
        "Wrap-up",
        "Contact",
        "Feedback forms",
    ),
    CutReason.QUESTIONS: ("Questions?", "Any questions?", "Q&A", "Q & A", "Questions and answers", "Discussion"),
    CutReason.HOUSEKEEPING: ("Housekeeping", "Ground rules", "Coffee break", "Lunch", "Before we start"),
    CutReason.LEGAL: (
        *("Change log", "Disclaimer", "Revision history", "Document control", "Copyright notice", "Acknowledgements"),
        *(
            "Licence, citation and acknowledgements",
            "License, citation, and acknowledgments",
            "Disclaimers and licence",
        ),
    ),
    CutReason.REFERENCES: ("References", "Further reading", "Useful links", "Image credits", "Footnotes"),
    CutReason.OBJECTIVE: ("Learning objectives", "Objectives", "By the end of this module", "What you will learn"),
    CutReason.CHECK: ("Check your understanding", "Knowledge check", "Quiz", "Question 3", "Question 2 of 5"),
}
SENTENCES = {
    CutReason.WELCOME: (
        *("Good morning everyone.", "Welcome back.", "Hi all.", "My name is Ines and I work in safety."),
        *(
            "It is great to see you all.",
            "Let's give people another minute to join.",
            "Some are still joining, one moment.",
        ),
    ),
    CutReason.HOUSEKEEPING: (
        *("Can everyone hear me okay?", "Can you see my slides?", "You're on mute.", "Let me share my screen."),
        *("Let's take a ten minute break.", "The recording will be shared.", "Please fill in the feedback form."),
        *("The toilets are down the corridor.", "We'll be back at ten past.", "The slides are in the course folder."),
    ),
    CutReason.FACILITATOR: (
        *(
            "Please put your questions in the chat.",
            "Any questions so far?",
            "Raise your hand if you agree.",
            "Anyone?",
        ),
        *("Ask the group what they would do.", "Click to reveal the answers.", "Show the diagram on the next slide."),
        *(
            "Hand out the worksheets.",
            "Timing: 5 minutes",
            "Yep.",
            "Okay, great, thanks.",
            "I'm going to launch a quick poll.",
        ),
        *("Who wants to start?", "We go into breakout rooms now.", "Let me check the chat."),
    ),
    CutReason.TRANSITION: ("Okay, let's move on.", "Next slide, please.", "Moving on.", "Right, let's get started."),
    CutReason.CLOSING: ("Thank you all for coming.", "Bye.", "See you next week.", "Have a nice afternoon."),
}
CONTENT = (
    "A welcome pack means the folder that a new employee gets.",
    "You must never take a break inside the tank.",
    "The recorder is sealed because its data is evidence.",
    "Keep at least 3 metres away from the screen of the welder.",
    "It is good to have a second person at the foot of the ladder.",
    "Put the ladder back in the rack to dry.",
    "If the fire alarm sounds, leave in an orderly manner.",
    "Recording is not allowed in the plant.",
    "Customers who would like to return goods need the receipt.",
    "Click Next.",
    "After you log in you see the screen with all open orders.",
    "Show your badge at the gate.",
    "Refer to the manual before you open the valve.",
    "Point the nozzle at the base of the fire.",
    "Distribute the load evenly over both axles.",
    "Hazardous materials are listed on the intranet.",
    "Skin that comes in contact with resin may break out.",
    "Put phones away before you walk onto the shop floor.",
    "Report every near miss to your supervisor.",
    "Switch off mobile phones beside the pump.",
    "If smoke is coming in, wait at the window.",
)


@pytest.mark.parametrize(
    ("reason", "title"), [(reason, title) for reason, titles in TITLES.items() for title in titles]
)
def test_a_title_of_the_event_tells_its_reason(reason: CutReason, title: str) -> None:
    assert reason_of_title(title) is reason
    assert reason_of_title(f" {title.upper()} ") is reason


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Welcoming a customer at the desk",
            "How to break a weld",
            "The contents of the first-aid box",
            "Contact points",
        ),
        *(
            "Introduction to ladders",
            "Agenda setting in committees",
            "References for applicants",
            "Licence obligations",
        ),
        *(
            "Quizzing techniques",
            "",
            "Thanks to the seal, no oil leaks: how the gasket works and what it withstands under load",
        ),
    ],
)
def test_a_title_of_the_subject_tells_none(title: str) -> None:
    assert reason_of_title(title) is None


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in SENTENCES.items() for text in texts])
def test_talk_tells_its_reason(reason: CutReason, text: str) -> None:
    assert reason_of_sentence(text) is reason


@pytest.mark.parametrize("text", CONTENT)
def test_a_sentence_of_the_subject_is_kept_even_with_the_words_of_talk(text: str) -> None:
    assert reason_of_sentence(text) is None


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert reason_of_sentence("You’re on mute.") is reason_of_sentence("You're on mute.") is CutReason.HOUSEKEEPING


def test_a_long_sentence_is_kept_whatever_it_begins_with() -> None:
    short = "Welcome everyone to this session on ladders."
    assert reason_of_sentence(short) is CutReason.WELCOME
    assert reason_of_sentence(short[:-1] + " and on" + " the things that can happen on them" * 4) is None


@pytest.mark.parametrize(
    "text", ["It weighs 25 kg.", "This means a fall.", "Never climb.", "It is 80 % full.", "up to 4 m"]
)
def test_rules_definitions_and_measures_have_substance(text: str) -> None:
    assert has_substance(text)


@pytest.mark.parametrize("text", ["So, how about now?", "There are 3 of us.", "The meaning is lost on me."])
def test_other_sentences_have_none_of_it(text: str) -> None:
    assert not has_substance(text)
