"""Flaws of stems: each with a stem that has it and one that has not."""

from __future__ import annotations

import pytest
from stubs import choice, codes, gap, number, steps, truth

from segmenters.flaws_of_stems import flaws_of_sentence, is_incidental
from segmenters.language import BLANK, open_language
from segmenters.question import Question

OPTIONS = ("*Rope", "Sand", "Tape")
LONG = " ".join(["word"] * 70)
PAIRS: dict[str, list[tuple[str, str]]] = {
    "IW01": [
        ("Which of the following is true?", "Which of the following holds a ladder?"),
        ("Which statement is correct?", "Which angle is correct?"),
        ("What have we learned so far?", "What have inspectors to look for?"),
        ("Why is it so?", "Why is wood painted?"),
    ],
    "IW02": [
        ("A rope holds a ladder.", "A rope holds"),
        ("Which term fits this description? “A rope on trial,”", "Which term fits this description? “A rope on trial”"),
        ("What holds a ladder (or a step?", "What holds a ladder (or a step)?"),
    ],
    "IW03": [(f"What does {LONG} mean?", "What does a tie-off hold?")],
    "IW04": [
        ("Which of these does not hold a ladder?", "Which of these does NOT hold a ladder?"),
        ("All of these hold a ladder, except:", "All of these hold a ladder, EXCEPT:"),
        ("Which rope is least worn?", "Which rope has at least three strands?"),
        ("What should you never tie up?", "What happens when you do not tie up a ladder?"),
    ],
    "IW05": [
        ("What does this slide show?", "What does a slide of the roof show?"),
        ("According to the speaker, what holds a ladder?", "What does the speaker system need?"),
        ("Which value does Table 3 give for the load?", "Which value does the table of loads give?"),
        ("What do you take home from this training?", "What do you need before training?"),
    ],
    "IW06": [
        ("If you wish to lift them, what do you do first?", "If you wish to lift ladders, how do you hold them?"),
        ("What do these risks call for?", "What risks are there, and who owns these risks?"),
        ("If you have already done so, what is next?", "If you have called the office, why have you done so?"),
        ("How is such a rope tied?", "Why does it take two people to lift a ladder?"),
    ],
    "IW08": [
        ("In your group, what do you note in the whiteboard?", "In a group of ladders, which one is taken?"),
        ("Who is an engineer at Acme?", "Who is asked by an engineer?"),
        ("What did we look at when we were in Sprint 1?", "What is looked at in a sprint?"),
    ],
    "IW09": [
        ("What is a tie-off and how do you inspect it?", "How do you inspect a tie-off and a rope?"),
        ("What is a rope, and what does it hold?", "Which rule says how to climb and what to do in wind?"),
        ("Is it safe? Who says so?", "In a check, what is looked at first?"),
    ],
}


@pytest.mark.parametrize(("code", "bad", "good"), [(code, *pair) for code, pairs in PAIRS.items() for pair in pairs])
def test_each_flaw_of_a_stem_is_found_where_it_is_and_only_there(code: str, bad: str, good: str) -> None:
    assert code in codes(choice(bad, *OPTIONS))
    assert code not in codes(choice(good, *OPTIONS))


GAPS: list[tuple[Question, Question]] = [
    (gap("A ____ holds the ____.", "rope"), gap("A strong ____ holds it.", "rope")),
    (gap("A rope holds it.", "line"), gap("A rope is a ____.", "line")),
    (gap("Which rope? ____: a strong line", "Ropes"), gap("What does PPE stand for? ____", "protective equipment")),
    (gap("____ hold a ladder.", "Ropes"), gap("A ladder is held by ____.", "ropes")),
    (choice("Which term is meant? ____: a strong line", *OPTIONS), choice("Which term means a strong line?", *OPTIONS)),
]


@pytest.mark.parametrize(("bad", "good"), GAPS)
def test_a_sentence_to_complete_has_one_gap_that_does_not_come_first(bad: Question, good: Question) -> None:
    assert "IW07" in codes(bad)
    assert "IW07" not in codes(good)


def test_steps_need_a_subject() -> None:
    named = ("Fetch the rope", "Tie the rope", "Test the knot")
    assert "IW01" in codes(steps("Put the steps in the right order: Solution.", *named))
    assert "IW01" in codes(steps("Put the steps in the right order: Summary.", *named))
    assert "IW01" not in codes(steps("Put the steps in the right order: Tying off a ladder.", *named))


@pytest.mark.parametrize(
    ("code", "bad", "good"),
    [
        ("IW02", "Does a rope hold a ladder?", "A rope holds a ladder."),
        ("IW03", f"A rope holds {LONG}.", "A rope holds a ladder."),
        ("IW04", "A rope does not hold a ladder.", "A rope does NOT hold a ladder."),
        ("IW05", "This slide shows a rope.", "The slide of a roof holds a rope."),
        ("IW06", "They hold a ladder.", "Ropes wear when they hold a ladder."),
        ("IW08", "Let's hold the ladder.", "People hold the ladder."),
    ],
)
def test_statements_are_looked_at_too(code: str, bad: str, good: str) -> None:
    assert code in codes(truth(bad))
    assert code not in codes(truth(good))


def test_the_situation_of_a_scenario_belongs_to_its_stem() -> None:
    told = choice("What do you do with it?", *OPTIONS, situation="A rope is worn.")
    assert "IW06" not in codes(told)
    assert "IW06" in codes(choice("What do you do with it?", *OPTIONS))


def test_questions_for_a_number_are_looked_at_too() -> None:
    assert "IW05" in codes(number("How many rungs does this slide show?", "9"))
    assert codes(number("How many rungs does a short ladder have?", "9")) == []


def test_steps_and_keys_about_the_event_are_seen() -> None:
    assert is_incidental("Split into groups of three")
    assert not is_incidental("Split the rope into three parts")
    worked = steps("Put the steps in the right order: Giving feedback.", "Split into groups of three", "Give it", "Ask")
    assert "IW08" in codes(worked)
    assert "IW08" in codes(choice("What do you do when you are ready?", "*Return to the main group", "Rest", "Wait"))


def test_without_a_parser_no_sentence_is_said_to_have_no_verb() -> None:
    language = open_language("en", BLANK)
    assert list(flaws_of_sentence("Which term completes the statement? “A list of ____ for the roof.”", language)) == []
