"""What a text is about."""

from __future__ import annotations

from collections import Counter

from documents import ENGLISH

from segmenters.keyphrases import Rarity, keyphrases

TEXTS = (
    "The duty rating of a ladder is its load. Check the duty rating. A higher duty rating carries more load.",
    "The harness has a buckle. Close the buckle twice. The buckle of the harness holds the load.",
    "The load hangs below the crane. The crane lifts the load.",
)
RARITY = Rarity.of(TEXTS, ENGLISH)


def test_what_comes_often_here_and_nowhere_else_comes_first() -> None:
    assert [keyphrases(text, RARITY, ENGLISH, 1)[0].lower() for text in TEXTS] == ["duty rating", "buckle", "crane"]


def test_phrases_share_no_word_and_are_no_more_than_asked_for() -> None:
    found = keyphrases(TEXTS[0], RARITY, ENGLISH, 4)
    stems = [stem for phrase in found for stem in ENGLISH.stems(phrase)]
    assert len(found) == len(set(found)) <= 4
    assert len(stems) == len(set(stems))
    assert keyphrases(TEXTS[0], RARITY, ENGLISH, 0) == ()


def test_small_words_and_numbers_are_in_no_phrase() -> None:
    assert keyphrases("It is 12 and this was 7, of the 3 rungs.", RARITY, ENGLISH, 5) == ("rungs",)
    assert keyphrases("", RARITY, ENGLISH, 3) == ()


def test_a_rare_stem_weighs_more_and_none_weighs_nothing() -> None:
    assert RARITY.weight("crane") > RARITY.weight("load") > 0
    assert Rarity(0, Counter()).weight("crane") > 0
