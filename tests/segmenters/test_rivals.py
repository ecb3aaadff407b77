"""Wrong options beside a right one."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from segmenters.language import AUTO, open_language
from segmenters.rivals import (
    Form,
    are_near_kind,
    are_same_kind,
    different,
    form_of,
    is_alike,
    is_statement,
    overlap,
    says_the_same,
)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Checking the rungs", Form.DOING),
        ("Check the rungs", Form.ORDER),
        ("Because the base slips", Form.CLAUSE),
        ("To reach the landing", Form.ADVERBIAL),
        ("Firm ground", Form.THING),
    ],
)
def test_an_option_has_a_form(text: str, form: Form) -> None:
    assert form_of(text) is form


def test_options_are_alike_in_form_and_length() -> None:
    assert is_alike("Check the rungs", "Clean the feet")
    assert not is_alike("Check the rungs", "Firm ground")
    assert not is_alike("Check the rungs", "Check the rungs of every ladder in the store and the yard")
    assert not is_alike("Is it firm?", "It is firm")


def test_overlap_counts_words_with_meaning() -> None:
    assert overlap("the rungs of a ladder", "a ladder with rungs", ENGLISH) == 1.0
    assert overlap("the rungs", "the feet", ENGLISH) == 0.0


def test_options_that_say_the_same_are_not_set_against_each_other() -> None:
    assert says_the_same("The base", "base", ENGLISH)
    offered = ["Clean the feet", "Clean feet", "Store the ladder", "Firm ground"]
    assert different(offered, "Check the rungs", ENGLISH) == [0, 2]


def test_a_sentence_says_something_and_a_name_does_not() -> None:
    parsing = open_language("en", AUTO)
    for language in (ENGLISH, parsing):
        assert is_statement("The base is firm", language)
        assert not is_statement("Firm ground", language)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("stile", "rung", True),
        ("site manager", "operators", False),
        ("site manager", "safety officer", True),
        ("footing", "stile", False),
        ("LSO", "stile", False),
        ("rungs", "stile", False),
    ],
)
def test_terms_of_one_kind(one: str, other: str, same: bool) -> None:
    assert are_same_kind(one, other) is same


def test_an_abbreviation_can_stand_beside_a_term_of_its_kind() -> None:
    assert are_near_kind("LSO", "stile")
    assert not are_near_kind("LSO", "rungs")
    assert not are_same_kind("segregation of duties", "rungs"), "its head is no plural"
    assert are_same_kind("segregation of duties", "stile")
