"""Stated objectives go to the units that teach them."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.model import Evidence
from segmenters.objective_mapping import goals_of, map_objectives
from segmenters.stated import Stated

UNITS = (
    ("Choosing a ladder", "Add the weight of the person and the tools. The duty rating has to be higher."),
    ("Inspection", "Inspect the rungs, the stiles and the feet of the ladder before use."),
    ("Storing", "Store the ladder in a dry place on brackets."),
)


def stated(*texts: str) -> tuple[Stated, ...]:
    return tuple(Stated(text, Evidence("d", f"k{n}", SlideRef(1, 1), text)) for n, text in enumerate(texts))


def test_each_objective_goes_to_its_unit() -> None:
    goals = stated("Inspect a ladder before use", "Select a sufficient duty rating")
    assert map_objectives(goals, UNITS, ENGLISH) == (goals[1], goals[0], None)


def test_an_objective_about_something_else_goes_nowhere() -> None:
    assert map_objectives(stated("Calculate the tax of a subsidiary"), UNITS, ENGLISH) == (None, None, None)


def test_a_unit_gets_one_objective_and_an_objective_one_unit() -> None:
    goals = stated("Inspect a ladder", "Inspect the rungs of a ladder")
    chosen = [goal for goal in map_objectives(goals, UNITS, ENGLISH) if goal]
    assert len(chosen) == len(set(chosen))


def test_pieces_know_which_objective_they_serve() -> None:
    goals = stated("Select a sufficient duty rating", "Inspect the rungs")
    assert goals_of(goals, UNITS, ENGLISH) == (0, 1, -1)
    assert goals_of((), UNITS, ENGLISH) == (-1, -1, -1)
