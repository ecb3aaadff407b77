"""Shown, said, and all words of a stretch."""

from __future__ import annotations

from documents import deck, passages, slide, speech

from extractors.model import Figure, is_said
from segmenters.model import Passage
from segmenters.pieces import in_sentences, prose_of, quotable, said, shown, text_of_all, words_under

DECK = deck(slide("# Ladders", "- three points", "| a | b |", "![x] a rung", note="Face the ladder."))


def test_headings_are_neither_shown_content_nor_said() -> None:
    assert [p.block.key for p in shown(passages(DECK))] == ["s1b2", "s1b3", "s1b4"]
    assert [p.block.key for p in said(passages(DECK))] == ["s1n1"]


def test_notes_and_speech_are_said() -> None:
    assert [is_said(block) for block in DECK.blocks] == [False, False, False, False, True]
    assert all(is_said(block) for block in speech("Hello.").blocks)


def test_the_words_of_all_blocks_stand_one_block_a_line() -> None:
    assert text_of_all(passages(DECK)) == "Ladders\nthree points\na | b\na rung\nFace the ladder."


def test_questions_are_made_neither_of_code_nor_of_what_was_read_from_a_picture() -> None:
    mixed = passages(deck(slide("# T", "$ x = 1", "~ Read.", "!> Clip", "| a | b |", "Said.", note="- Point.")))
    assert [p.block.key for p in quotable(mixed)] == ["s1b1", "s1b5", "s1b6", "s1n1"]
    assert [p.block.key for p in in_sentences(mixed)] == ["s1b6", "s1n1"]
    swirl = Passage("d", Figure("f", mixed[0].block.at, "aa", "A swirl is a line that turns.", decorative=True))
    assert in_sentences((swirl,)) == ()
    assert prose_of(mixed) == "T\nRead.\na | b\nSaid.\nPoint."


def test_the_words_shown_are_counted_under_their_headings() -> None:
    made = passages(deck(slide("# 2. Rungs", "one two", "three", note="said and not shown"), slide("# Stiles", "one")))
    assert words_under(made) == {"Rungs": 3, "Stiles": 1}
