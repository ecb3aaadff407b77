"""Notes in a row that contradict each other."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, slide

from segmenters.at_odds import tell_of_odds
from segmenters.cleaning import clean


def told(*notes: str) -> list[str]:
    pieces = clean((deck(slide("# Ladders", "- Check the rungs", note=notes)),), ENGLISH).pieces
    found = tell_of_odds(pieces)
    assert {entry.code for entry in found} <= {"S142"}
    return [entry.message for entry in found]


def test_two_notes_that_differ_in_one_word_are_told_of() -> None:
    (message,) = told("A stile uses a welded joint of steel.", "A stile uses a riveted joint of steel.")
    assert "welded" in message
    assert "riveted" in message


@pytest.mark.parametrize(
    "notes",
    [
        ("Check the first rung of it.", "Check the first rungs of all ladders here."),
        ("Step 1 is to check it.", "Step 2 is to check it."),
        ("Put it on the wall there.", "Put it at the wall there."),
        ("A welded joint.", "A riveted joint."),
    ],
)
def test_steps_small_words_and_short_notes_are_not(notes: tuple[str, ...]) -> None:
    assert told(*notes) == []
