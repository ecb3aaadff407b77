"""Putting back what was cut, in words from the list of cuts."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, report, slide, speech
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Document, text_of
from segmenters.cleaning import clean
from segmenters.cutting import Cutting
from segmenters.keeping import keep_of, put_back
from segmenters.repeats import drop_repeats

LONG = "The ladder stands on firm ground and reaches at least one metre above the landing of the floor it leads to"
DECK = deck(
    slide("# Ladders", "- Ladders stand on firm ground"),
    slide("# Agenda", "- Choosing", "- Lifting"),
    slide("# Thank you", "Call the site office", "© 2024 Example Ltd"),
    slide("# Climbing", f"- {LONG}", note="Ask the group for examples. Face the ladder while you climb."),
    slide("# Climbing again", f"- {LONG}", "Both hands stay on the stiles"),
)


def words_left(entry: str, *documents: Document) -> set[str]:
    """Return the texts that stay with an entry and would go without."""
    documents = documents or (DECK,)
    first = clean(documents, ENGLISH)
    pieces, repeats = drop_repeats(first.pieces)
    cutting = put_back(
        (keep_of(entry),), first.cuts + repeats, [p for piece in pieces for p in piece.passages], Cutting()
    ).cutting
    return {text for _, _, text in _taught(documents, cutting) - _taught(documents, Cutting())}


def _taught(documents: tuple[Document, ...], cutting: Cutting) -> set[tuple[str, str, str]]:
    pieces, _ = drop_repeats(clean(documents, ENGLISH, cutting).pieces, cutting)
    return {(p.source, p.block.key, text_of(p.block)) for piece in pieces for p in piece.passages}


@pytest.mark.parametrize(
    ("entry", "texts"),
    [
        ("deck.pptx slide 2", {"Agenda", "Choosing", "Lifting"}),
        ("slide 2", {"Agenda", "Choosing", "Lifting"}),
        ("deck.pptx agenda", {"Agenda", "Choosing", "Lifting"}),
        ("deck.pptx title-says-agenda", {"Agenda", "Choosing", "Lifting"}),
        ("Thanks or closing", {"Thank you", "Call the site office", "© 2024 Example Ltd"}),
        ('deck.pptx "site office"', {"Call the site office"}),
        ("'choosing'", {"Choosing"}),
        ("“ask the group”", {"Ask the group for examples. Face the ladder while you climb."}),
        ("deck.pptx slide 5", {LONG}),
        ("same-words", {LONG}),
        ("other.pptx slide 2", set()),
    ],
)
def test_what_an_entry_names_stays(entry: str, texts: set[str]) -> None:
    assert words_left(entry) == texts


def test_pages_times_and_paragraphs_are_named_as_the_list_of_cuts_names_them() -> None:
    written = report("# Scope", "All sites.", "# Agenda", "- One", name="in a folder/my guide.pdf")
    said = speech("Ann: A ladder has rungs and stiles, and both are looked at.", "Can everyone hear me?")
    assert words_left("my guide.pdf page 2", written) == {"Agenda", "One"}
    assert words_left("in a folder/my guide.pdf page 2", written) == {"Agenda", "One"}
    assert words_left("session.vtt 00:00:04", said) == {"Can everyone hear me?"}


@pytest.mark.parametrize("entry", ["", "deck.pptx", "slide twelve", 'deck.pptx "', "12"])
def test_an_entry_that_names_nothing_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="names no place, rule or words"):
        keep_of(entry)


def test_an_entry_that_fits_nothing_is_told() -> None:
    made = clean((DECK,), ENGLISH)
    found = put_back((keep_of("deck.pptx slide 99"), keep_of("slide 2")), made.cuts, (), Cutting())
    assert [(d.code, d.source) for d in found.diagnostics] == [("S108", "deck.pptx")]
    assert "deck.pptx slide 99" in found.diagnostics[0].message


@given(st.text(max_size=30))
def test_any_entry_is_read_or_refused_in_words(entry: str) -> None:
    try:
        keep = keep_of(entry)
    except ValueError:
        return
    assert keep.place or keep.rule or keep.text


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        ("filled-pause", "The ladder, um, stands on firm ground and reaches the landing."),
        ("filler or repeated words", "So, the ladder, um, stands on firm ground and reaches the landing."),
        ('session.vtt "um"', "The ladder, um, stands on firm ground and reaches the landing."),
        ('"ladder, um, stands"', "The ladder, um, stands on firm ground and reaches the landing."),
        ("00:00:00", "So, the ladder, um, stands on firm ground and reaches the landing."),
    ],
)
def test_words_from_inside_a_sentence_come_back(entry: str, left: str) -> None:
    said = speech("So, the ladder, um, stands on firm ground and reaches the landing.")
    assert words_left(entry, said) == {left}
