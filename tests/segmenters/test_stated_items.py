"""Questions of the source as questions of ours."""

from __future__ import annotations

from extractors.locator import SlideRef
from segmenters.evidence import Evidence, Origin
from segmenters.question import ChoiceQuestion, FillInQuestion, TrueFalseQuestion
from segmenters.stated_answers import Asked, Offer
from segmenters.stated_items import items_from, items_from_gap

PLACE = Evidence("d", "k", SlideRef(1, 1), "What angle is right?")


def asked(stem: str, *options: str, right: tuple[int, ...] = (1,), told: str = "") -> Asked:
    offers = tuple(Offer(text, right=n in right, feedback="") for n, text in enumerate(options))
    return Asked(stem, offers, "", told, PLACE, ("k",), lettered=True)


def test_options_stay_in_the_order_of_the_source() -> None:
    question = items_from(asked("What angle is right?", "60", "75", "80"))[0]
    assert isinstance(question, ChoiceQuestion)
    assert [(c.text, c.correct) for c in question.choices] == [("60", False), ("75", True), ("80", False)]
    assert question.choices[0].feedback == "Not this one. The right answer is: 75"
    assert question.profile.origin is Origin.STATED
    assert question.evidence.quote == "What angle is right? 75"


def test_several_right_options_are_announced() -> None:
    question = items_from(asked("What holds?", "rope", "air", "wire", right=(0, 2)))[0]
    assert question.stem == "What holds? (Choose all that apply.)"


def test_an_explanation_loses_its_praise() -> None:
    question = items_from(asked("What angle?", "60", "75", "80", told="That is correct. The base stands firm."))[0]
    assert question.feedback == "The base stands firm."


def test_true_or_false_becomes_a_statement() -> None:
    for stem in ("True or false: ladders slip.", "True or false? Ladders slip.", "Ladders slip. True or false?"):
        question = items_from(asked(stem, "True", "False", right=(1,)))[0]
        assert isinstance(question, TrueFalseQuestion), stem
        assert (question.stem.lower().rstrip("."), question.answer) == ("ladders slip", False)


def test_what_cannot_be_asked_alone_is_not() -> None:
    assert items_from(asked("What will the following code return?", "1", "2", "3")) == []
    assert items_from(asked("Firm?", "yes", "no")) == []
    assert items_from(asked("What angle?", "60", "60", "75")) == []
    assert items_from(asked("What angle?", "60", "75", "80", right=())) == []


def test_a_blank_is_filled_with_its_answer() -> None:
    question = items_from_gap(asked("The base stands on ______ ground."), "firm")[0]
    assert isinstance(question, FillInQuestion)
    assert (question.stem, question.answers) == ("The base stands on ____ ground.", ("firm",))
    assert question.evidence.quote == "The base stands on firm ground."
    assert items_from_gap(asked("Where?"), "firm") == []
