"""Objectives of a source that nobody can measure, mended."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.model import UnitKind
from segmenters.objective_content import Content, Task
from segmenters.objective_mending import mended


def best(text: str, kind: UnitKind = UnitKind.CONCEPT) -> str:
    return next(mended(text, Content(kind, "", (), (), task=Task.NONE, language=ENGLISH)))


@pytest.mark.parametrize(
    ("stated", "mend"),
    [
        ("Understand three points of contact", "describe three points of contact"),
        ("Know how to report a defect", "describe how to report a defect"),
        ("Be aware of the risks", "describe the risks"),
        ("Gain a basic understanding of ladders", "describe ladders"),
        ("Get to know the team", "describe the team"),
        ("Get connected with the community", "connect with the community"),
        ("Familiarise yourself with the tool", "describe the tool"),
        ("Feel confident using ladders", "describe ladders"),
        ("Understand and apply the rules", "apply the rules"),
        ("Know and understand the rules", "describe the rules"),
        ("Identify and understand hazards", "identify hazards"),
        ("Inspect, clean and store a ladder", "inspect a ladder"),
        ("Perform the check and complete the form", "perform the check"),
        ("Explain what a rung is and how it is used", "explain what a rung is"),
        ("Clearly explain the rule", "explain the rule"),
        ("be able to set up a ladder", "set up a ladder"),
        ("What is a ladder?", "explain what a ladder is"),
        ("Types of ladders", "distinguish the types of ladders"),
    ],
)
def test_one_measurable_verb_and_one_outcome_are_left(stated: str, mend: str) -> None:
    assert best(stated) == mend


def test_in_a_procedure_rules_are_applied_and_subjects_described() -> None:
    assert best("Understand the rules of lifting", UnitKind.PROCEDURE) == "apply the rules of lifting"
    assert best("Understand why ladders fall", UnitKind.PROCEDURE) == "describe why ladders fall"
