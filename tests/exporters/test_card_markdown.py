"""A card as markdown: the answer is folded away, and whatever it says, the fold closes where it should."""

from __future__ import annotations

from dataclasses import replace

import packs
import pytest
from hostile_packs import HOSTILE, hostile_pack
from rendered import render

from exporters.card_markdown import card_as_markdown
from exporters.question_text import card_of
from segmenters.question import Question

ALL = (packs.SINGLE, packs.MULTIPLE, packs.ORDER, packs.MATCH, packs.GAP, packs.TRUTH, packs.NUMBER, packs.CASE)


def words(element: object) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.id)
def test_the_answer_stands_in_the_fold_alone(question: Question) -> None:
    card = card_of(question)
    page = render(card_as_markdown(card))
    (fold,) = page.iter("details")
    assert words(fold).startswith("Answer ")
    for said in (*card.answers, card.feedback, card.evidence.quote, "lockout.pptx, slide"):
        assert " ".join(said.split()) in words(fold)
    page.remove(fold)
    assert question.feedback not in words(page)
    for shown in (*card.asked, *card.choices, *card.partners):
        assert " ".join(shown.split()) in words(page)


def test_steps_are_numbered_in_the_answer_only() -> None:
    page = render(card_as_markdown(card_of(packs.ORDER)))
    assert [words(item) for item in page.iterfind(".//ol/li")] == [step.text for step in packs.ORDER.steps]
    assert len(page.findall(".//details//ol")) == len(page.findall(".//ol")) == 1


def test_hostile_words_open_and_close_nothing() -> None:
    for question in hostile_pack().units[0].questions:
        page = render(card_as_markdown(card_of(question)))
        assert len(list(page.iter("details"))) == len(list(page.iter("summary"))) == 1
        assert not list(page.iter("script", "img"))
        assert " ".join(HOSTILE.split()) in words(page)


def test_a_feedback_that_quotes_the_source_is_not_followed_by_the_same_words() -> None:
    quoting = replace(packs.SINGLE, feedback=f"It says: “{packs.SINGLE.evidence.quote}”")
    written = card_as_markdown(card_of(quoting))
    assert written.count(packs.SINGLE.evidence.quote) == 1
    assert "press.” (decks/lockout.pptx, slide 3)" in written
