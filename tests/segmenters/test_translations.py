"""Notes in two languages: the pack's own stay."""

from __future__ import annotations

import pytest
from documents import Slide, deck, slide

from extractors.model import text_of
from segmenters.cutting import Cutting
from segmenters.model import Passage
from segmenters.pieces import Piece
from segmenters.repeated import Repeats
from segmenters.translations import drop_translations

GERMAN = "Die Leiter steht auf festem Boden, und sie reicht einen Meter über die Kante hinaus."
ENGLISH = "The ladder stands on firm ground, and it reaches one metre above the edge of the roof."
JAPANESE = "はしごは固い地面の上に立て、屋根の縁より一メートル上まで届くようにします。"


def left(given: Slide, code: str) -> tuple[list[str], list[str]]:
    """Return the texts that stay and those that are cut."""
    section = deck(given).sections[0]
    passages = tuple(Passage("deck.pptx", block) for block in section.blocks)
    found = Repeats(Cutting())
    pieces = drop_translations((Piece("deck.pptx", "s1", "", 1, "", passages),), code, found)
    kept = [text_of(passage.block) for piece in pieces for passage in piece.passages]
    return kept, [text_of(cut.block) for cut in found.cuts()]


@pytest.mark.parametrize(
    ("code", "own", "other"),
    [("de", GERMAN, ENGLISH), ("en", ENGLISH, GERMAN), ("ja", JAPANESE, ENGLISH), ("en", ENGLISH, JAPANESE)],
)
def test_notes_in_two_languages_keep_the_one_of_the_pack(code: str, own: str, other: str) -> None:
    assert left(slide("# 1", note=(own, other)), code) == (["1", own], [other])
    assert left(slide("# 1", note=(other, own)), code) == (["1", own], [other])


def test_what_shows_no_language_goes_with_the_run_that_it_stands_in() -> None:
    kept, cut = left(slide("# 1", note=(JAPANESE, "GPL 2.0 / MPL 1.1 / MIT", ENGLISH, "Jetty")), "ja")
    assert kept == ["1", JAPANESE, "GPL 2.0 / MPL 1.1 / MIT"]
    assert cut == [ENGLISH, "Jetty"]


def test_notes_that_keep_the_original_of_a_translated_slide_go() -> None:
    assert left(slide("# Leitern", GERMAN, note=ENGLISH), "de") == (["Leitern", GERMAN], [ENGLISH])


@pytest.mark.parametrize(
    "notes",
    [
        (GERMAN, ENGLISH, GERMAN),
        (GERMAN, "The ladder is on the ground of the yard. " * 20),
        (GERMAN, "Jetty"),
        (ENGLISH * 4,),
    ],
)
def test_words_of_another_language_that_translate_nothing_stay(notes: tuple[str, ...]) -> None:
    assert left(slide("# Leitern", GERMAN, note=notes), "de")[1] == []


def test_a_language_without_a_list_of_small_words_is_left_alone() -> None:
    assert left(slide("# 1", note=(GERMAN, ENGLISH)), "fi")[1] == []
