"""The terms that a unit raises."""

from __future__ import annotations

from documents import deck, passages, slide
from extracting import read_bytes

from segmenters.definitions import definitions_in
from segmenters.key_terms import key_terms_in
from segmenters.language import AUTO, open_language

PARSING = open_language("en", AUTO)


def terms(*lines: str) -> list[str]:
    unit = passages(deck(slide(*lines)))
    return [term.text for term in key_terms_in(unit, definitions_in(unit, PARSING), PARSING)]


def test_defined_terms_come_before_titles() -> None:
    lines = ("# Load rating", "A tie-off is a rope that fixes a ladder.", "The tie-off and the load rating matter.")
    assert terms(*lines) == ["tie-off", "Load rating"]


def test_a_term_that_is_not_used_again_is_no_key_term() -> None:
    assert terms("# Load rating", "Ladders stand on firm and level ground.") == []


def test_subjects_of_several_words_are_key_terms() -> None:
    lines = ("The load rating tells the greatest weight.", "Nobody may change the load rating of a ladder.")
    assert terms(*lines) == ["load rating"]
    assert terms("Organizations write reports about ladders.", "Organizations own the ladders.") == []


def test_what_stands_in_for_something_else_in_code_is_no_term() -> None:
    text = "# Gates\n\nRun it with `nice` *program* at night. The program that opens the gate needs a *lock* of steel. "
    text += "A lock is old."
    unit = passages(read_bytes(text.encode(), "guide.md").document)
    names = [term.text for term in key_terms_in(unit, (), PARSING)]
    assert "lock" in names
    assert "program" not in names
