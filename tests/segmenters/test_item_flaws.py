"""Each flaw is seen in a question that has it, and not in one that has not."""

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
    Pair,
    SequenceQuestion,
)

EVIDENCE = Evidence("deck.pptx", "k", SlideRef(1, 1), "The tie-off fixes a ladder.")


def choice(key: str, *rivals: str, stem: str = "What fixes a ladder to a strong point?") -> ChoiceQuestion:
    texts = [(key, True), *((rival, False) for rival in rivals)]
    return ChoiceQuestion(
        "q1", stem, tuple(Choice(str(n), t, right, "") for n, (t, right) in enumerate(texts)), "", EVIDENCE
    )


def test_a_sound_question_has_none() -> None:
    assert flaws_of(choice("A tie-off", "A stile", "A rung")) == ()


@pytest.mark.parametrize(
    ("question", "flaw"),
    [
        (choice("A tie-off", "A stile"), "too few"),
        (choice("A tie-off", *"bcdef"), "too many"),
        (choice("A tie-off", "A stile", "a  STILE"), "the same"),
        (choice("A tie-off", "A stile", " "), "empty"),
        (choice("A tie-off", "A stile", "All of the above"), "all or none"),
        (choice("A strap of woven nylon that holds it in place", "A stile", "A rung"), "longest by far"),
        (choice("A tie-off", "It always slides", "It never slides"), "absolute"),
        (choice("A tie-off", "A stile", "A rung", stem="Where is a tie-off used?"), "stands in the stem"),
        (choice("A tie-off", "A stile", "A rung", stem="What does this slide show?"), "points at the slide"),
        (choice("A tie-off", "A stile", "A rung", stem="why " * 61), "too long"),
    ],
)
def test_each_flaw_of_a_choice_is_named(question: ChoiceQuestion, flaw: str) -> None:
    found = flaws_of(question)
    assert len(found) == 1
    assert flaw in found[0]


def test_a_question_without_a_key_is_named() -> None:
    wrong = tuple(Choice(letter, f"Option {letter}", correct=False, feedback="") for letter in "abc")
    assert flaws_of(ChoiceQuestion("q1", "Which one?", wrong, "", EVIDENCE)) == ("no option is right",)


def test_a_gap_that_gives_its_answer_away_is_named() -> None:
    assert flaws_of(FillInQuestion("q1", "A stile is called ____.", ("stile",), "", EVIDENCE))
    assert not flaws_of(FillInQuestion("q1", "A side rail is called a ____.", ("stile",), "", EVIDENCE))


def test_steps_and_pairs_have_to_differ() -> None:
    same = tuple(Choice(letter, "Climb", correct=True, feedback="") for letter in "abc")
    other = tuple(Choice(letter, f"Step {letter}", correct=True, feedback="") for letter in "abc")
    assert flaws_of(SequenceQuestion("q1", "Put the steps in order.", same, "", EVIDENCE))
    assert not flaws_of(SequenceQuestion("q1", "Put the steps in order.", other, "", EVIDENCE))
    twice = (Pair("l1", "Rung", "r1", "A step"), Pair("l2", "Stile", "r2", "A step"))
    assert flaws_of(MatchQuestion("q1", "Match each term with its meaning.", twice, "", EVIDENCE))
