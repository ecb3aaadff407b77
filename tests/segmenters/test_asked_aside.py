"""Questions of participants stay with an answer on topic; others go with what answers them."""

from __future__ import annotations

from documents import ENGLISH, speech

from segmenters.asked_aside import asked_aside
from segmenters.chatter import Subject
from segmenters.talk_signs import Line

TAUGHT = ("Check the address of the sender.", "Report the message to the security team.")
DANA = frozenset({"Dana"})


def gone(*asked: tuple[str, str], trainers: frozenset[str] = DANA, kept: bool = True) -> dict[int, str]:
    lines = [*(Line(text, "Dana") for text in TAUGHT), *(Line(text, who) for who, text in asked)]
    subject = Subject.of((speech("Hello."),), ENGLISH)
    found = asked_aside(lines, [kept] * len(lines), trainers, subject, ENGLISH)
    return {number - len(TAUGHT): why.ruling.rule for number, why in found.items()}


def test_a_question_that_is_answered_on_topic_stays() -> None:
    asked = ("Sam", "What if the message came from my manager?")
    assert gone(asked, ("Dana", "Call the manager on a number you have.")) == {}


def test_a_short_question_stays_with_an_answer_about_the_subject() -> None:
    assert gone(("Sam", "How would I tell?"), ("Dana", "Look at the address of the sender.")) == {}


def test_a_question_off_the_topic_goes_with_its_answer() -> None:
    rain = (("Sam", "Does it rain in Leeds today?"), ("Dana", "All day long."), ("Dana", "Never open the message."))
    assert gone(*rain) == {0: "off-topic-question", 1: "answer-off-topic"}


def test_without_a_trainer_or_of_the_trainer_nothing_goes() -> None:
    rain = ("Sam", "Does it rain in Leeds today?")
    assert gone(rain, trainers=frozenset()) == {}
    assert gone(("Dana", rain[1])) == {}
    assert gone(rain, kept=False) == {}
