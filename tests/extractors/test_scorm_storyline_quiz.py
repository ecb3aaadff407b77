"""Questions of Storyline, of every kind that has a right answer."""

from __future__ import annotations

from extractors.scorm_storyline_quiz import question_of
from extractors.scorm_telling import Question


def listed(kind: str, **texts: str) -> list[dict[str, object]]:
    return [{"kind": kind, "id": f"{kind}_{name}", "lmstext": text} for name, text in texts.items()]


def right(*statements: dict[str, object]) -> list[dict[str, object]]:
    return [
        {"kind": "answer", "status": "correct", "evaluate": {"statements": list(statements)}},
        {"kind": "answer", "status": "incorrect", "evaluate": {"statements": [{"choiceid": "choices.choice_b"}]}},
    ]


def pair(choice: str, statement: str) -> dict[str, object]:
    return {
        "kind": "pair",
        "choiceid": f"choices.choice_{choice}",
        "statementid": f"statements.statement_{statement}",
    }


def chosen(*names: str) -> list[dict[str, object]]:
    return right(*({"kind": "equals", "choiceid": f"choices.choice_{name}"} for name in names))


def test_several_choices_may_be_right() -> None:
    asked = {
        "type": "multipleresponse",
        "lmsId": "MultiResponse",
        "lmstext": "What is unsafe?",
        "choices": listed("choice", a="A loose rung", b="A dry foot", c="A cracked rail"),
        "answers": chosen("a", "c"),
    }
    expected = Question(
        "What is unsafe?", ("A loose rung", "A dry foot", "A cracked rail"), ("A loose rung", "A cracked rail")
    )
    assert question_of(asked, "T", {}) == expected


def test_answers_that_are_typed_in_are_no_options() -> None:
    asked = {
        "type": "fillin",
        "lmstext": "Hold the ____.",
        "choices": listed("choice", x="rails", y="stiles"),
        "answers": chosen("x", "y"),
    }
    assert question_of(asked, "T", {}) == Question("Hold the ____.", (), ("rails", "stiles"))


def test_a_number_is_right_where_it_is_one_value_and_no_range() -> None:
    both = {
        "kind": "or",
        "statements": [
            {"kind": "compare", "operator": "eq", "valueb": 75},
            {"kind": "compare", "operator": "gte", "valueb": 80},
        ],
    }
    asked = {"type": "numeric", "lmstext": "Which angle?", "answers": right({"kind": "condition", "statement": both})}
    assert question_of(asked, "T", {}) == Question("Which angle?", (), ("75",))


def test_steps_come_in_their_right_order() -> None:
    asked = {
        "type": "sequence",
        "lmstext": "Put in order.",
        "choices": listed("choice", a="Climb", b="Look", c="Place it"),
        "statements": listed("statement", a="3", b="1", c="2"),
        "answers": right(pair("a", "a"), pair("b", "b"), pair("c", "c")),
    }
    assert question_of(asked, "T", {}).right == ("Look", "Place it", "Climb")


def test_choices_of_a_free_question_are_the_words_of_its_objects() -> None:
    asked = {
        "type": "multiplechoice",
        "lmsId": "FreeFormPickOne",
        "lmstext": "Pick One",
        "choices": listed("choice", a="Rectangle 1", b="Rectangle 2", c="Picture 3"),
        "answers": chosen("b"),
    }
    found = question_of(asked, "Pick One", {"a": "Short", "b": "Long"})
    assert found == Question("", ("Short", "Long"), ("Long",))


def test_a_survey_has_no_right_answer() -> None:
    assert question_of({"lmstext": "How sure are you?", "answers": []}, "T", {}) == Question(
        "How sure are you?", (), ()
    )
