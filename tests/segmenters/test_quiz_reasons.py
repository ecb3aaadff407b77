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
    question = ask_reasons(reasons(BASE), reasons(TAGS, LABEL), PARSING)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "“The base of a ladder stands on firm ground.” What is the reason?"
    assert {c.text: c.correct for c in question.choices} == {
        "Because soft soil gives way": True,
        "Because colleagues might fall from height": False,
        "Because inspectors read the load there": False,
    }
    assert ask_reasons(reasons(BASE, TAGS, LABEL), (), PARSING)[0].question == question
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
    assert ask_reasons(reasons(BASE, TAGS, purpose), (), PARSING) == []


def test_an_uncertain_reason_is_none() -> None:
    assert reasons("Ladders are not only heavy because steel is used in them.") == ()
    assert reasons("You carry a ladder in pairs because long ladders are heavy.") == ()


RULES = (
    "Every ladder should be tagged and dated so that inspectors can follow all repairs.",
    "Each label should be printed in large letters to prevent wrong loads at dusk.",
    "Bent ladders must not be stored in the van to prevent their use by mistake.",
    "Store all wet ladders in the heated shed to avoid rust on the bolts.",
    "The site manager should keep a second set of keys to ensure access to the shed at night.",
)


def test_the_reason_of_a_rule_is_asked_for_with_why() -> None:
    found = {reason.asked: reason.why for reason in reasons(*RULES)}
    assert found == {
        "Why should every ladder be tagged and dated?": "So that inspectors can follow all repairs",
        "Why should each label be printed in large letters?": "To prevent wrong loads at dusk",
        "Why should you store all wet ladders in the heated shed?": "To avoid rust on the bolts",
        "Why should the site manager keep a second set of keys?": "To ensure access to the shed at night",
    }
    stems = [candidate.question.stem for candidate in ask_reasons(reasons(*RULES), (), PARSING)]
    assert len(stems) == 3, "one is of another form"


def test_a_reason_may_stand_before_its_rule() -> None:
    (reason,) = reasons("Because wet rungs are slippery for days, the team should dry each ladder with a cloth.")
    assert reason.asked == "Why should the team dry each ladder with a cloth?"
    assert reason.why == "Because wet rungs are slippery for days"


def test_what_something_is_for_is_no_reason() -> None:
    assert reasons("Each team should have a written process to ensure safe work on all of its sites.") == ()
