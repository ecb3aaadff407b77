"""Which sentences can be quoted by themselves."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, passages, slide, speech

from segmenters.language import BLANK, open_language
from segmenters.quoting import quotes_in, sentences_of, stands_alone

WHOLE = (
    "The duty rating is the greatest total load that a ladder is made to carry.",
    "Falls from height are among the most common causes of death at work",
    "If the ground is soft or sloping, choose other equipment",
    "Never repair or paint a ladder yourself",
    "Only the stores desk may return a ladder to service.",
    "Climbers must face the ladder, and those who wait must stand clear of it.",
    "Use a ladder (or a tower) that stands on firm ground.",
)
POINTING = (
    "This means that the ladder is too weak.",
    "It must be taken out of service at once.",
    "However, the base can slide away.",
    "For example, a gutter gives way under the load.",
    "In this case the ladder may be used.",
    "To climb safely you must understand these rules.",
    "Because of the rain, they slip on every rung.",
    "Once it is outside, the ladder begins to lift.",
    "The following rules settle most of the cases.",
    "The next slide shows a ladder with three defects.",
    "We'll look at the 4-to-1 rule in a moment.",
    "Choose the severity by the rules in section 2.2.",
    "The limits are described below for each of the types.",
    "If so, the ladder is to be treated as broken.",
    "A wooden frame will prevent that.",
    "Only if you do not hold the alert.",
    "Leads to cracks in the paint of the ladder",
    "We completely rebuilt and tested the ladders.",
    "On the right side you see a ladder.",
    "Ladders of such a kind are never painted.",
)
BROKEN = (
    "The wrong equipment",
    "Before every use, and again after a fall or a knock:",
    "Look at https://example.org for the label of the ladder.",
    "The ladder is light (and it is strong enough for two.",
    "The type of the ladder is printed on the",
    "and the ladder is then taken out of service.",
    "What is the greatest load that the ladder can carry?",
    "A ladder without its label, and the card that hangs on its side rail",
)


@pytest.mark.parametrize("sentence", WHOLE)
def test_whole_sentences_stand_alone(sentence: str) -> None:
    assert stands_alone(sentence, ENGLISH)


@pytest.mark.parametrize("sentence", POINTING)
def test_what_points_elsewhere_does_not(sentence: str) -> None:
    assert not stands_alone(sentence, ENGLISH)


@pytest.mark.parametrize("sentence", BROKEN)
def test_what_is_no_whole_sentence_does_not(sentence: str) -> None:
    assert not stands_alone(sentence, ENGLISH)


def test_a_sentence_is_neither_too_short_nor_too_long() -> None:
    assert not stands_alone("Ladders are light.", ENGLISH)
    assert not stands_alone("Ladders are " + "very " * 40 + "light.", ENGLISH)


def test_in_other_languages_the_form_decides() -> None:
    german = open_language("de", BLANK)
    assert stands_alone("Die Leiter steht auf festem und ebenem Boden.", german)
    assert not stands_alone("steht auf festem und ebenem Boden.", german)
    assert not stands_alone("Die Leiter steht auf festem Boden:", german)


def test_each_quote_names_its_sentence_and_its_place() -> None:
    unit = passages(deck(slide("# Ladders", "Ladders stand on firm ground. Rungs are kept dry and clean.")))
    first, second = quotes_in(unit, ENGLISH)
    assert (first.evidence.block, first.text) == ("s1b2", "Ladders stand on firm ground.")
    assert second.text == "Rungs are kept dry and clean."
    assert not first.said


def test_headings_tables_and_pictures_are_not_quoted() -> None:
    lines = (
        "# A ladder stands on firm ground",
        "| Ladders are light and strong",
        "![x] A ladder stands on a wall there.",
    )
    assert quotes_in(passages(deck(slide(*lines))), ENGLISH) == ()


def test_orders_in_notes_are_the_speakers() -> None:
    unit = passages(
        deck(slide("# Ladders", note=("Ask the group about rungs and feet.", "The ladder is on firm ground.")))
    )
    assert [(quote.text, quote.said, quote.noted) for quote in quotes_in(unit, ENGLISH)] == [
        ("The ladder is on firm ground.", True, True)
    ]
    told = quotes_in(passages(speech("Ann: Keep both feet on the same rung.")), ENGLISH)
    assert [(quote.said, quote.noted) for quote in told] == [(True, False)]


def test_steps_and_points_below_others_tell_a_part() -> None:
    unit = passages(
        deck(slide("# Ladders", "- Keep your hands free", "-- Raise it on a line", "1. Read the label first"))
    )
    assert [quote.part for quote in sentences_of(unit, ENGLISH)] == [False, True, True]
