"""Flaws of keys: each with an item that has it and one that has not."""

from __future__ import annotations

import pytest
from stubs import STEM, choice, codes, gap, match, number, steps, truth

from segmenters.flaws_of_keys import announces_several, supports
from segmenters.question import Question

ROPE = "A rope holds the ladder at its upper end."
OPTIONS = ("*Rope", "Sand", "Tape")
PAIRS: dict[str, list[tuple[Question, Question]]] = {
    "IW30": [
        (choice(STEM, "Rope", "Sand", "Tape"), choice(STEM, *OPTIONS)),
        (choice("What are lines?", "*Rope", "*Wire", "*Cord"), choice("What are lines?", "*Rope", "*Wire", "Tape")),
    ],
    "IW31": [
        (
            choice("What holds a ladder?", "*Rope", "*Wire", "Tape"),
            choice("What holds a ladder? Choose all that apply.", "*Rope", "*Wire", "Tape"),
        ),
        (
            choice("Which line holds a ladder?", "*Rope", "*Wire", "Tape"),
            choice("Which lines hold a ladder?", "*Rope", "*Wire", "Tape"),
        ),
    ],
    "IW32": [
        (choice(STEM, "*Nail", "Sand", "Tape", quote=ROPE), choice(STEM, *OPTIONS, quote=ROPE)),
        (gap("It is held by a ____.", "nail", quote=ROPE), gap("It is held by a ____.", "rope", quote=ROPE)),
        (
            number("How many ropes are there?", "5", quote="There are 4 ropes."),
            number("How many ropes are there?", "4", quote="There are 4 ropes."),
        ),
        (truth("Nails bind wood and metal.", quote=ROPE), truth("A rope holds the ladder.", quote=ROPE)),
        (
            match(("A", "A line"), ("B", "A band"), ("C", "Some wire"), quote="It is a band."),
            match(("A", "A line"), ("B", "A band"), ("C", "Some wire"), quote="A line, a band, some wire."),
        ),
    ],
    "IW33": [
        (
            choice("Fill the gap: “The ____ holds the ladder, sand does not.”", *OPTIONS),
            choice("Fill the gap: “The ____ holds the ladder.”", *OPTIONS),
        ),
        (
            choice(STEM, *OPTIONS, quote="A rope holds the ladder in dry sand."),
            choice(STEM, *OPTIONS, quote="A rope holds the ladder, unlike sand."),
        ),
    ],
    "IW34": [
        (
            steps("Put the steps in the right order: Ten tips for ropes.", "Tie it", "Test it", "Use it now"),
            steps("Put the steps in the right order: Tying a rope.", "Tie it", "Test it", "Use it now"),
        ),
        (
            steps("Put the steps in the right order: Tying a rope.", "Strong ropes", "Long ropes", "Use it now"),
            steps("Put the steps in the right order: Tying a rope.", "Tie ropes", "Check ropes", "Use it now"),
        ),
    ],
    "IW35": [
        (
            steps("Put the steps in the right order: Tying a rope.", "Tie it", "Test it", "Repeat step 1"),
            steps("Put the steps in the right order: Tying a rope.", "Tie it", "Test it", "Climb a step"),
        ),
        (
            steps("Put the steps in the right order: Tying a rope.", "Tie it", "Test it", "Finally, use it"),
            steps("Put the steps in the right order: Tying a rope.", "Tie it", "Test it", "Use it"),
        ),
    ],
    "IW36": [
        (
            choice("When was it tested?", "*1996", "1997", "1998"),
            choice("How far is it?", "*1500 m", "1700 m", "1998 m"),
        ),
        (number("In which year was it tested?", "1996"), number("How many were tested?", "996")),
        (gap("The test stands in ____ 3.", "step"), gap("Climb at most three ____ in a day.", "steps")),
        (choice(STEM, "*Version 2.1", "Rope", "Tape"), choice(STEM, *OPTIONS)),
        (
            match(("Section 2", "A line"), ("Section 3", "A band"), ("C", "Some wire")),
            match(("Section", "A line"), ("B", "A band"), ("C", "Some wire")),
        ),
    ],
    "IW37": [(number("How many rungs are there?", "nine"), number("How many rungs are there?", "-2.5"))],
}


@pytest.mark.parametrize(("code", "bad", "good"), [(code, *pair) for code, pairs in PAIRS.items() for pair in pairs])
def test_each_flaw_of_a_key_is_found_where_it_is_and_only_there(code: str, bad: Question, good: Question) -> None:
    assert code in codes(bad)
    assert code not in codes(good)


def test_a_statement_that_is_false_needs_no_sentence_that_says_it() -> None:
    assert "IW32" not in codes(truth("Nails bind wood and metal.", answer=False, quote=ROPE))


def test_where_nothing_is_quoted_nothing_is_unsupported() -> None:
    assert "IW32" not in codes(choice(STEM, "*Nail", "Sand", "Tape"))


def test_half_of_the_words_of_an_answer_support_it() -> None:
    assert supports(ROPE, "The upper rope")
    assert supports("Climb to 3 m.", "3 m")
    assert not supports(ROPE, "Nails and glue and a rope")


@pytest.mark.parametrize(
    "stem", ["Which ropes hold?", "What are the risks?", "Mark all ropes.", "Which of these are ropes?"]
)
def test_stems_that_ask_for_several(stem: str) -> None:
    assert announces_several(stem)


@pytest.mark.parametrize("stem", ["Which rope holds?", "What is the risk?", "Which process applies?", "Who does this?"])
def test_stems_that_ask_for_one(stem: str) -> None:
    assert not announces_several(stem)
