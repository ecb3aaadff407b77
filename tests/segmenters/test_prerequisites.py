"""Which units need which."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH
from hypothesis import given, settings
from hypothesis import strategies as st
from lessons import lesson

from segmenters.definitions import definitions_in
from segmenters.model import Unit, UnitKind
from segmenters.prerequisites import Arranged, arrange

MEANING = "A tie-off is a rope that fixes a ladder to a strong point."
USING = ("Every tie-off is checked for wear.", "Two tie-offs are needed on a slope.")


def arranged(*units: Unit, by_need: bool = False) -> Arranged:
    return arrange(units, [definitions_in(unit.passages, ENGLISH) for unit in units], by_need, ENGLISH)


def needs(found: Arranged) -> dict[str, list[str]]:
    titles = {unit.uid: unit.title for unit in found.units}
    return {unit.title: [titles[uid] for uid in unit.needs] for unit in found.units}


def test_a_unit_that_uses_a_term_needs_the_one_that_defines_it() -> None:
    found = arranged(lesson("Ropes", MEANING), lesson("Slopes", *USING))
    assert needs(found) == {"Ropes": [], "Slopes": ["Ropes"]}
    assert found.diagnostics == ()


def test_number_and_letter_case_do_not_matter() -> None:
    lines = ("TIE-OFFS are checked.", "Use the Tie-Off.")
    assert needs(arranged(lesson("Ropes", MEANING), lesson("Slopes", *lines)))["Slopes"] == ["Ropes"]


def test_one_mention_needs_no_explanation() -> None:
    assert needs(arranged(lesson("Ropes", MEANING), lesson("Slopes", USING[0])))["Slopes"] == []


def test_who_explains_a_term_needs_nobody_for_it() -> None:
    again = "A tie-off is a strap that keeps a ladder at a strong point."
    assert needs(arranged(lesson("Ropes", MEANING), lesson("Straps", again, *USING)))["Straps"] == []


def test_parts_of_words_and_of_other_sentences_are_no_use() -> None:
    lines = ("Use a rope to tie. Off the ladder you step.", "You tie. Off you go.")
    assert needs(arranged(lesson("Ropes", MEANING), lesson("Slopes", *lines)))["Slopes"] == []


def test_two_are_needed_at_most_those_whose_terms_are_used_most() -> None:
    valves = [lesson(f"Part {c}", f"A {c}-valve is a device that stops the flow of oil.") for c in "abc"]
    used = [f"The {c}-valve is closed {n} times." for c, times in (("a", 2), ("b", 4), ("c", 3)) for n in range(times)]
    assert needs(arranged(*valves, lesson("Flow", *used)))["Flow"] == ["Part b", "Part c"]


def test_a_term_in_passing_needs_no_explanation() -> None:
    talk = [f"Ladder number {n} is dry and clean." for n in range(30)]
    assert needs(arranged(lesson("Ropes", MEANING), lesson("Slopes", *USING, *talk)))["Slopes"] == []
    assert needs(arranged(lesson("Ropes", MEANING), lesson("The tie-off", *USING, *talk)))["The tie-off"] == ["Ropes"]


def test_what_is_looked_up_is_never_read_first() -> None:
    assert needs(arranged(lesson("Glossary", MEANING), lesson("Slopes", *USING)))["Slopes"] == []
    table = replace(lesson("Ropes", MEANING), kind=UnitKind.REFERENCE)
    assert needs(arranged(table, lesson("Slopes", *USING)))["Slopes"] == []


def test_a_unit_that_comes_too_early_is_told_of() -> None:
    found = arranged(lesson("Slopes", *USING), lesson("Ropes", MEANING))
    assert needs(found)["Slopes"] == ["Ropes"]
    (told,) = found.diagnostics
    assert (told.code, told.source) == ("S120", "ropes.pptx")
    assert "“Ropes”" in told.message
    assert "“tie-off”" in told.message


def test_units_can_be_put_behind_what_they_need() -> None:
    units = (lesson("Weather", "Rain is wet."), lesson("Slopes", *USING), lesson("Ropes", MEANING))
    found = arranged(*units, by_need=True)
    assert [unit.title for unit in found.units] == ["Weather", "Ropes", "Slopes"]
    assert found.diagnostics == ()
    assert [unit.title for unit in arranged(*units).units] == ["Weather", "Slopes", "Ropes"]


def test_where_two_need_each_other_the_source_decides() -> None:
    stile = "A stile is a side rail that holds the rungs of a ladder."
    first = lesson("Ropes", MEANING, "Each stile is dry.", "A stile never bends.")
    second = lesson("Rails", stile, *USING)
    for by_need in (False, True):
        found = arranged(first, second, by_need=by_need)
        assert needs(found) == {"Ropes": [], "Rails": ["Ropes"]}


def test_a_word_that_stands_everywhere_is_no_term_of_one_unit() -> None:
    definition = "A ladder is a device that people climb to a higher place."
    others = [lesson(f"Unit {n}", "A ladder is dry.", "The ladder is clean.") for n in range(5)]
    assert set(map(tuple, needs(arranged(lesson("Start", definition), *others)).values())) == {()}


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=6))
def test_no_unit_ever_needs_itself_by_way_of_others(pairs: list[tuple[str, str]]) -> None:
    units = tuple(
        lesson(
            f"Part {n}",
            f"A {define}-valve is a device that stops the flow of oil.",
            f"The {use}-valve is dry.",
            f"One {use}-valve is clean.",
        )
        for n, (define, use) in enumerate(pairs)
    )
    found = arranged(*units, by_need=True)
    seen: set[str] = set()
    assert sorted(unit.uid for unit in found.units) == sorted(unit.uid for unit in units)
    for unit in found.units:
        assert set(unit.needs) <= seen, "each stands behind all that it needs"
        seen.add(unit.uid)
    assert arranged(*units, by_need=True) == found
