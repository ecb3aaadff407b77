"""Right options that stand out because they repeat the stem."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from segmenters.evidence import Bloom, Evidence
from segmenters.quiz_cues import gives_itself_away
from segmenters.quiz_items import Option, Stem, choice_question


def told(stem: str, key: str, *rivals: str, situation: str = "") -> bool:
    asked = Stem("term", stem, Evidence("d", "k", SlideRef(1, 1), stem), Bloom.REMEMBER, situation)
    options = (Option(key, correct=True, feedback=""), *(Option(text, correct=False, feedback="") for text in rivals))
    return gives_itself_away(choice_question(asked, options))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Which protects marks of the maker?", "Trademarks"),
        ("Which means two or more sets of terms?", "Multi-licensing"),
        ("Which one inspects the ladder?", "Ladder inspection"),
    ],
)
def test_a_word_or_a_part_of_one_gives_the_key_away(stem: str, key: str) -> None:
    assert told(stem, key, "Patents", "Copyright")


def test_the_case_is_part_of_what_is_asked() -> None:
    assert told("What do you do?", "Check the new label", "Call the office", situation="The label has changed.")


def test_a_wrong_option_that_repeats_it_too_hides_the_key() -> None:
    assert not told("Which protects marks of the maker?", "Trademarks", "Benchmarks", "Copyright")


def test_words_of_their_own_give_nothing_away() -> None:
    assert not told("Which one protects works of authors?", "Copyright", "Patents", "Trademarks")
    assert not told("Which one protects works of authors?", "Multi-licensing", "Patents", "Trademarks")
