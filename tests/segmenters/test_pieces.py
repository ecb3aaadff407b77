"""Shown, said, and all words of a stretch."""

from __future__ import annotations

from documents import deck, passages, slide, speech

from extractors.model import is_said
from segmenters.pieces import said, shown, text_of_all

DECK = deck(slide("# Ladders", "- three points", "| a | b |", "![x] a rung", note="Face the ladder."))


def test_headings_are_neither_shown_content_nor_said() -> None:
    assert [p.block.key for p in shown(passages(DECK))] == ["s1b2", "s1b3", "s1b4"]
    assert [p.block.key for p in said(passages(DECK))] == ["s1n1"]


def test_notes_and_speech_are_said() -> None:
    assert [is_said(block) for block in DECK.blocks] == [False, False, False, False, True]
    assert all(is_said(block) for block in speech("Hello.").blocks)


def test_the_words_of_all_blocks_stand_one_block_a_line() -> None:
    assert text_of_all(passages(DECK)) == "Ladders\nthree points\na | b\na rung\nFace the ladder."
