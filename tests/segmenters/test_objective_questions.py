"""Titles that ask, as what a learner can do."""

from __future__ import annotations

import pytest

from segmenters.objective_questions import asks, from_question


@pytest.mark.parametrize(
    ("title", "wording"),
    [
        ("How iron compatible is a ladder with others?", "explain how iron compatible a ladder is with others"),
        ("What tools does Acme provide to cut rungs?", "identify the tools that Acme provides to cut rungs"),
        ("On what walls does a ladder stand?", "identify the walls on which a ladder stands"),
        ("How many rungs are there?", "state how many rungs there are"),
        ("(How) Does Acme support iron?", "explain how Acme supports iron"),
        ("Where/how can I get a ladder?", "describe how to get a ladder"),
        ("Why is it that rungs could be broken for months?", "explain why rungs could be broken for months"),
        ("What is meant by saying that a rung holds?", "explain what it means that a rung holds"),
        ("What is meant by a rung?", "define a rung"),
        ("What is missing from the ladder?", "identify what is missing from the ladder"),
        ("What happens when a ladder is made?", "describe what happens when a ladder is made"),
        ("How do I know which rung I am on?", "identify which rung you are on"),
        ("How can I keep a log of the rungs I added?", "keep a log of the rungs you added"),
        ("Could you tell me whether to buy wood or iron?", "decide whether to buy wood or iron"),
        ("From a painter’s point of view, which rung is best?", "identify which rung is best"),
        ("What you need to do to climb", "describe what you need to do to climb"),
        ("I own it. How do I reset a password?", "reset a password"),
        ("What is a ladder?", "explain what a ladder is"),
        ("What is shared duty in the context of work?", "describe shared duty in the context of work"),
        ("What are the most common types of threats?", "identify the most common types of threats"),
        ("What is the difference between a rung and a stile?", "explain the difference between a rung and a stile"),
        ("What do we mean by a rung?", "define a rung"),
        ("What is patching and why is it important?", "explain what patching is"),
        ("What do you do in an emergency?", "decide what to do in an emergency"),
        ("What does a firewall do?", "describe what a firewall does"),
        ("What information do you need to gather?", "identify the information you need to gather"),
        ("What tools can be used to lift loads?", "identify the tools that can be used to lift loads"),
        ("What kind of capabilities can be used to lift loads?", "describe the capabilities used to lift loads"),
        ("What forms can security take?", "identify the forms that security can take"),
        ("What risks can damage a ladder?", "identify the risks that can damage a ladder"),
        ("What is authentication and authorization?", "explain what authentication and authorization are"),
        ("When is a repair over?", "explain when a repair is over"),
        ("When is the best time?", "explain when the best time is"),
        ("When should a ladder be replaced?", "explain when a ladder should be replaced"),
        ("How can a painter comply with rules?", "explain how a painter can comply with rules"),
        ("Where is the record kept?", "identify where the record is kept"),
        ("Where can painters find help?", "identify where painters can find help"),
        ("Who is the owner of a ladder?", "identify who the owner of a ladder is"),
        ("What is a workshop? The rules", "explain what a workshop is"),
        ("How is a rung the same as a step?", "explain how a rung is the same as a step"),
        ("What's new in version 3", "describe what is new in version 3"),
        ("What happens when a rung breaks?", "describe what happens when a rung breaks"),
        ("Why package?", "explain the reasons for packaging"),
        ("Why ladders fall", "explain why ladders fall"),
        ("Why security", "explain the reasons for security"),
        ("Why do actors want to harm data?", "explain why actors want to harm data"),
        ("Why do we need rules?", "explain why we need rules"),
        ("Why is patching important?", "explain why patching is important"),
        ("How does a pump work?", "explain how a pump works"),
        ("How is identity used to build trust?", "explain how identity is used to build trust"),
        ("How do I reset a password?", "reset a password"),
        ("How can we help novices become experts?", "describe how to help novices become experts"),
        ("How Git works", "explain how Git works"),
        ("How much a ladder carries", "state how much a ladder carries"),
        ("When to call for help", "decide when to call for help"),
        ("Who is responsible?", "identify who is responsible"),
        ("Where can I find the form?", "identify where to find the form"),
        ("Which ladder to use", "identify which ladder to use"),
        ("Are ladders safe?", "explain whether ladders are safe"),
        ("Is climbing a sport?", "explain whether climbing is a sport"),
        ('Is climbing "a sport?"', 'explain whether climbing is "a sport"'),
        ("Do I need a permit?", "decide whether you need a permit"),
        ("Can you give me some examples of falls?", "give examples of falls"),
        ("Should we use a tower?", "decide whether to use a tower"),
    ],
)
def test_the_best_wording_comes_first(title: str, wording: str) -> None:
    assert from_question(title)[0] == wording


@pytest.mark.parametrize("title", ["Is it wise that they left it there?", "How many people does it carry?", "Why"])
def test_a_question_that_cannot_be_turned_round_is_answered(title: str) -> None:
    assert from_question(title)[-1].startswith("answer the question “")


def test_what_asks() -> None:
    assert asks("Ready to climb?")
    assert asks('Is climbing "a sport?"')
    assert asks("How ladders fall")
    assert not asks("Howling winds")
    assert not asks("Ladders")
