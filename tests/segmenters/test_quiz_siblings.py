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
    question = ask_kinds(kinds("# Ladders", *BENEFITS, *RISKS), ENGLISH)[0].question
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


def test_points_of_a_list_elsewhere_are_never_wrong_options() -> None:
    assert ask_kinds(kinds("# Register", *BENEFITS, "# Weather", *RISKS), ENGLISH) == []


def test_sister_titles_with_lists_of_one_kind_serve_each_other() -> None:
    vans = ("# Vans", "Examples include:", "- large doors here", "- high roofs here", "- dry floors here")
    found = ask_kinds(kinds("# Ladders", "Examples include:", *BENEFITS[1:], *vans), ENGLISH)
    assert found[0].question.stem == "Which of these are examples of ladders? Choose all that apply."


def test_two_lists_of_one_kind_are_not_set_against_each_other() -> None:
    other = ("Benefits of a van are:", "- large doors", "- high roofs", "- dry floors")
    assert ask_kinds(kinds("# Ladders", *BENEFITS, *other), ENGLISH) == []


def test_a_list_that_names_no_kind_is_none() -> None:
    assert kinds("# Ladders", "- fewer bent rungs", "- shorter repair times", "- lower costs") == ()
    assert kinds("# Ladders", "This is how it goes:", "- fewer bent rungs", "- shorter times", "- lower costs") == ()


def test_names_of_a_sister_list_without_a_kind_are_wrong_options() -> None:
    models = (
        "The team can also take one of three staffing forms:",
        "- Own people. The firm does it all.",
        "- Hired firm. The firm pays others.",
        "- Shared crew. Both work there.",
    )
    forms = (
        "Possible structures for a team include:",
        "- Central team. One for all.",
        "- Local teams. One a site.",
        "- Advising team. Others decide.",
    )
    (candidate,) = ask_kinds(kinds("# Team models", *forms, *models), ENGLISH)
    assert isinstance(candidate.question, ChoiceQuestion)
    wrong = [choice for choice in candidate.question.choices if not choice.correct]
    assert {choice.text for choice in wrong} <= {"Own people", "Hired firm", "Shared crew"}
    assert "No: it belongs to another list" in wrong[0].feedback


SORTS = (
    *(
        "# Guards",
        "1. Fixed guards:",
        "Here the yard has these.",
        "- A steel fence",
        "- A high wall",
        "- A locked gate",
    ),
    *("2. Moving guards:", "- A night patrol", "- A guard dog", "- A camera on wheels"),
)


def test_the_points_of_another_sort_are_the_wrong_ones() -> None:
    question = ask_kinds(kinds(*SORTS), ENGLISH)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these are fixed guards? Choose all that apply."
    assert {c.text for c in question.choices if c.correct} == {"A steel fence", "A high wall", "A locked gate"}
    assert {c.feedback for c in question.choices if not c.correct} == {"No: it is one of the moving guards."}


def test_lists_with_the_same_line_are_told_apart_by_their_titles() -> None:
    lines = (
        *("# Joining", "Relevant methods include:", "- Merging", "- Pasting", "- Fusing"),
        *("# Linking", "Relevant methods include:", "- Pairing", "- Combining", "- Chaining"),
    )
    question = ask_kinds(kinds(*lines), ENGLISH)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these are relevant methods for joining? Choose all that apply."
    assert {c.text for c in question.choices if c.correct} == {"Merging", "Pasting", "Fusing"}


def test_lists_of_another_kind_near_the_unit_serve_as_well() -> None:
    own, near = kinds("# Register", *BENEFITS), kinds("# Weather", *RISKS)
    question = ask_kinds(own, ENGLISH, near)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert {c.feedback for c in question.choices if not c.correct} == {"No: it is one of the risks of wet weather."}


def test_lists_of_words_for_a_thing_are_not_asked_for() -> None:
    lines = (
        *("# Joining", "Relevant terms include:", "- Merging", "- Pasting", "- Fusing"),
        *("# Linking", "Relevant terms include:", "- Pairing", "- Combining", "- Chaining"),
    )
    assert ask_kinds(kinds(*lines), ENGLISH) == []
