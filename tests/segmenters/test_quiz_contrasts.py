"""Questions on two things that are compared."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.item_flaws import is_fit
from segmenters.question import ChoiceQuestion, Question
from segmenters.quiz_contrasts import ask_contrasts

POINTS = (
    "- Base: Leaning ladders rest on a wall behind them. Rolling towers stand on four wheels with locks.",
    "- Room: Rolling towers carry two workers with their boxes. Leaning ladders hold one worker with a belt.",
    "- Set-up: Leaning ladders go up within a minute. Rolling towers take half an hour of bolting.",
)


def asked(*lines: str) -> list[Question]:
    return [one.question for one in ask_contrasts(passages(deck(slide("# Ways up", *lines))), ENGLISH)]


def test_what_holds_for_one_of_two_things_is_asked_for() -> None:
    (question,) = asked(*POINTS)
    assert isinstance(question, ChoiceQuestion)
    assert (
        question.stem == "Which of these hold for leaning ladders, and not for rolling towers? Choose all that apply."
    )
    assert {choice.text: choice.correct for choice in question.choices} == {
        "Rest on a wall behind them": True,
        "Hold one worker with a belt": True,
        "Go up within a minute": True,
        "Stand on four wheels with locks": False,
        "Carry two workers with their boxes": False,
        "Take half an hour of bolting": False,
    }
    assert is_fit(question)


def test_two_points_are_chance() -> None:
    assert asked(*POINTS[:2]) == []


def test_points_about_other_things_are_not_counted() -> None:
    assert asked(*POINTS[:2], "- Set-up: Leaning ladders go up within a minute. Wooden stairs take half a day.") == []


def test_words_that_name_nothing_are_not_compared() -> None:
    lines = (
        "- Base: Our people rest on a wall behind them. This one stands on four wheels with locks.",
        "- Room: Our vans carry two workers with boxes. This van holds one worker with a belt.",
        "- Set-up: Our team goes up within a minute. This team takes half an hour of bolting.",
    )
    assert asked(*lines) == []


def test_two_lists_side_by_side_are_two_things() -> None:
    lines = (
        *("Rolling towers [brand A, brand B]", "- Stand on four wheels with locks", "- Take half an hour of bolting"),
        *("Leaning ladders:", "- Rest on a wall behind it", "- Go up within a minute or less"),
    )
    (question,) = asked(*lines)
    assert isinstance(question, ChoiceQuestion)
    stem = "Which of these hold for leaning ladders, and not for rolling towers? Choose all that apply."
    assert question.stem == stem
    assert {choice.text for choice in question.choices if choice.correct} == {
        "Rest on a wall behind it",
        "Go up within a minute or less",
    }
    assert question.evidence.quote == "Rest on a wall behind it"
    for choice in question.choices:
        assert choice.text in choice.feedback
    assert asked(*lines, "Lifts", "- Are driven by somebody with a licence", "- Need a flat floor below them") == []


def test_examples_of_two_things_are_told_apart() -> None:
    lines = (
        *("Examples of good labels", "- Ladder of ten rungs, tested in May", "- Tower of the painters, store two"),
        *("Examples of bad tags", "- Some old thing from the yard", "- See what the others have told"),
    )
    (question,) = asked(*lines)
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these are bad tags, and not good labels? Choose all that apply."
