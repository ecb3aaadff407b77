"""Why-questions."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.language import AUTO, open_language
from segmenters.question import ChoiceQuestion
from segmenters.quiz_reasons import Reason, ask_reasons, reasons_in

PARSING = open_language("en", AUTO)
BASE = "The base of a ladder stands on firm ground because soft soil gives way."
TAGS = "Bent ladders are tagged at once because colleagues might fall from height."
LABEL = "Each label has to be legible because inspectors read the load there."


def reasons(*lines: str) -> tuple[Reason, ...]:
    return reasons_in(passages(deck(slide(*lines))), PARSING)


def test_the_reasons_for_other_things_are_the_wrong_ones() -> None:
    question = ask_reasons(reasons(BASE, TAGS, LABEL), PARSING)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "“The base of a ladder stands on firm ground.” What is the reason?"
    assert {c.text: c.correct for c in question.choices} == {
        "Because soft soil gives way": True,
        "Because colleagues might fall from height": False,
        "Because inspectors read the load there": False,
    }
    told = {c.feedback for c in question.choices if not c.correct}
    assert f"That is the reason for something else: “{TAGS}”" in told


def test_how_something_is_done_is_no_reason() -> None:
    assert reasons("Teams should word a notice so that nobody is blamed for the fall.") == ()


def test_a_reason_that_points_back_is_none() -> None:
    assert reasons("Bent ladders are tagged at once because they are not safe to climb.") == ()


def test_a_footnote_gives_no_reason() -> None:
    assert reasons(f"12 {BASE}") == ()


def test_reasons_of_another_form_or_too_few_give_no_question() -> None:
    purpose = "Wedges are placed below the feet in order to keep the base from slipping."
    assert len(reasons(purpose)) == 1
    assert ask_reasons(reasons(BASE, TAGS, purpose), PARSING) == []


def test_an_uncertain_reason_is_none() -> None:
    assert reasons("Ladders are not only heavy because steel is used in them.") == ()
    assert reasons("You carry a ladder in pairs because long ladders are heavy.") == ()
