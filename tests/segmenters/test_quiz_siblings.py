"""Multiple choice from lists of one kind."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.announced_lists import lists_in
from segmenters.question import ChoiceQuestion
from segmenters.quiz_siblings import Kinds, ask_kinds, kinds_in

BENEFITS = ("Benefits of a ladder register include:", "- fewer bent rungs", "- shorter repair times", "- lower costs")
RISKS = ("Risks of wet weather are:", "- slippery boots", "- strong gusts", "- icy floors")


def kinds(*lines: str) -> tuple[Kinds, ...]:
    return kinds_in(lists_in(passages(deck(slide(*lines)))))


def test_points_of_a_list_of_another_kind_are_the_wrong_ones() -> None:
    question = ask_kinds(kinds("# Register", *BENEFITS), kinds("# Weather", *RISKS), ENGLISH)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these are benefits of a ladder register? Choose all that apply."
    assert {c.text for c in question.choices if c.correct} == {
        "Fewer bent rungs",
        "Shorter repair times",
        "Lower costs",
    }
    wrong = [c for c in question.choices if not c.correct]
    assert len(wrong) == 2
    assert {c.feedback for c in wrong} == {"No: it is one of the risks of wet weather."}


def test_a_line_that_its_points_complete_is_asked_as_such() -> None:
    own = kinds("# Policy", "A ladder policy should include the following parts:", *BENEFITS[1:])
    question = ask_kinds(own, kinds("# Weather", *RISKS), ENGLISH)[0].question
    stem = "Which of these complete the statement? “A ladder policy should include …” Choose all that apply."
    assert question.stem == stem


def test_two_lists_of_one_kind_are_not_set_against_each_other() -> None:
    other = ("Benefits of a van are:", "- large doors", "- high roofs", "- dry floors")
    assert ask_kinds(kinds("# Register", *BENEFITS), kinds("# Van", *other), ENGLISH) == []


def test_a_list_that_names_no_kind_is_none() -> None:
    assert kinds("# Ladders", "- fewer bent rungs", "- shorter repair times", "- lower costs") == ()
    assert kinds("# Ladders", "This is how it goes:", "- fewer bent rungs", "- shorter times", "- lower costs") == ()
