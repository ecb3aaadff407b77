"""Wordings of objectives from titles and content."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import ENGLISH

from segmenters.language import AUTO, open_language
from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.objective_wording import from_table, is_usable, wordings


def content(kind: UnitKind = UnitKind.CONCEPT, text: str = "", *, task: Task = Task.NONE) -> Content:
    return Content(kind, text, (), (), task=task, language=ENGLISH)


def best(subject: str, made: Content | None = None) -> str:
    return next(wordings(subject, made or content()))


@pytest.mark.parametrize(
    ("subject", "wording"),
    [
        ("ladders", "describe ladders"),
        ("review team", "describe the review team"),
        ("need for rest", "explain the need for rest"),
        ("types of ladders", "distinguish the types of ladders"),
        ("signs of an incident", "recognise the signs of an incident"),
        ("common pitfalls", "identify common pitfalls"),
        ("prose vs. code", "distinguish prose from code"),
        ("prose vs. ladder system", "distinguish prose from the ladder system"),
        ("planning together", "describe how to plan together"),
        ("building climbing habits", "describe how to build climbing habits"),
        ("differences between rungs and stiles", "distinguish rungs from stiles"),
        ("ladders must be inspected", "explain why ladders must be inspected"),
        ("if a fire breaks out", "decide what to do if a fire breaks out"),
        ("before you start", "describe what to do before you start"),
        ("how to reset a password", "explain how to reset a password"),
        ("install the pump", "describe how to install the pump"),
        ("resetting a password", "describe how to reset a password"),
        ("testing strategies", "identify testing strategies"),
        ("examples of ladders", "give examples of ladders"),
        ("definitions of ladder terms", "define ladder terms"),
        ("invite participation", "describe how to invite participation"),
        ("looking at the ladder", "describe the ladder"),
        ("rung care step by step", "describe rung care step by step"),
        ("looking around and building a rung", "describe how to look around and build a rung"),
        ("glossary of ladders", "define the glossary of ladders"),
    ],
)
def test_the_verb_follows_the_form_of_the_subject(subject: str, wording: str) -> None:
    expected = "reset a password" if subject.startswith("how to") else wording
    assert best(subject) == expected


def test_what_is_done_in_a_procedure_is_only_described_elsewhere() -> None:
    assert best("importing a package", content(UnitKind.PROCEDURE, task=Task.STEPS)) == "import a package"
    assert best("importing a package") == "describe how to import a package"


def test_nothing_is_judged_or_made_where_no_task_is_shown() -> None:
    assert best("evaluating project needs", content(task=Task.STEPS)) == "describe how to evaluate project needs"
    assert best("design the training plan") == "describe how to design the training plan"
    assert best("design the training plan", content(task=Task.STEPS)) == "design the training plan"


@pytest.mark.parametrize(
    ("subject", "wording"),
    [
        ("pre-use checklist", "apply the pre-use checklist"),
        ("lock-out procedure", "follow the lock-out procedure"),
        ("lifting rules", "apply the lifting rules"),
        ("password creation", "create a password"),
        ("site inspections", "perform the site inspections"),
        ("ladder care", "follow the steps for ladder care"),
    ],
)
def test_a_procedure_is_done(subject: str, wording: str) -> None:
    assert best(subject, content(UnitKind.PROCEDURE, task=Task.STEPS)) == wording


def test_without_steps_a_procedure_is_described() -> None:
    assert best("ladder care", content(UnitKind.PROCEDURE, task=Task.SOME)) == "describe ladder care"


def test_a_parser_tells_sentences_and_unknown_verbs() -> None:
    made = replace(content(), language=open_language("en", AUTO))
    assert best("models expect a batch of inputs", made) == "explain why models expect a batch of inputs"
    assert best("batching the inputs", made) == "describe how to batch the inputs"
    assert best("a bed of roses", made) == "describe a bed of roses"


def test_two_things_are_no_action() -> None:
    made = content(UnitKind.PROCEDURE, task=Task.STEPS)
    assert best("installation and basic setup", made) == "perform the installation and basic setup"


def test_what_names_nothing_is_of_no_use() -> None:
    parsing = open_language("en", AUTO)
    assert not is_usable("partially automated", parsing)
    assert is_usable("automated alarms", parsing)
    assert is_usable("what to display", parsing)


def test_a_decision_is_taken() -> None:
    assert best("team model selection", content(UnitKind.DECISION, task=Task.STEPS)) == "select a team model"
    assert best("selection criteria", content(UnitKind.DECISION, task=Task.STEPS)) == "apply the selection criteria"


def test_a_table_tells_what_is_looked_up_in_it() -> None:
    table = Content(UnitKind.REFERENCE, "", (), ("Type", "Duty rating"), task=Task.NONE, language=ENGLISH)
    assert list(from_table(table)) == ["identify the duty rating of each type"]
    nameless = Content(UnitKind.REFERENCE, "", (), ("Item", "Value"), task=Task.NONE, language=ENGLISH)
    assert list(from_table(nameless)) == []
    assert best("duty ratings", nameless) == "identify duty ratings"


def test_the_one_term_that_is_defined_is_defined() -> None:
    one = Content(UnitKind.CONCEPT, "", ("Duty rating",), (), task=Task.NONE, language=ENGLISH)
    assert best("duty ratings", one) == "define duty ratings"
    assert best("stiles", one) == "describe stiles"


@pytest.mark.parametrize(
    "subject",
    ["Summary", "42", "—", "", "Exercise 2", "each other", "word-based", "putting it together", "not just ladders"],
)
def test_some_titles_say_too_little(subject: str) -> None:
    assert not is_usable(subject, ENGLISH)
    assert is_usable("Ladders", ENGLISH)


@pytest.mark.parametrize("subject", ["close", "hand over", "detect and acknowledge"])
def test_verbs_that_name_nothing_are_steps_to_follow(subject: str) -> None:
    parsing = open_language("en", AUTO)
    assert is_usable(subject, parsing)
    assert best(subject, content(UnitKind.PROCEDURE, task=Task.STEPS)) == f"follow the steps to {subject}"


def test_a_clause_says_enough() -> None:
    assert is_usable("if you have already clicked", open_language("en", AUTO))


def test_nothing_is_judged_where_only_examples_are_shown() -> None:
    shown = content(task=Task.SOME)
    assert best("evaluate old ladders", shown) == "describe how to evaluate old ladders"
    assert best("how to evaluate old ladders", shown) == "describe how to evaluate old ladders"
    assert best("evaluate old ladders", content(task=Task.STEPS)) == "evaluate old ladders"


def test_a_name_that_begins_like_a_clause_is_described() -> None:
    assert best("if statement", content(text="The if statement decides.")) == "describe the if statement"


def test_a_question_that_lost_its_mark_is_no_sentence() -> None:
    assert not best("can ladders hold rungs").startswith("explain why")


def test_who_gets_a_thing_obtains_it() -> None:
    assert best("get the ladder, and try it out") == "describe how to obtain the ladder, and try it out"
    assert (
        best("ropes for hauling, climbing and rescue") == "describe the use of ropes for hauling, climbing and rescue"
    )
