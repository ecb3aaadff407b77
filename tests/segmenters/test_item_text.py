"""The words of a quiz item: what is asked, what is quoted, which words are alike."""

from __future__ import annotations

import pytest

from segmenters.item_text import (
    asked,
    content_words,
    echoes,
    is_cut,
    is_plural,
    is_worded,
    plain,
    root,
    roots,
    singular,
    told,
)


def test_what_is_asked_and_what_is_quoted_are_told_apart() -> None:
    stem = "Which term completes the statement? “A ____ holds it.”"
    assert told(stem) == "A ____ holds it."
    assert asked(stem) == "Which term completes the statement?"
    assert told("What holds it?") == asked("What holds it?") == "What holds it?"


def test_texts_are_compared_without_marks_articles_and_letter_case() -> None:
    assert plain("The  Rope, tied.") == plain("a rope tied")
    assert plain("Rope 1") != plain("Rope 2")


def test_small_words_carry_no_meaning() -> None:
    assert content_words("Which of the following ropes is it?") == ["ropes"]
    assert content_words("compute_metrics") == ["compute", "metrics"]


@pytest.mark.parametrize("word", ["padding", "padded", "pads", "pad"])
def test_forms_of_a_word_have_one_root(word: str) -> None:
    assert root(word) == "pad"


def test_words_that_only_begin_alike_have_roots_of_their_own() -> None:
    assert root("procedures") != root("processes")
    assert root("ring") == "ring"
    assert roots("the ropes and a rope") == {root("rope")}


@pytest.mark.parametrize(
    ("word", "one"), [("policies", "policy"), ("ropes", "rope"), ("glass", "glass"), ("its", "its"), ("bus", "bus")]
)
def test_plurals_lose_their_ending(word: str, one: str) -> None:
    assert singular(word) == one


def test_a_phrase_is_plural_by_its_last_word() -> None:
    assert is_plural("Ladder feet and rungs")
    assert not is_plural("rungs of a ladder")
    assert not is_plural("TLS")


@pytest.mark.parametrize(
    "text", ["Use the following:", "A rope,", "Rope (long", "Say “stop", 'Work it out. "', "Rope;"]
)
def test_a_text_cut_off_is_seen(text: str) -> None:
    assert is_cut(text)


@pytest.mark.parametrize("text", ["Use this.", "Rope (long)", "Say “stop”", "a) Rope", 'Say "stop"'])
def test_a_whole_text_is_not_cut(text: str) -> None:
    assert not is_cut(text)


def test_a_word_that_is_the_end_of_another_is_heard_in_it() -> None:
    assert echoes("Trademark", "It marks the goods")
    assert echoes("Configuration check", "to find a misconfiguration")
    assert not echoes("Ladder", "It adds a step")


def test_a_bracket_that_is_pressed_is_not_left_open() -> None:
    assert not is_cut("C-x (")
    assert is_cut("the gate (in the yard")


def test_a_description_is_in_words_and_of_one_row() -> None:
    assert is_worded("Opens all of the gates")
    assert not is_worded("0Bh 0B80 0000h")
    assert not is_worded("Tests the gate in the yard Bell : rings at night")
    assert not is_worded("gate ← zero - self; // the same")
