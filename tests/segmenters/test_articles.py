"""Articles before noun phrases."""

from __future__ import annotations

import pytest

from segmenters.articles import begins_with_vowel, head_of, is_plural, with_article

TEXT = (
    "We ask the duty officer. Then the duty officer answers. It is a relief valve. Use water, and use water again. "
    "A for loop ends."
)


@pytest.mark.parametrize(
    ("phrase", "written"),
    [
        ("duty officer", "the duty officer"),
        ("relief valve", "a relief valve"),
        ("review team", "the review team"),
        ("water", "water"),
        ("rung scanner", "a rung scanner"),
        ("electric generator", "an electric generator"),
        ("paper", "paper"),
        ("ladders", "ladders"),
        ("security", "security"),
        ("need for rest", "the need for rest"),
        ("policies on testing", "policies on testing"),
        ("the rung", "the rung"),
        ("your team", "your team"),
        ("how to climb", "how to climb"),
        ("through the gate", "through the gate"),
        ("Ann's report", "Ann's report"),
        ("“trust”", "“trust”"),
        ("for loop", "a for loop"),
        ("for safety", "for safety"),
        ("", ""),
    ],
)
def test_a_phrase_gets_the_article_that_it_needs(phrase: str, written: str) -> None:
    assert with_article(phrase, TEXT) == written


def test_the_noun_of_a_phrase() -> None:
    assert head_of("signs of an incident") == "signs"
    assert head_of("review team (2 people)") == "review team"
    assert is_plural("review teams")
    assert not is_plural("status")


@pytest.mark.parametrize(
    ("word", "vowel"), [("open", True), ("hour", True), ("user", False), ("one", False), ("unit", False)]
)
def test_the_sound_decides_between_a_and_an(word: str, *, vowel: bool) -> None:
    assert begins_with_vowel(word) is vowel
