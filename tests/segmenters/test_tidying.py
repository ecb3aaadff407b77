"""Spoken sentences lose fillers and keep every word that carries something."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from segmenters.cutting import Verdict
from segmenters.model import CutReason
from segmenters.tidying import Tidied, tidy

WORDS = (
    "um uh you know, I I, mean, like, like so, so yeah, okay, the the- a of we we… have, have need don't not never no, "
    "no 2 2, 30 Dana Dana, valve valve, closes. is is, it it… it's that that, very very basically, kind of, sort and "
    "and, but but… — … to to, can can, then… or"
)
CARRIES = re.compile(r"\b(?:not|never|no|don't|\d+|Dana|valve|closes|very|need)\b")


def tidied(sentence: str, language: str = "en") -> Tidied:
    return tidy(sentence, language, lambda _words, _why: True)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join))
@example("Um the, um, the valve closes.")
def test_words_go_and_none_comes_or_changes(sentence: str) -> None:
    """With the words struck out put back at their places, the words are those that were said."""
    left = tidied(sentence)
    said = sentence.split()
    struck = {one.at + n: word for one in left.strikes for n, word in enumerate(one.text.split())}
    assert all(said[place] == word for place, word in struck.items())
    if left.text:
        kept = [word for place, word in enumerate(said) if place not in struck]
        assert _all_letters(left.text.split()) == _all_letters(kept)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join))
def test_no_denial_number_or_name_goes_without_standing_elsewhere(sentence: str) -> None:
    left = tidied(sentence).text
    assert not left or set(CARRIES.findall(left)) == set(CARRIES.findall(sentence))


@pytest.mark.parametrize("sentence", ["Um.", "So, um, yeah.", "And, uh…", "You know, I mean, like."])
def test_of_filler_nothing_is_left(sentence: str) -> None:
    assert tidied(sentence).text == ""


def test_each_stretch_is_told_with_its_place_and_rule() -> None:
    strikes = tidied("Okay, so the- the valve, um, closes.").strikes
    assert [(one.at, one.text, one.verdict.ruling.rule) for one in strikes] == [
        (0, "Okay, so", "opening-word"),
        (2, "the-", "repeated-word"),
        (5, "um,", "filled-pause"),
    ]
    assert {one.verdict.reason for one in strikes} == {CutReason.FILLER}


def test_what_may_not_go_stays() -> None:
    def allowed(words: str, why: Verdict) -> bool:
        return words != "um," and why.ruling.score >= 0.95

    assert tidy("So, the the valve, um, closes.", "en", allowed).text == "So, the valve, um, closes."


def test_other_languages_are_tidied_by_sounds_and_stutter_alone() -> None:
    assert tidied("Also, äh, das- das Ventil, ja, schließt.", "de").text == "Also das Ventil, ja, schließt."


def _all_letters(words: list[str]) -> list[str]:
    letters = ("".join(one for one in word.casefold() if one.isalnum() or one == "'") for word in words)
    return [word for word in letters if word]
