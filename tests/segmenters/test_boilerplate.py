"""Titles and sentences that belong to the event and not to the subject."""

from __future__ import annotations

import pytest

from segmenters.boilerplate import (
    cue_in_sentence,
    has_substance,
    is_noise,
    reason_of_title,
    rule_for_sentence,
    rule_for_title,
)
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
        *("Maybe ask the audience for their experiences.", "Any experience among the audience where ladders broke?"),
    ),
    CutReason.TRANSITION: (
        *("Okay, let's move on.", "Next slide, please.", "Moving on.", "Right, let's get started."),
        "Let's get started with our second exercise today, which is to set up a ladder.",
    ),
    CutReason.FRAGMENT: ("[Table was here]", "[The picture goes here.]"),
    CutReason.CLOSING: ("Thank you all for coming.", "Bye.", "See you next week.", "Have a nice afternoon."),
}


def reason_of_sentence(sentence: str) -> CutReason | None:
    rule = rule_for_sentence(sentence)
    return rule.reason if rule else None


ABROAD = {
    CutReason.WELCOME: ("はしご研修のスライドへようこそ。",),
    CutReason.TRANSITION: (
        "このスライドでは、はしごの「固定」の意味について概説しています。",
        "Diese Folie zeigt den Aufbau einer Leiter.",
    ),
}
"""Sentences of the event and of the slide in other languages."""
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
    "このスライドでは、はしごは固定しなければならないことを説明しています。",
    "Diese Folie zeigt, dass eine Leiter ohne Füße rutscht.",
    "An audience of more than fifty people needs a second exit.",
    "[Table saws are dangerous]",
)


@pytest.mark.parametrize(
    ("reason", "title"), [(reason, title) for reason, titles in TITLES.items() for title in titles]
)
def test_a_title_of_the_event_tells_its_reason(reason: CutReason, title: str) -> None:
    assert reason_of_title(title) is reason
    assert reason_of_title(f" {title.upper()} ") is reason


@pytest.mark.parametrize(
    ("reason", "title"),
    [
        (CutReason.AGENDA, "Tagesordnung"),
        (CutReason.AGENDA, "Ordre du jour"),
        (CutReason.AGENDA, "コンテンツ"),
        (CutReason.LEGAL, "Disclaimer \uff08免責事項\uff09"),
        (CutReason.WELCOME, "Herzlich willkommen!"),
        (CutReason.CLOSING, "Muito obrigado pela atenção"),
        (CutReason.QUESTIONS, "¿Preguntas?"),
        (CutReason.HOUSEKEEPING, "Kaffeepause"),
        (CutReason.LEGAL, "免責事項"),
        (CutReason.REFERENCES, "Referências bibliográficas"),
        (CutReason.OBJECTIVE, "Lernziele dieses Moduls"),
        (CutReason.CHECK, "理解度チェック"),
    ],
)
def test_a_title_of_the_event_tells_its_reason_in_other_languages(reason: CutReason, title: str) -> None:
    assert reason_of_title(title) is reason


@pytest.mark.parametrize(
    "title", ["Fragen der Haftung", "Programa de Treinamento", "コンプライアンス プログラム", "Plan B"]
)
def test_a_title_of_the_subject_tells_none_in_other_languages(title: str) -> None:
    assert reason_of_title(title) is None


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


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in ABROAD.items() for text in texts])
def test_talk_in_other_languages_tells_its_reason(reason: CutReason, text: str) -> None:
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


def test_a_rule_has_a_name_and_a_doubtful_title_says_so() -> None:
    agenda, feedback = rule_for_title("Agenda"), rule_for_title("Feedback")
    assert agenda is not None
    assert feedback is not None
    assert (agenda.name, agenda.doubtful) == ("title-says-agenda", False)
    assert (feedback.name, feedback.doubtful) == ("title-says-closing", True)
    sentence = rule_for_sentence("You're on mute.")
    assert sentence is not None
    assert sentence.name == "sentence-about-sound-and-picture"


@pytest.mark.parametrize("text", ["Yeah, okay.", "Mm-hmm .", "Oh, great", "Got it, thanks!"])
def test_small_words_are_noise(text: str) -> None:
    assert is_noise(text)
    assert not is_noise(f"{text} The valve closes.")


def test_a_line_of_signs_has_no_words() -> None:
    rule = rule_for_sentence("---")
    assert rule is not None
    assert (rule.name, rule.reason) == ("no-words", CutReason.FRAGMENT)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Shall we stop for a quick coffee?", "sentence-about-breaks"),
        ("You just froze for a moment.", "sentence-about-sound-and-picture"),
        ("So today we'll talk about three things.", "sentence-about-the-agenda"),
        ("Sixty percent of you said yes.", "sentence-about-polls"),
        ("Find a partner and discuss it in pairs.", "sentence-about-activities"),
        ("I'll email you the slides tomorrow.", "sentence-about-materials"),
    ],
)
def test_what_is_said_to_run_a_session_is_a_cue(text: str, rule: str) -> None:
    found = cue_in_sentence(text)
    assert found is not None
    assert found.name == rule


@pytest.mark.parametrize("text", ["The valve closes at two bar.", "A ladder leans on the landing."])
def test_other_sentences_have_no_cue(text: str) -> None:
    assert cue_in_sentence(text) is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "If somebody asks a question, I may hold off, because we are going to answer it.",
            "sentence-about-held-questions",
        ),
        ("This is much of the focus of our current sprint.", "sentence-about-the-project"),
        ("We will be spending the next few months working on the profile.", "sentence-about-the-project"),
        ("Link to published module on the web", "sentence-about-materials"),
    ],
)
def test_asides_and_talk_of_the_project_go(text: str, rule: str) -> None:
    found = rule_for_sentence(text)
    assert found is not None
    assert found.name == rule


@pytest.mark.parametrize(
    "text",
    [
        "If somebody asks a question about pay, refer them to the office.",
        "A team plans a sprint of two weeks at a time.",
        "Link the module to the frame.",
    ],
)
def test_the_same_words_on_the_subject_stay(text: str) -> None:
    assert rule_for_sentence(text) is None


@pytest.mark.parametrize(
    "title",
    ["Welcome to Acme dialog", "The welcome screen", "Welcome screen", "Welcome to Acme page", "Willkommen-Dialog"],
)
def test_a_window_that_says_welcome_is_a_feature(title: str) -> None:
    assert reason_of_title(title) is None


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Welcome to the course page 1", CutReason.WELCOME),
        ("Congratulations!", CutReason.CLOSING),
        ("Well done", CutReason.CLOSING),
        ("Questions/contact", CutReason.QUESTIONS),
    ],
)
def test_how_material_greets_and_says_goodbye(title: str, reason: CutReason) -> None:
    assert reason_of_title(title) is reason
