"""Notes that say the slide over again."""

from __future__ import annotations

import pytest
from documents import ENGLISH, Slide, deck, slide

from extractors.model import is_said, text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.echoes import drop_echoes
from segmenters.repeated import Repeats


def notes_left(*slides: Slide) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the notes that stay, and those that are cut with their rule."""
    found = Repeats(Cutting())
    pieces = drop_echoes(clean((deck(*slides),), ENGLISH).pieces, found)
    kept = [text_of(p.block) for piece in pieces for p in piece.passages if is_said(p.block)]
    return kept, [(text_of(cut.block), cut.ruling.rule) for cut in found.cuts()]


def test_notes_that_read_out_the_slide_go() -> None:
    lines = ("- Wear gloves near the saw", "- Keep the guard down")
    kept, cut = notes_left(slide("# The saw", *lines, note="Wear gloves near the saw. Keep the guard down."))
    assert kept == []
    assert cut == [("Wear gloves near the saw. Keep the guard down.", "says-the-slide-again")]


@pytest.mark.parametrize(
    "note",
    [
        "Wear gloves near the saw, since the blade throws splinters.",
        "Never wear gloves near the saw.",
        "Near the guard gloves wear the saw down.",
        "The saw",
        "Wear 2 gloves near the saw.",
    ],
)
def test_a_new_thought_stays_even_in_words_of_the_slide(note: str) -> None:
    assert notes_left(slide("# The saw", "- Wear gloves near the saw", "- Keep the guard down", note=note))[1] == []


def test_notes_said_on_an_earlier_slide_go() -> None:
    note = "Most cuts happen while the blade runs out, because nobody waits for it to stop."
    kept, cut = notes_left(slide("# The saw", "- Wait", note=note), slide("# The drill", "- Clamp it", note=note))
    assert kept == [note]
    assert cut == [(note, "said-before")]


def test_a_list_in_notes_goes_whole_with_its_lead_or_stays_whole() -> None:
    shown = ("- Wear gloves near the saw", "- Keep the guard down at all times")
    goes = slide("# The saw", *shown, note=("Remember the following points:", *shown))
    kept, cut = notes_left(goes)
    assert kept == []
    assert [rule for _, rule in cut].count("says-the-slide-again") == 2
    assert (
        notes_left(slide("# The saw", *shown, note=("Remember this:", *shown, "- Clear the table of the saw")))[1] == []
    )


def test_a_note_that_differs_from_a_line_in_one_letter_says_it_again() -> None:
    note = "Make the ladder ready for use"
    assert notes_left(slide("# Ladders", "- Makes the ladder ready for use", note=note))[0] == []
    assert notes_left(slide("# Ladders", "- Leave the ladder ready for use", note=note))[0] == [note]


def test_a_note_that_stands_twice_under_one_slide_is_said_once() -> None:
    note = "A stile is welded by hand."
    left, cuts = notes_left(slide("# Ladders", "- Check the rungs", note=(note, "A rung is riveted there.", note)))
    assert left == [note, "A rung is riveted there."]
    assert [rule for _, rule in cuts] == ["said-before"]
