"""How the words of an answer settle a question."""

from __future__ import annotations

import pytest

from extractors.locator import SlideRef
from segmenters.evidence import Evidence
from segmenters.stated_answers import Asked, Offer

PLACE = Evidence("d", "k1", SlideRef(1, 1), "What angle?")


def asked(*options: str, letters: str = "") -> Asked:
    offers = tuple(
        Offer(text, right=False, feedback="", letter=letters[n] if letters else "") for n, text in enumerate(options)
    )
    return Asked("What angle?", offers, "", "", PLACE, ("k1",), lettered=True)


def right(said: str, *options: str) -> list[str]:
    return [offer.text for offer in asked(*options).answered(said, ("k2",)).options if offer.right]


@pytest.mark.parametrize("said", ["b", "B.", "b)", "(b)", "Option b", "75", "75.", "b) 75", "75 because it is firm"])
def test_an_answer_names_an_option_by_letter_or_by_words(said: str) -> None:
    assert right(said, "60", "75", "80") == ["75"]


def test_several_options_can_be_right() -> None:
    assert right("a and c", "rope", "nail", "wire") == ["rope", "wire"]
    assert right("rope; wire", "rope", "nail", "wire") == ["rope", "wire"]


def test_an_answer_that_names_no_option_settles_nothing() -> None:
    unsettled = asked("rope", "nail").answered("ask your trainer", ("k2",))
    assert (unsettled.is_settled, unsettled.blocks) == (False, ("k1",))
    assert not asked("rope", "nail").answered("d", ()).is_settled


def test_the_reason_behind_an_answer_becomes_its_feedback() -> None:
    settled = asked("60", "75").answered("b, because the base stands firm", ("k2",))
    assert settled.feedback == "Because the base stands firm"
    assert settled.blocks == ("k1", "k2")


def test_without_options_the_words_are_the_answer() -> None:
    settled = asked().answered("a tie-off.", ("k2",))
    assert (settled.is_settled, settled.said) == (True, "a tie-off")
