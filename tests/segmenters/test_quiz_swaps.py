"""Statements to be judged from two terms defined side by side."""

from __future__ import annotations

from dataclasses import replace

from documents import ENGLISH

from extractors.locator import SlideRef
from segmenters.definitions import Definition
from segmenters.evidence import Evidence
from segmenters.question import TrueFalseQuestion
from segmenters.quiz_items import Candidate
from segmenters.quiz_swaps import ask_swaps


def term(name: str, meaning: str, group: str = "Signs") -> Definition:
    return Definition(name, meaning, Evidence("d", f"b-{name}", SlideRef(1, 1), f"A {name} is {meaning}."), group)


PRECURSOR = term("precursor", "a sign that a fall may come in the future")
INDICATOR = term("indicator", "a sign that a fall may have come or may be coming now")
PAIR = (PRECURSOR, INDICATOR)


def swaps(*terms: Definition) -> list[Candidate]:
    return ask_swaps(terms, ENGLISH)


def test_a_term_has_its_own_meaning_or_that_of_its_neighbour() -> None:
    (candidate,) = swaps(PRECURSOR, INDICATOR)
    question = candidate.question
    assert isinstance(question, TrueFalseQuestion)
    assert question.stem == f"A precursor is {PRECURSOR.meaning if question.answer else INDICATOR.meaning}."
    assert all(one.evidence.quote in question.feedback for one in (PRECURSOR, INDICATOR))


def test_both_answers_come() -> None:
    names = ("alarm", "beacon", "signal", "notice", "warning tag", "marker", "pointer", "symptom")
    answers = {
        found.question.answer
        for name in names
        for found in swaps(term(name, PRECURSOR.meaning), INDICATOR)
        if isinstance(found.question, TrueFalseQuestion)
    }
    assert answers == {True, False}


def test_what_nobody_takes_for_the_other_is_not_swapped() -> None:
    assert swaps(PRECURSOR, term("stile", "the side rail of a ladder")) == []
    assert swaps(PRECURSOR, term("omen", PRECURSOR.meaning)) == [], "they mean the same"
    assert swaps(PRECURSOR, term(INDICATOR.term, INDICATOR.meaning, "Elsewhere")) == []
    assert swaps(PRECURSOR, INDICATOR, term("stile", "the side rail of a ladder")) == [], "three are matched"


def test_a_label_is_no_sentence_to_be_judged() -> None:
    labels = [replace(one, evidence=replace(one.evidence, quote=f"{one.term}: {one.meaning}")) for one in PAIR]
    assert swaps(*labels) == []
