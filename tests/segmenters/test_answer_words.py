"""What is said beside a question in the language of its source."""

from __future__ import annotations

import pytest

from segmenters.answer_words import words_in


@pytest.mark.parametrize("code", ["de", "en", "es", "fr", "it", "ja", "nl", "pt"])
def test_each_language_has_words_of_its_own_with_a_place_for_the_answer(code: str) -> None:
    words = words_in(code)
    assert "65" in words.right.format("65")
    assert all("65" in form.format("65") for form in (words.filled, words.order, words.first, words.ordered))
    assert (words == words_in("en")) is (code == "en")


def test_an_unknown_language_has_the_english_ones() -> None:
    assert words_in("fi") == words_in("en")
