"""Scores of utterances against slides by their words."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH, deck, slide

from extractors.model import Layer, Paragraph
from segmenters.slide_words import Scores, word_scores

LADDER = slide("# Ladders", "- feet on firm ground", "- customers and staff")
HARNESS = slide("# Harness", "- buckles closed twice", "- customers and staff")


def scored(*said: str) -> Scores:
    return word_scores(deck(LADDER, HARNESS).sections, said, ENGLISH)


def test_what_a_slide_says_scores_there_alone() -> None:
    scores = scored("Firm ground for the feet.")[0]
    assert scores[0] > 0 > scores[1]


def test_rare_words_weigh_more_than_those_on_every_slide() -> None:
    rare, common = scored("Buckles.", "Customers.")
    assert rare[1] - rare[0] > 2 * abs(common[1] - common[0])
    assert rare[1] > common[1]


def test_titles_weigh_more_than_points() -> None:
    title, point = scored("A harness.", "The buckles.")
    assert title[1] > point[1]


def test_other_forms_of_a_word_count() -> None:
    assert scored("Close the buckle.")[0, 1] > 0


def test_sentences_without_a_word_of_the_deck_are_the_same_everywhere() -> None:
    assert len(set(scored("The weather in Lisbon was lovely.")[0])) == 1


def test_what_stands_on_no_slide_costs_no_more_than_a_bound() -> None:
    short, long = scored("Lisbon weather holiday museum.", "Lisbon weather holiday museum tram coffee guitar " * 9)
    assert short[0] >= long[0] >= -1.5


def test_running_heads_and_comments_are_no_words_of_a_slide() -> None:
    shown = deck(LADDER, HARNESS).sections[0]
    extra = tuple(
        Paragraph(f"x{n}", shown.at, "Lisbon", layer=layer) for n, layer in enumerate((Layer.FURNITURE, Layer.COMMENT))
    )
    with_extra = replace(shown, blocks=shown.blocks + extra)
    assert word_scores([with_extra], ["Lisbon"], ENGLISH)[0, 0] < 0


def test_without_words_nothing_scores() -> None:
    assert scored("", "...").tolist() == [[0.0, 0.0], [0.0, 0.0]]
