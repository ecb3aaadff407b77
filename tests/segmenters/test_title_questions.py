"""Headings that ask, and what they ask about."""

from __future__ import annotations

import pytest

from segmenters.title_questions import asked_about, main_question, points, topic_of_question


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("I own an old ladder. Where do I store it?", "Where do I store it?"),
        ("I know that. What should I do? Why do rungs break?", "Why do rungs break?"),
        ("Some like wood, others iron; how does the shop help both?", "How does the shop help both?"),
        ("OK, now I know what it is... what is a stile?!", "What is a stile?"),
        ("Why are rungs round? Won’t feet slip?", "Why are rungs round?"),
        ("May I paint a rung, and if so, how?", "May I paint a rung?"),
        ("And how do I fold it?", "How do I fold it?"),
        ("What about loose rungs?", "Loose rungs"),
        ("Ladders carry two people. What do you mean by that?", "Ladders carry two people"),
        ("How do I keep a log? I would like to know what broke!", "How do I keep a log?"),
        ("What is a workshop? The rules", "What is a workshop? The rules"),
        ("What is a rung?", "What is a rung?"),
        ("Ladders. And rungs.", "Ladders. And rungs."),
    ],
)
def test_of_several_sentences_the_question_that_stands_alone_is_the_title(heading: str, question: str) -> None:
    assert main_question(heading) == question


@pytest.mark.parametrize("heading", ["What should I do?", "Why is it so?", "I am still confused", "I’m new here"])
def test_what_says_nothing_alone_is_told(heading: str) -> None:
    assert points(heading)


@pytest.mark.parametrize("heading", ["What should I paint?", "Why?", "I/O ports", "Ladders", "Is it iron?"])
def test_what_names_something_is_no_such_heading(heading: str) -> None:
    assert not points(heading)


def test_what_about_something_is_that_thing() -> None:
    assert asked_about("What about ladders?") == "ladders"
    assert asked_about("What about “frozen”?") == "frozen"
    assert asked_about("What is about?") == ""


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("How do I store a ladder?", "storing a ladder"),
        ("How can I install my own rungs myself?", "installing your own rungs"),
        ("Can I make and sell ladders?", "making and selling ladders"),
        ("Can I safely remove a rung (or two)?", "safely removing a rung"),
        ("How can I create a list of ladders that have been repaired?", "creating a list of ladders"),
        ("What tools does a shop provide to cut rungs?", "tools to cut rungs"),
        ("Are there any rules for storing ladders?", "rules for storing ladders"),
        ("What about loose rungs?", "loose rungs"),
        ("How can I check that a ladder holds?", ""),
        ("How do I know which ladder I own?", ""),
        ("Where can I read on?", ""),
        ("How many rungs are there?", ""),
        ("How do I store it?", ""),
        ("Ladders", ""),
        ("How do I install a ladder of wood on the wall of a house in town?", ""),
    ],
)
def test_the_topic_of_a_question(heading: str, topic: str) -> None:
    assert topic_of_question(heading) == topic
