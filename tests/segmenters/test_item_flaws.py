"""Flaws in question stubs: each with an item that has it and one that has not."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from segmenters.item_flaws import flaws_of
from segmenters.model import (
    Choice,
    ChoiceQuestion,
    Evidence,
    FillInQuestion,
    MatchQuestion,
    Pack,
    Pair,
    Question,
    SequenceQuestion,
)

EVIDENCE = Evidence("d", "b", SlideRef(1, 1), "q")
LONG = " ".join(["word"] * 70)


def choice(stem: str, *texts: str) -> ChoiceQuestion:
    """A choice question; the right options begin with an asterisk."""
    choices = tuple(Choice(f"c{n}", t.removeprefix("*"), t.startswith("*"), "") for n, t in enumerate(texts))
    return ChoiceQuestion("q", stem, choices, "", EVIDENCE)


def gap(stem: str, *answers: str) -> FillInQuestion:
    return FillInQuestion("q", stem, answers, "", EVIDENCE)


def steps(stem: str, *texts: str) -> SequenceQuestion:
    made = tuple(Choice(f"c{n}", text, correct=True, feedback="") for n, text in enumerate(texts))
    return SequenceQuestion("q", stem, made, "", EVIDENCE)


def match(*pairs: tuple[str, str]) -> MatchQuestion:
    made = tuple(Pair(f"l{n}", left, f"r{n}", right) for n, (left, right) in enumerate(pairs))
    return MatchQuestion("q", "Match the terms.", made, "", EVIDENCE)


STEM = "What holds a ladder?"
FLAWED: dict[str, list[tuple[Question, Question]]] = {
    "the stem is too long": [
        (choice(f"{LONG}?", "*Rope", "Sand", "Tape"), choice(STEM, "*Rope", "Sand", "Tape")),
        (gap(f"{LONG} ____", "rope"), gap("A ____ holds it.", "rope")),
    ],
    "the stem points at the slide": [
        (
            choice("What does this slide show?", "*Rope", "Sand", "Tape"),
            choice("What slides?", "*Rope", "Sand", "Tape"),
        ),
        (steps("Order the steps of the next page", "A", "B", "C"), steps("Order the steps", "A", "B", "C")),
    ],
    "two options are the same": [
        (choice(STEM, "*Rope", "Sand", " sand"), choice(STEM, "*Rope", "Sand", "Sands")),
        (steps("Order", "A", "B", "a"), steps("Order", "A", "B", "C")),
        (match(("A", "x"), ("B", "X")), match(("A", "x"), ("B", "y"))),
        (match(("A", "x"), ("a", "y")), match(("A", "x"), ("B", "y"))),
    ],
    "an option is empty": [
        (choice(STEM, "*Rope", " ", "Tape"), choice(STEM, "*Rope", "-", "Tape")),
        (match(("A", ""), ("B", "y")), match(("A", "x"), ("B", "y"))),
    ],
    "too few or too many options": [
        (choice(STEM, "*Rope", "Sand"), choice(STEM, "*Rope", "Sand", "Tape")),
        (choice(STEM, "*Q", "R", "S", "T", "U", "V"), choice(STEM, "*Q", "R", "S", "T", "U")),
    ],
    "no option is right": [(choice(STEM, "Rope", "Sand", "Tape"), choice(STEM, "*Rope", "*Sand", "Tape"))],
    "all or none of the above": [
        (choice(STEM, "*Rope", "Sand", "None of the above"), choice(STEM, "*Rope", "Sand", "None of it")),
        (choice(STEM, "*All of the above", "Sand", "Tape"), choice(STEM, "*All rope", "Sand", "Tape")),
    ],
    "the longest by far": [
        (
            choice(STEM, "*A rope that is tied to a strong point", "Sand", "Tape"),
            choice(STEM, "*A rope that is tied to a strong point", "Sand", "Tape that is wound around both stiles"),
        ),
        (choice(STEM, "*A rope tied on", "Sand", "Tape"), choice(STEM, "*Carabiner-with-lock", "Sand", "Tape")),
    ],
    "only the wrong options are absolute": [
        (choice(STEM, "*Rope", "Always sand", "Only tape"), choice(STEM, "*Rope", "Always sand", "Tape")),
        (choice(STEM, "*Rope", "Never", "All"), choice(STEM, "*Only rope", "Never", "All")),
    ],
    "the right option stands in the stem": [
        (
            choice("What does a rope hold?", "*Rope", "Sand", "Tape"),
            choice("What do ropes hold?", "*Rope", "Sand", "Tape"),
        ),
        (
            choice("Is it rope or sand?", "*Rope", "Water", "Tape"),
            choice("Is it rope or sand?", "*Rope", "Sand", "Tape"),
        ),
    ],
    "the answer stands in the stem": [(gap("A rope is a ____", "Rope"), gap("A rope is a ____", "line"))],
}


@pytest.mark.parametrize(("flaw", "bad", "good"), [(flaw, *pair) for flaw, pairs in FLAWED.items() for pair in pairs])
def test_each_flaw_is_found_where_it_is_and_only_there(flaw: str, bad: Question, good: Question) -> None:
    assert [found for found in flaws_of(bad) if flaw in found] != []
    assert flaws_of(good) == ()


def test_several_right_options_may_be_long_and_stand_in_the_stem() -> None:
    assert flaws_of(choice("Rope or tape?", "*Rope", "*Tape", "Sand")) == ()


def test_no_question_of_a_real_deck_has_a_flaw(corpus_packs: tuple[Pack, ...]) -> None:
    questions = [question for pack in corpus_packs for unit in pack.units for question in unit.questions]
    assert len(questions) > 30
    assert [(question.stem, flaws_of(question)) for question in questions if flaws_of(question)] == []
