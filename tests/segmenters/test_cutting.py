"""How readily something is cut, and what stays whatever the rules say."""

from __future__ import annotations

import pytest
from documents import deck, slide

from segmenters.cutting import Cutting, verdict
from segmenters.model import CutReason, Ruling

BLOCK = deck(slide("Check the rungs. Then climb.")).blocks[0]


def test_a_verdict_cuts_from_the_bound_on() -> None:
    unsure, sure = verdict(CutReason.AGENDA, "some-rule", 0.6), verdict(CutReason.AGENDA, "some-rule", 0.8)
    assert Cutting().cuts(sure)
    assert not Cutting().cuts(unsure)
    assert not Cutting().cuts(None)
    assert Cutting(sure=0.6).cuts(unsure)
    assert not Cutting(sure=0.9).cuts(sure)


@pytest.mark.parametrize(("given", "score"), [(1.4, 1.0), (-0.2, 0.0), (0.8000001, 0.8)])
def test_a_score_lies_between_0_and_1_in_hundredths(given: float, score: float) -> None:
    assert verdict(CutReason.LEGAL, "r", given).ruling == Ruling("r", score)


def test_a_block_that_was_put_back_keeps_all_its_sentences() -> None:
    whole = Cutting(blocks=frozenset({("deck.pptx", BLOCK.key)}))
    assert whole.keeps("deck.pptx", BLOCK)
    assert whole.keeps_sentence("deck.pptx", BLOCK, "Then climb.")
    assert not whole.keeps("other.pptx", BLOCK)


def test_a_sentence_that_was_put_back_keeps_itself_only() -> None:
    one = Cutting(sentences=frozenset({("deck.pptx", BLOCK.key, "Then climb.")}))
    assert one.keeps_sentence("deck.pptx", BLOCK, "Then climb.")
    assert not one.keeps_sentence("deck.pptx", BLOCK, "Check the rungs.")
    assert not one.keeps("deck.pptx", BLOCK)
