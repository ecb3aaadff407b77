"""Labels of a drawing that the next slide shows once more."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, slide

from extractors.model import text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.labels_again import labels_once
from segmenters.repeated import Repeats

LABELS = ("Time", "Who took it", "Place of each piece")
FIRST = slide("# A picture", *LABELS, note="We take a picture of the game before we stop for the night.")


def cut(*slides: Slide) -> list[str]:
    """Return what is cut, having checked that all else is left."""
    found = Repeats(Cutting())
    pieces = clean((deck(slide("# Game", "- Each player moves one piece"), *slides),), ENGLISH).pieces
    left = labels_once(pieces, found)
    gone = [cut.block for cut in found.cuts()]
    assert [p.block for piece in pieces for p in piece.passages if p.block not in gone] == [
        p.block for piece in left for p in piece.passages
    ]
    return [text_of(block) for block in gone]


def test_labels_are_kept_on_the_first_of_two_slides() -> None:
    assert cut(FIRST, slide("# A safe point", *LABELS, "- You can go back")) == []
    assert cut(FIRST, slide("# A safe point", *LABELS, note="You can go back to it.")) == list(LABELS)


@pytest.mark.parametrize(
    "second",
    [
        slide("# A safe point", *LABELS[:2], note="You can go back to it."),
        slide("# A safe point", *LABELS, "Who asked for it", note="You can go back to it."),
        slide("# A safe point", *LABELS),
        slide("# A safe point", *LABELS, "| When | Who", "| Noon | Ann", note="You can go back to it."),
    ],
)
def test_fewer_labels_or_new_ones_and_all_that_a_slide_has_stay(second: Slide) -> None:
    assert cut(FIRST, second) == []


def test_labels_of_an_earlier_slide_stay() -> None:
    between = slide("# Rules", "- Each player moves one piece")
    assert cut(FIRST, between, slide("# A safe point", *LABELS, note="You can go back to it.")) == []
