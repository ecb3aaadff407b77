"""Procedures become ordering questions; other numbered lists do not."""

from __future__ import annotations

from documents import deck, passages, report, slide

from segmenters.model import SequenceQuestion
from segmenters.quiz_steps import ask_order

STEPS = ("1. Read the label.", "2. Test every rung.", "3. Check the feet.", "4. Wipe off the mud.")


def orders(*slides) -> list[SequenceQuestion]:
    questions = [candidate.question for candidate in ask_order("Ladders", passages(deck(*slides)))]
    return [question for question in questions if isinstance(question, SequenceQuestion)]


def test_the_steps_stand_in_the_right_order_and_name_their_place() -> None:
    (question,) = orders(slide("# Inspecting a ladder", *STEPS))
    assert [step.text for step in question.steps] == [
        "Read the label",
        "Test every rung",
        "Check the feet",
        "Wipe off the mud",
    ]
    assert question.stem == "Put the steps in the right order: Inspecting a ladder."
    assert question.evidence.quote == "Read the label."
    assert "1. Read the label; 2. Test every rung" in question.feedback


def test_a_list_goes_on_over_a_continued_heading() -> None:
    (question,) = orders(slide("# Inspection", *STEPS[:2]), slide("# Inspection (cont.)", *STEPS[2:]))
    assert len(question.steps) == 4


def test_a_long_procedure_asks_for_its_first_steps() -> None:
    (question,) = orders(slide("# How to start", *(f"{n}. Press button number {n}" for n in range(1, 10))))
    assert len(question.steps) == 6
    assert question.stem.startswith("Put the first steps")


def test_a_numbered_list_of_topics_is_no_procedure() -> None:
    assert orders(slide("# Topics", "1. Copyright", "2. Patents in software", "3. Trade secrets", "4. The law")) == []


def test_two_steps_are_too_few_and_equal_steps_no_question() -> None:
    assert orders(slide("# How to start", "1. Press start", "2. Wait a minute")) == []
    assert orders(slide("# How to start", "1. Press start", "2. Press start", "3. Press start")) == []


def test_bullets_have_no_order() -> None:
    assert orders(slide("# How to start", "- Open the door", "- Press the button", "- Close the door")) == []


def test_steps_of_a_document_count_as_well() -> None:
    found = ask_order("Start", passages(report("# How to start", *STEPS)))
    assert len(found) == 1
