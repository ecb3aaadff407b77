"""What a text is about."""

from __future__ import annotations

from documents import ENGLISH

from segmenters.language import AUTO, open_language
from segmenters.topic_phrases import Topics

TEXT = (
    "The relief valve opens at once. A second person checks the relief valve. Every day the relief valve is cleaned, "
    "and other things are done as well."
)
OTHER = "A ladder stands on firm ground. Nobody climbs a ladder in the wind."


def test_with_a_parser_noun_phrases_that_come_again_are_taken() -> None:
    topics = Topics.of((TEXT, OTHER), open_language("en", AUTO))
    assert topics.of_text(TEXT)[0] == "relief valve"
    assert not any("thing" in phrase for phrase in topics.of_text(TEXT))


def test_a_quantity_of_something_general_is_no_subject() -> None:
    text = "We have a quick update. The quick update is short. A large portion of it is done. It is a large portion."
    assert Topics.of((text, OTHER), open_language("en", AUTO)).of_text(text) == ()


def test_in_a_long_text_a_phrase_that_comes_twice_is_no_subject() -> None:
    filler = " ".join(f"He went to town {number} and came home again." for number in "abcdefghijklm")
    topics = Topics.of((TEXT, OTHER), open_language("en", AUTO))
    assert topics.of_text(f"{TEXT} {filler}") == ("relief valve",)
    assert topics.of_text(f"{TEXT.replace('the relief valve is', 'it is')} {filler}") == ()


def test_without_a_parser_runs_of_words_are_taken() -> None:
    found = Topics.of((TEXT, OTHER), ENGLISH).of_text(TEXT)
    assert "relief valve" in found[0].lower()
    assert len(found) <= 4


def test_an_empty_text_is_about_nothing() -> None:
    assert Topics.of(("",), ENGLISH).of_text("") == ()
