"""What is said of a name, in a form fit for an option."""

from __future__ import annotations

import pytest
from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.announced_lists import Entry
from segmenters.descriptions import description_of, without_given
from segmenters.evidence import Evidence


def entry(label: str, says: str) -> Entry:
    return Entry(f"{label}: {says}", label, says, Evidence("deck.pptx", "s1b1", SlideRef(1, 1), says))


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("Keeps people out. It is locked.", "Keeps people out"),
        ("A gate is a door in a fence", "a door in a fence"),
        ("are strong doors of steel that keep people out", "strong doors of steel that keep people out"),
        ("are opened at six", "are opened at six"),
        ("Warns of a fire, for example with a horn", "Warns of a fire"),
    ],
)
def test_a_description_is_one_sentence_without_its_name_and_examples(says: str, told: str) -> None:
    assert description_of(entry("Gate", says)) == told


def test_a_long_sentence_ends_before_what_it_adds() -> None:
    said = "Keeps everybody out of the yard at night who has no key of his own"
    more = ", ensuring that nothing is stolen and that nobody is hurt by machines"
    assert description_of(entry("Gate", said + more)) == said
    half = "Keeps everybody out of the yard at night who has no key of his own and not"
    assert "not allowing" in description_of(entry("Gate", f"{half} allowing any of the cats of the town in at all"))


def test_names_that_their_text_gives_away_are_left_out() -> None:
    entries = (
        entry("Access control", "Keeps people out of the yard"),
        entry("Data encryption", "Data is encrypted on its way"),
        entry("Trademarks", "Protects marks of a firm"),
    )
    assert [one.label for one in without_given(entries, ENGLISH)] == ["Access control"]
