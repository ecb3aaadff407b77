"""What covers a unit of many headings."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.letter_case import Spelling
from segmenters.title_cover import (
    is_clause,
    is_slot,
    marks_of,
    names_people,
    of_kinds,
    overview_of,
    reach_of,
    theme_of,
    wider_than,
)
from segmenters.unit_headings import Part

KNOWN = Spelling.of(("we check the rungs, the stiles and the feet of ladders and scaffolds",))


def parts(*told: tuple[str, float]) -> tuple[Part, ...]:
    return tuple(
        Part(name, weight, weight, weight, weak=False, opens=place == 0, inside=False)
        for place, (name, weight) in enumerate(told)
    )


def test_a_page_of_next_to_no_words_names_what_follows_it() -> None:
    follows = (("Rungs", 80.0), ("Stiles", 90.0), ("Feet", 70.0))
    assert list(overview_of(parts(("Parts of a ladder", 8), *follows), "", ENGLISH)) == ["Parts of a ladder"]
    assert list(overview_of(parts(("Parts of a ladder", 60), *follows), "", ENGLISH)) == []
    assert list(overview_of(parts(("Parts of a ladder", 8), *follows[:2]), "", ENGLISH)) == []
    assert list(overview_of(parts(("Overview", 8), *follows), "", ENGLISH)) == []


def test_a_page_that_names_the_headings_behind_it_is_an_overview() -> None:
    told = parts(("Parts of a ladder", 45), ("Rungs", 80), ("Stiles", 90), ("Feet", 70))
    assert list(overview_of(told, "Parts of a ladder\nrungs\nstiles\nfeet", ENGLISH)) == ["Parts of a ladder"]
    assert list(overview_of(told, "Parts of a ladder\nrungs", ENGLISH)) == []


def test_numbered_cases_are_counted() -> None:
    cases = parts(("Scenario 1: a roof", 40), ("Scenario 2: a tower", 50), ("Scenario 3: a bridge", 40))
    assert list(of_kinds((*cases, *parts(("Notes on ropes", 20))), "", ENGLISH)) == ["Scenarios 1 to 3"]
    assert list(of_kinds(cases[:2], "", ENGLISH)) == ["Scenarios 1 and 2"]


def test_roles_and_what_is_told_of_any_subject_are_named_together() -> None:
    roles = parts(("Sales personnel", 40), ("Software developers", 50), ("Executives and Managers", 40))
    assert list(of_kinds(roles, "", ENGLISH)) == ["Roles and responsibilities"]
    slots = parts(("CHALLENGES", 40), ("SOLUTION", 50), ("BENEFITS", 40), ("A safer tower", 30))
    assert list(of_kinds(slots, "Acme", ENGLISH)) == ["Acme: challenges, solution and benefits"]
    assert list(of_kinds(slots, "", ENGLISH)) == []
    twice = parts(("Challenge Definition", 40), ("Our challenge", 10), ("Current situation", 50))
    assert list(of_kinds(twice, "Acme", ENGLISH)) == ["Acme: challenge and current situation"]
    assert is_slot("Our goals")
    assert not is_slot("Ladders")


@pytest.mark.parametrize(
    ("heading", "is_role"), [("Legal / Intellectual property personnel", True), ("Sales", False), ("Ladders", False)]
)
def test_names_of_roles(heading: str, *, is_role: bool) -> None:
    assert names_people(heading) is is_role


def test_a_heading_covers_what_others_with_its_words_do() -> None:
    told = parts(("Surveys", 40), ("Survey links", 20), ("Minute cards", 50))
    assert reach_of(told, ENGLISH) == {"Surveys": 60, "Survey links": 20, "Minute cards": 50}


def test_the_theme_shares_a_word_with_nearly_all_headings() -> None:
    told = parts(("Copyright and licences", 40), ("Free licences", 50), ("What copyright protects", 40), ("Trees", 20))
    theme = theme_of(told, ENGLISH, frozenset())
    assert theme is not None
    assert theme.name == "Copyright and licences"
    assert theme_of(told, ENGLISH, frozenset(ENGLISH.stems("copyright licences"))) is None


def test_two_forms_of_a_verb_are_two_things() -> None:
    marks = marks_of(["Leveraged system", "Leveraging system"], ENGLISH)
    assert marks["Leveraged system"] != marks["Leveraging system"]
    alone = marks_of(["Leveraging system", "Leveraging systems"], ENGLISH)
    assert alone["Leveraging system"] == alone["Leveraging systems"]


def test_a_heading_with_all_the_words_of_two_others_names_them() -> None:
    told = parts(("Rung", 30), ("Rung -> stile", 40), ("Stile", 30))
    marks = marks_of([part.name for part in told], ENGLISH)
    assert list(wider_than(told, 100, marks)) == ["Rung to stile"]
    assert list(wider_than(told, 300, marks)) == []


def test_a_sentence_is_no_name() -> None:
    assert is_clause("Attention is a limited resource", ENGLISH)
    assert not is_clause("Limited resources of attention", ENGLISH)
