"""Which unit teaches which of the objectives that the source states."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.objective_mapping import Mapping, goals_of, map_objectives, served_by_none, serving_none
from segmenters.stated import Stated
from segmenters.unit_form import Form

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


def test_of_units_that_fit_nearly_alike_one_of_the_source_that_states_the_objective_takes_it() -> None:
    units = (("Inspection", "Inspect the rungs."), ("Inspection", "Inspect the rungs."))
    stated = goals("Inspect the rungs")
    for home, other, found in (("d", "e", (stated[0], None)), ("e", "d", (None, stated[0]))):
        forms = (Form(sources=frozenset({home})), Form(sources=frozenset({other})))
        assert map_objectives(stated, units, ENGLISH, forms).chosen == found


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


def test_a_piece_with_a_word_of_an_objective_that_others_are_full_of_serves_none() -> None:
    stated = goals("Set up a ladder at the right angle", "Inspect the rungs of a ladder")
    aside = ("Storage", "Cranes and slings and hooks and ropes and vans are kept with a ladder in the long low shed.")
    assert goals_of(stated, (UNITS[1], UNITS[2], aside), ENGLISH) == (1, 0, -1)


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


def test_topics_that_one_unit_covers_together_are_told_and_none_speaks_for_it_alone() -> None:
    topics = tuple(replace(goal, promised=True) for goal in goals("The rungs", "The stiles and the label"))
    together = Mapping((None, None, None), (False, True, False), ((), topics, ()))
    assert map_objectives(topics, UNITS, ENGLISH) == together
    assert map_objectives(topics[:1], UNITS, ENGLISH).chosen == (None, topics[0], None)


def test_a_stated_objective_is_kept_where_topics_are_promised_beside_it() -> None:
    topics = tuple(replace(goal, promised=True) for goal in goals("The rungs", "The stiles and the label"))
    stated = goals("Inspect the rungs before use")
    assert map_objectives((*topics, *stated), UNITS, ENGLISH).chosen[1] == stated[0]


def test_a_topic_belongs_to_the_unit_with_a_heading_in_its_words() -> None:
    topics = tuple(replace(goal, promised=True) for goal in goals("What are rungs?", "What are stiles?"))
    units = (("Rungs", "Rungs and stiles. " * 3), ("Parts", "Steps, and sides."))
    forms = (Form(("Rungs",)), Form(("What are Rungs?", "What are stiles")))
    assert map_objectives(topics, units, ENGLISH).topics[1] == ()
    assert map_objectives(topics, units, ENGLISH, forms).topics[1] == topics


def test_all_fit_best_together_and_not_in_their_order() -> None:
    stated = goals(
        "Explain why live coding helps", "Summarise the dos and don'ts of live coding", "Demonstrate live coding"
    )
    text = "Live coding is done before the learners. "
    units = (
        ("Why live coding?", text * 3 + "It helps, and it explains."),
        ("Live coding practice", text + "Split into groups and teach each other."),
        ("Ten tips for live coding", text + "Go slowly. Do not hurry."),
    )
    forms = (Form(), Form(exercise=True), Form(tips=True))
    assert map_objectives(stated, units, ENGLISH, forms).chosen == (stated[0], stated[2], stated[1])


def test_an_objective_is_not_given_where_another_unit_fits_far_better() -> None:
    stated = goals("Inspect the rungs and stiles of a ladder", "Inspect the label of rungs and stiles")
    units = (UNITS[1], ("Coffee", "Coffee is served after the stiles of the fence have been painted. " * 3))
    assert map_objectives(stated, units, ENGLISH).chosen[1] is None


def test_an_objective_of_one_point_of_several_is_not_that_of_their_unit() -> None:
    stated = goals("Compare the praise of effort with that of skill")
    units = (
        ("A growing mind", "Frame errors well. Learn with them. Give praise for effort and not for skill."),
        UNITS[2],
    )
    points = ("Frame errors well.", "Learn with them.", "Give praise for effort and not for skill.")
    forms = (Form(points=points), Form())
    assert map_objectives(stated, units, ENGLISH).chosen == (stated[0], None)
    assert map_objectives(stated, units, ENGLISH, forms).chosen == (None, None)


def test_an_objective_that_is_left_over_goes_where_a_heading_speaks_for_it() -> None:
    stated = goals("Inspect the rungs and the stiles before use", "Practise an inspection")
    units = (UNITS[1], ("The day begins", "Work in pairs, and tell each other what you see."))
    forms = (Form(), Form(exercises=("Practice: your own inspection",)))
    assert map_objectives(stated, units, ENGLISH).chosen == (stated[0], None)
    assert map_objectives(stated, units, ENGLISH, forms).chosen == stated


def test_an_objective_with_two_verbs_is_shared_by_the_units_that_have_them() -> None:
    stated = goals("Train and evaluate regression models")
    units = (
        ("Training", "Train regression models on a sample; a model is trained with train data."),
        ("Evaluation", "Evaluate regression models by their loss; evaluate each of the models again."),
    )
    assert [goal and goal.text for goal in map_objectives(stated, units, ENGLISH).chosen] == [
        "Train regression models",
        "evaluate regression models",
    ]
    assert map_objectives(stated, units[:1], ENGLISH).chosen == stated


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
