"""Which unit teaches which of the objectives that the source states."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.objective_mapping import Mapping, goals_of, map_objectives, served_by_none, serving_none
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
    assert map_objectives(stated, UNITS, ENGLISH).chosen == (stated[1], stated[2], stated[0])


def test_an_objective_that_nobody_teaches_stays_over_and_a_unit_may_have_none() -> None:
    stated = goals("Inspect the rungs of a ladder", "Fill in the tax return")
    assert map_objectives(stated, UNITS, ENGLISH).chosen == (None, stated[0], None)


def test_an_objective_goes_to_one_unit_at_most() -> None:
    stated = goals("Inspect the rungs")
    twice = (UNITS[1], UNITS[1])
    assert [goal is not None for goal in map_objectives(stated, twice, ENGLISH).chosen].count(True) == 1


def test_of_two_units_that_fit_alike_the_place_in_the_list_decides() -> None:
    same = ("Inspection", "Inspect the rungs.")
    stated = goals("Inspect the rungs", "Inspect the rungs")
    assert map_objectives(stated, (same, same), ENGLISH).chosen == stated


def test_nothing_stated_or_nothing_taught() -> None:
    assert map_objectives((), UNITS, ENGLISH).chosen == (None, None, None)
    assert map_objectives(goals("Inspect the rungs"), (), ENGLISH).chosen == ()
    assert goals_of((), UNITS, ENGLISH) == (-1, -1, -1)


def test_pieces_serve_the_objective_they_speak_of() -> None:
    stated = goals("Set up a ladder at the right angle", "Inspect the rungs of a ladder")
    assert goals_of(stated, (UNITS[1], UNITS[2], ("Coffee", "Coffee is served.")), ENGLISH) == (1, 0, -1)


def test_a_long_unit_does_not_win_by_its_length() -> None:
    everything = "Inspect this. Inspect that. Rungs here, rungs there. " + " ".join(f"word{n}" for n in range(200))
    stated = goals("Inspect the rungs")
    units = (("Everything", everything), ("Rungs", "Inspect the rungs."))
    assert map_objectives(stated, units, ENGLISH).chosen[1] == stated[0]


def test_units_may_serve_one_objective_together() -> None:
    stated = goals("Inspect the rungs")
    units = (
        UNITS[1],
        ("Inspection", "Inspect the rungs, the stiles and the label again."),
        ("Coffee", "It is served."),
    )
    mapping = map_objectives(stated, units, ENGLISH)
    assert mapping.serves == (True, True, False)
    assert [goal is not None for goal in mapping.chosen].count(True) == 1


def test_one_of_several_promised_topics_does_not_speak_for_a_unit() -> None:
    topics = tuple(replace(goal, promised=True) for goal in goals("The rungs", "The stiles and the label"))
    assert map_objectives(topics, UNITS, ENGLISH) == Mapping((None, None, None), (False, True, False))
    assert map_objectives(topics[:1], UNITS, ENGLISH).chosen == (None, topics[0], None)


def test_units_that_serve_no_stated_objective_are_named() -> None:
    told = serving_none("deck.pptx", (("Inspection", True), ("Coffee", False), ("Parking", False)))
    assert [(one.code, one.source) for one in told] == [("S130", "deck.pptx")]
    assert "Coffee; Parking" in told[0].message
    assert serving_none("deck.pptx", (("Inspection", True),)) == ()
    assert serving_none("deck.pptx", (("Coffee", False),)) == ()


def test_an_objective_that_shares_its_unit_with_another_is_taught_all_the_same() -> None:
    stated = goals("Inspect the rungs of a ladder", "Inspect the label and the stiles", "Fill in the tax return")
    assert served_by_none(stated, (UNITS[1],), ENGLISH) == (stated[2],)
    assert served_by_none((), UNITS, ENGLISH) == ()
