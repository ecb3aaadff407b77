"""What is read before the session."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH
from lessons import lesson, terms_of

from segmenters.evidence import Origin
from segmenters.journey_parts import Primer
from segmenters.model import Role, Unit
from segmenters.primer import primer_of
from segmenters.question import ChoiceQuestion, Difficulty

TIE_OFF = "A tie-off is a rope that fixes a ladder to a strong point."
STILE = "A stile is a side rail that holds the rungs of a ladder."


def primer(*units: Unit) -> Primer:
    made = primer_of(units, terms_of(*units), ENGLISH)
    assert made
    return made


def test_without_units_there_is_nothing_to_prime() -> None:
    assert primer_of((), (), ENGLISH) is None
    assert primer_of((lesson("Summary", role=Role.RECAP),), (), ENGLISH) is None


def test_terms_come_with_their_meaning_and_their_sentence() -> None:
    (term,) = primer(lesson("Ropes", TIE_OFF, "Check each tie-off before you climb.")).terms
    assert (term.term, term.meaning) == ("tie-off", "a rope that fixes a ladder to a strong point")
    assert term.evidence.quote == TIE_OFF


def test_the_five_terms_that_most_units_use_stand_in_the_order_of_the_source() -> None:
    names = ("anchor", "buckle", "cleat", "davit", "eyelet", "fairlead")
    units = [lesson(f"Part {name}", f"The {name} is a device that holds a rope at the mast.") for name in names]
    used = lesson("Use", *(f"Check {name}s and test {name}s." for name in names if name != "cleat"))
    found = [term.term for term in primer(*units, used).terms]
    assert found == [name for name in names if name != "cleat"]


def test_a_word_that_is_never_used_again_need_not_be_known() -> None:
    assert primer(lesson("Ropes", TIE_OFF)).terms == ()


def test_long_meanings_are_left_out() -> None:
    long = "A tie-off is a rope that " + "is very strong and " * 7 + "holds a ladder."
    assert primer(lesson("Ropes", long, "Check each tie-off before you climb.")).terms == ()


def test_the_question_to_try_is_the_first_easy_choice() -> None:
    first, second = lesson("Ropes", questions=1), lesson("Rails", questions=4)
    asked = second.questions[3]
    assert isinstance(asked, ChoiceQuestion)
    easy = replace(asked, profile=replace(asked.profile, difficulty=Difficulty.EASY))
    second = replace(second, questions=(*second.questions[:3], easy))
    found = primer(first, second).question
    assert found
    assert (found.unit, found.question) == (second.uid, "q3")
    assert primer(lesson("Ropes")).question is None


def test_all_objectives_stand_in_a_short_primer_in_teaching_order() -> None:
    units = [lesson(f"Part {n}", STILE) for n in range(6)]
    assert primer(*units).units == tuple(unit.uid for unit in units)


def test_two_minutes_are_enough() -> None:
    goal = "Describe " + "how the rungs of a long ladder with many rungs are made of wood and of steel, " * 5
    units = [lesson(f"Part {n}", goal=goal) for n in range(10)]
    words = len(goal.split())
    assert words * len(primer(*units).units) <= 2 * 200 < words * (len(primer(*units).units) + 1)


def test_of_many_objectives_those_of_the_source_and_of_long_units_stand_there() -> None:
    units = [lesson(f"Part {n}") for n in range(60)]
    units[50] = lesson("Part 50", origin=Origin.STATED)
    units[40] = replace(units[40], seat_time_s=400)
    chosen = primer(*units).units
    assert len(chosen) == 10
    assert chosen == (*(unit.uid for unit in units[:8]), units[40].uid, units[50].uid)
