"""Remarks on a whole deck: each kind once, with numbers, and only where there is something to say."""

from __future__ import annotations

from decks import box, deck, extracted, picture, slide

from extractors.locator import SlideRef

TITLE = box("Ladders", at=(0.1, 0.05, 0.8, 0.1))


def remarks(data: bytes) -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in extracted(data).diagnostics]


def test_a_deck_with_everything_needs_no_remark() -> None:
    assert remarks(deck(slide("# Ladders", "* rungs", picture("A ladder"), notes="Face it."))) == []


def test_a_slide_without_words_is_named() -> None:
    silent = picture(decorative=True)
    data = deck(slide("# A", notes="Say."), slide(silent), slide(silent, hidden=True))
    assert [(found.code, found.at) for found in extracted(data).diagnostics] == [("X124", SlideRef(257, 2))]


def test_a_description_that_a_program_wrote_is_no_word_of_a_slide() -> None:
    data = deck(slide("# A", notes="Say."), slide(picture("ladder.png")))
    assert ("X124", SlideRef(257, 2)) in [(found.code, found.at) for found in extracted(data).diagnostics]


def test_words_that_are_only_said_are_words() -> None:
    assert remarks(deck(slide(picture(decorative=True), notes="Look at the picture."))) == []


def test_inferred_titles_are_counted_once_for_the_deck() -> None:
    data = deck(slide("# A", notes="Say."), slide(TITLE), slide(TITLE))
    assert [(code, message[:24]) for code, message in remarks(data)] == [("X125", "titles of 2 of 3 slides ")]


def test_pictures_without_alternative_are_counted_decorative_ones_are_not() -> None:
    shown = (picture(), picture("Picture 3"), picture("A ladder"), picture(decorative=True))
    data = deck(slide("# A", *shown, notes="Say."))
    assert remarks(data) == [("X126", "2 of 4 pictures have no text alternative")]


def test_a_deck_without_notes_is_told_that_half_is_missing() -> None:
    assert [code for code, _ in remarks(deck(slide("# A")))] == ["X127"]
