"""What is said twice or broken off, and what only looks like it."""

from __future__ import annotations

import pytest

from segmenters.spoken_words import words_of
from segmenters.stutter import false_starts, repeats


def struck(sentence: str, *, english: bool = True) -> str:
    words = words_of(sentence)
    found = [*repeats(words, english=english), *(false_starts(words) if english else ())]
    gone = {place for start, end, _ in found for place in range(start, end)}
    return " ".join(word.text for word in words if word.at in gone)


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Close the the valve.", "the"),
        ("So the- the first thing is the sender.", "the-"),
        ("I I saw it leak.", "I"),
        ("But I, I've seen it leak.", "I,"),
        ("It sounds like… it sounds like the pump leaks.", "It sounds like…"),
        ("Some large part of… or some large part of the net fails.", "Some large part of…"),
        ("I was at— I spent a year there.", "I was at—"),
        ("We have, we need to close it.", "We have,"),
        ("And it, it leaks.", "it,"),
        ("The test was… was clean.", "was…"),
        ("It is imple- implemented now.", "imple-"),
    ],
)
def test_what_is_said_twice_or_broken_off_goes(sentence: str, gone: str) -> None:
    assert struck(sentence) == gone


@pytest.mark.parametrize(
    "sentence",
    [
        "It is very very hot.",
        "No, no, leave it closed.",
        "Bye bye.",
        "I know that that works.",
        "They had had a leak.",
        "The code is 2 2 1 3.",
        "It is spelled B B C.",
        "Check it step by step by step.",
        "It gets more and more and more dense.",
        "Log in in the morning.",
        "We don't… we do close it.",
        "We think, we act.",
        "It has 20… it has 30 bar.",
        "Stop, think, and report.",
        "It was Ann… it was Bob who called.",
        "We can, we will, and we must close it.",
        "Once you open it, it leaks.",
        "Once you open it, it's gone.",
        "If you can, you should close it.",
        "If you are, you are safe.",
        "That is what it is, is a scam.",
        "Who they are are friends.",
        "Press A, a second time press B.",
        "Log in, in the morning.",
    ],
)
def test_repetition_that_means_something_stays(sentence: str) -> None:
    assert struck(sentence) == ""


def test_other_languages_lose_stutter_with_a_pause_only() -> None:
    assert struck("Das- das Ventil schließt.", english=False) == "Das-"
    assert struck("Ich weiß, dass das das Ventil ist.", english=False) == ""
    assert struck("Nein, nein, offen lassen.", english=False) == ""
