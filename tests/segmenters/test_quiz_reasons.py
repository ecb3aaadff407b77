"""Why-questions."""

from __future__ import annotations

from documents import deck, passages, slide

from segmenters.language import AUTO, open_language
from segmenters.question import ChoiceQuestion
from segmenters.quiz_reasons import Reason, ask_reasons, reasons_in

PARSING = open_language("en", AUTO)
BASE = "The base of a ladder stands on firm ground because soft soil gives way."
TAGS = "Bent ladders are tagged at once because colleagues might climb them."
LABEL = "Each label has to be legible because inspectors read the load there."


def reasons(*lines: str) -> tuple[Reason, ...]:
    return reasons_in(passages(deck(slide(*lines))), PARSING)


def test_the_reasons_for_other_things_are_the_wrong_ones() -> None:
    question = ask_reasons(reasons(BASE), reasons(TAGS, LABEL), PARSING)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "“The base of a ladder stands on firm ground.” What is the reason?"
    assert {c.text: c.correct for c in question.choices} == {
        "Because soft soil gives way": True,
        "Because colleagues might climb them": False,
        "Because inspectors read the load there": False,
    }
    told = {c.feedback for c in question.choices if not c.correct}
    assert f"That is the reason for something else: “{TAGS}”" in told


def test_what_is_ordered_is_asked_for_as_such() -> None:
    order = "Tag every bent ladder at once so that nobody climbs to the roof."
    others = (
        "The feet are cleaned daily so that dirt stays outside the van.",
        "All labels are very large so that inspectors see enough of them.",
    )
    question = ask_reasons(reasons(order), reasons(*others), PARSING)[0].question
    assert question.stem == "“Tag every bent ladder at once.” What is the reason?"
    assert isinstance(question, ChoiceQuestion)
    assert all(c.text.startswith("So that ") for c in question.choices)


def test_reasons_of_another_form_or_too_few_give_no_question() -> None:
    purpose = "Wedges are placed below the feet so that nothing slips away."
    assert ask_reasons(reasons(BASE), reasons(TAGS, purpose), PARSING) == []


def test_an_uncertain_reason_is_none() -> None:
    assert reasons("Ladders are not only heavy because steel is used in them.") == ()
    assert reasons("You carry a ladder in pairs because long ladders are heavy.") == ()
