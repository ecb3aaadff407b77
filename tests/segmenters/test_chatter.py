"""How surely a sentence of a recording is talk."""

from __future__ import annotations

from documents import ENGLISH, deck, slide, speech

from segmenters.chatter import Subject, has_own_words, talk_scores
from segmenters.talk_signs import Line

NOTHING_KNOWN = Subject(frozenset(), frozenset())
TEACHING = (
    "A gasket is a ring that seals the joint between two flanges.",
    "The gasket must lie flat, because a fold in the gasket lets steam out of the joint.",
    "If the flange is rusty, the gasket does not seal and the joint leaks.",
    "Tighten the bolts of the flange crosswise, each a quarter turn at a time.",
    "A joint that leaks is taken apart and gets a new gasket.",
)


def scores(*texts: str, subject: Subject = NOTHING_KNOWN) -> dict[str, float]:
    said = talk_scores([Line(text, "Mia") for text in texts], subject, ENGLISH)
    return dict(zip(texts, said, strict=True))


def test_the_subject_is_what_is_shown_and_what_is_said_often() -> None:
    session = speech(*("Mia: The gasket seals.",) * 4, "Mia: Once we had a party.", "Mia: Thanks, Mia.")
    subject = Subject.of((deck(slide("# Pumps", "- Valves close")), session), ENGLISH)
    assert set(ENGLISH.stems("pump valve close gasket seal")) <= subject.stems
    assert not set(ENGLISH.stems("party")) & subject.stems


def test_words_of_the_event_and_names_of_speakers_belong_to_no_subject() -> None:
    session = speech(*("Mia: The poll on the gasket, Mia.",) * 5)
    subject = Subject.of((session,), ENGLISH)
    assert subject.stems == set(ENGLISH.stems("gasket"))
    assert set(ENGLISH.stems("mia poll chat")) <= subject.event


def test_talk_that_no_pattern_names_is_known_by_its_words_and_place() -> None:
    found = scores("Okay.", "I've put the kettle on already.", "Yes, me too.", *TEACHING)
    assert found["I've put the kettle on already."] > 0.75
    assert max(found[text] for text in TEACHING) < 0.5


def test_the_same_sentence_is_talk_among_talk_and_content_among_content() -> None:
    doubtful = "It goes a bit slower on this one."
    among_talk = scores("Can you hear me?", "Yes.", doubtful, "Okay, great.", "Next slide, please.", *TEACHING)
    among_content = scores(*TEACHING, doubtful, *TEACHING)
    assert among_talk[doubtful] > among_content[doubtful] + 0.3


def test_words_that_come_back_where_the_subject_is_taught_speak_against_talk() -> None:
    around = ("Okay.", "Right.", *TEACHING, *TEACHING)
    known, unknown = "I like the new gasket on that flange.", "I like the new curtains in that hotel."
    assert scores(known, *around)[known] < scores(unknown, *around)[unknown]


def test_a_line_has_words_of_its_own_when_it_says_more_than_the_event() -> None:
    subject = Subject.of((), ENGLISH)
    assert has_own_words("ask for help when the load is too heavy you're on mute priya", subject, ENGLISH)
    assert not has_own_words(
        "okay the recording will be shared please put your questions in the chat", subject, ENGLISH
    )


def test_nothing_said_has_no_scores() -> None:
    assert talk_scores([], NOTHING_KNOWN, ENGLISH) == ()
