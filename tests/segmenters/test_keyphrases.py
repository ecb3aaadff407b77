"""What a text is about."""

from __future__ import annotations

from documents import ENGLISH

from segmenters.keyphrases import Rarity, keyphrases

LADDERS = (
    "The ladder register lies in the office. A ladder register is kept by the supervisor. Check the ladder register."
)
FORKLIFT = "The forklift needs a battery. The battery is charged. The supervisor signs the licence of the forklift."
RARITY = Rarity.of((LADDERS, FORKLIFT), ENGLISH)


def test_the_words_that_come_again_are_found_as_a_phrase() -> None:
    assert keyphrases(LADDERS, RARITY, ENGLISH, 1) == ("ladder register",)


def test_phrases_share_no_word_and_hold_no_small_word() -> None:
    phrases = keyphrases(LADDERS + " " + FORKLIFT, RARITY, ENGLISH, 6)
    stems = [stem for phrase in phrases for stem in ENGLISH.stems(phrase)]
    assert len(set(stems)) == len(stems)
    assert not {"the", "a", "of", "is"} & {word for phrase in phrases for word in phrase.split()}


def test_a_word_of_one_text_counts_more_than_one_of_all() -> None:
    assert RARITY.weight("forklift") > RARITY.weight("supervisor") > 0


def test_a_text_without_words_is_about_nothing() -> None:
    assert keyphrases("It is what it is.", RARITY, ENGLISH, 3) == ()
