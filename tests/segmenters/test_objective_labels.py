"""What is done with papers, definitions, rules and steps."""

from __future__ import annotations

import pytest

from segmenters.objective_labels import from_label, is_label, is_looked_up, names_rules


@pytest.mark.parametrize(
    ("subject", "wording"),
    [
        ("pre-use checklist", "apply the pre-use checklist"),
        ("self-certification questionnaire", "answer the questions of the self-certification questionnaire"),
        ("order form", "fill in the order form"),
        ("challenge definition", "define the challenge"),
        ("glossary and acronyms", "find the meaning of a term in the glossary and acronyms"),
        ("publication steps", "outline the publication steps"),
    ],
)
def test_each_label_has_its_verb(subject: str, wording: str) -> None:
    assert next(from_label(subject, subject, "", is_done=False)) == wording


def test_steps_and_rules_are_done_where_a_task_is_shown() -> None:
    assert (
        next(from_label("publication steps", "publication steps", "", is_done=True)) == "follow the publication steps"
    )
    assert next(from_label("lifting rules", "the lifting rules", "", is_done=True)) == "apply the lifting rules"
    assert list(from_label("lifting rules", "the lifting rules", "", is_done=False)) == []


def test_what_is_no_label_is_left_to_others() -> None:
    assert list(from_label("ladders", "ladders", "", is_done=True)) == []
    assert not is_label("ladders")
    assert is_label("medium company")
    assert is_looked_up("acronyms")
    assert not is_looked_up("glossary of ladders")
    assert names_rules("best practices")


def test_forms_that_nobody_fills_in_are_no_papers() -> None:
    assert next(from_label("verb forms", "verb forms", "A verb has forms.", is_done=False), "") == ""
    assert next(from_label("order forms", "order forms", "Fill in both.", is_done=False)) == "fill in the order forms"
