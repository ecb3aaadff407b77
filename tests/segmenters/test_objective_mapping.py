"""Which unit teaches which of the objectives that the source states."""

from __future__ import annotations

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.model import Evidence
from segmenters.objective_mapping import goals_of, map_objectives
from segmenters.stated import Stated

UNITS = (
    ("Choosing equipment", "Is a ladder the right equipment? A tower is better for long work at height."),
    ("Inspection", "Inspect the rungs, the stiles and the label before use."),
    ("Setting up", "The angle is right when the base stands one metre out for every four metres up."),
)


def goals(*texts: str) -> tuple[Stated, ...]:
    return tuple(Stated(text, Evidence("d", f"b{n}", SlideRef(1, 1), text)) for n, text in enumerate(texts))


def test_each_objective_goes_to_the_unit_that_speaks_of_it() -> None:
    stated = goals("Set up a ladder at the right angle", "Decide on the right equipment", "Inspect a ladder before use")
    assert map_objectives(stated, UNITS, ENGLISH) == (stated[1], stated[2], stated[0])


def test_an_objective_that_nobody_teaches_stays_over_and_a_unit_may_have_none() -> None:
    stated = goals("Inspect the rungs of a ladder", "Fill in the tax return")
    assert map_objectives(stated, UNITS, ENGLISH) == (None, stated[0], None)


def test_an_objective_goes_to_one_unit_at_most() -> None:
    stated = goals("Inspect the rungs")
    twice = (UNITS[1], UNITS[1])
    assert [goal is not None for goal in map_objectives(stated, twice, ENGLISH)].count(True) == 1


def test_of_two_units_that_fit_alike_the_place_in_the_list_decides() -> None:
    same = ("Inspection", "Inspect the rungs.")
    stated = goals("Inspect the rungs", "Inspect the rungs")
    assert map_objectives(stated, (same, same), ENGLISH) == stated


def test_nothing_stated_or_nothing_taught() -> None:
    assert map_objectives((), UNITS, ENGLISH) == (None, None, None)
    assert map_objectives(goals("Inspect the rungs"), (), ENGLISH) == ()
    assert goals_of((), UNITS, ENGLISH) == (-1, -1, -1)


def test_pieces_serve_the_objective_they_speak_of() -> None:
    stated = goals("Set up a ladder at the right angle", "Inspect the rungs of a ladder")
    assert goals_of(stated, (UNITS[1], UNITS[2], ("Coffee", "Coffee is served.")), ENGLISH) == (1, 0, -1)


def test_a_long_unit_does_not_win_by_its_length() -> None:
    everything = "Inspect this. Inspect that. Rungs here, rungs there. " + " ".join(f"word{n}" for n in range(200))
    stated = goals("Inspect the rungs")
    assert (
        map_objectives(stated, (("Everything", everything), ("Rungs", "Inspect the rungs.")), ENGLISH)[1] == stated[0]
    )
