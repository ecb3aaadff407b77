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


def test_without_a_parser_runs_of_words_are_taken() -> None:
    found = Topics.of((TEXT, OTHER), ENGLISH).of_text(TEXT)
    assert "relief valve" in found[0].lower()
    assert len(found) <= 4


def test_an_empty_text_is_about_nothing() -> None:
    assert Topics.of(("",), ENGLISH).of_text("") == ()
