"""How a spoken sentence is parted into words and the marks behind them."""

from __future__ import annotations

import pytest

from segmenters.spoken_words import Mark, words_of


@pytest.mark.parametrize(
    ("text", "core", "mark"),
    [
        ("rail", "rail", Mark.NONE),
        ("know,", "know", Mark.COMMA),
        ("at—", "at", Mark.BREAK),
        ("the-", "the", Mark.BREAK),
        ("was…", "was", Mark.BREAK),
        ("was...", "was", Mark.BREAK),
        ("office.”", "office", Mark.END),
        ("(right?)", "right", Mark.END),
        ("—", "", Mark.BREAK),
        ("clean-up", "clean-up", Mark.NONE),
        ("don't", "don't", Mark.NONE),
    ],
)
def test_a_word_has_its_letters_and_its_mark(text: str, core: str, mark: Mark) -> None:
    (word,) = words_of(text)
    assert (word.text, word.core, word.mark) == (text, core, mark)


def test_words_keep_their_places() -> None:
    assert [(word.at, word.low) for word in words_of("It’s  the Valve.")] == [(0, "it's"), (1, "the"), (2, "valve")]
