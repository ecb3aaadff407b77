"""What a unit offers for questions."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in
from segmenters.harvest import Harvest, harvest, together
from segmenters.language import BLANK, open_language


def of(*lines: str) -> Harvest:
    unit = passages(deck(slide(*lines)))
    return harvest(unit, definitions_in(unit, ENGLISH), ENGLISH)


def test_only_terms_that_matter_in_the_unit_are_asked_about() -> None:
    passing = of("# Ladders", "Lisbon is a seaport that traders know well.", "Ladders are old.")
    assert passing.terms == ()
    used = of("# Ladders", "A tie-off is a rope that fixes a ladder.", "Check the tie-off daily.")
    assert [term.term for term in used.terms] == ["tie-off"]
    assert [term.term for term in of("# The tie-off", "A tie-off is a rope that fixes a ladder.").terms] == ["tie-off"]
    assert [term.term for term in of("# Ladders", "- Tie-off: a rope that fixes a ladder").terms] == ["Tie-off"]


def test_several_units_offer_what_each_of_them_does_in_their_order() -> None:
    one = of("# Doors", "If a door opens towards the ladder, lock the door.", "- Rung: a step that people stand on")
    other = of("# Wind", "If the ground is soft, put a board under the feet.", "- Stile: a side rail of a ladder")
    both = together([one, other])
    assert [d.action for d in both.decisions] == ["Lock the door", "Put a board under the feet"]
    assert [t.term for t in both.terms] == ["Rung", "Stile"]
    assert together([]).terms == ()


def test_a_proper_name_that_is_an_example_is_no_term() -> None:
    line = "Ariane Five is a European vehicle that carries loads into orbit."
    uses = ("The first Ariane Five was lost.", "Nobody had tested the Ariane Five.")
    assert of("# Why testing matters: the flight of the Ariane Five", line, *uses).terms == ()
    assert [term.term for term in of("# The Ariane Five", line, *uses).terms] == ["Ariane Five"]


def test_in_another_language_lists_are_all_that_is_offered() -> None:
    portuguese = open_language("pt", BLANK)
    unit = passages(deck(slide("# Escadas", "- Tie-off: a rope that fixes a ladder", "- Rung: a step for people")))
    offered = harvest(unit, (), portuguese)
    assert (len(offered.lists), offered.kinds, offered.decisions, offered.terms) == (1, (), (), ())
