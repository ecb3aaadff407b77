"""What a unit offers for questions."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import definitions_in
from segmenters.harvest import Harvest, harvest, together


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
