"""Questions on key terms."""

from __future__ import annotations

import pytest
from documents import deck, passages, slide

from segmenters.key_terms import KeyTerm
from segmenters.language import AUTO, open_language
from segmenters.question import ChoiceQuestion, FillInQuestion
from segmenters.quiz_gaps import ask_gaps
from segmenters.quiz_items import Candidate

PARSING = open_language("en", AUTO)


def term(text: str, meaning: str = "", *, special: bool = True) -> KeyTerm:
    return KeyTerm(text, meaning, f"The {text} is new.", is_special=special)


RATING, RECORD = term("load rating"), term("safety record", "a list of repairs")
LABEL = term("type label", "a sign on the stile")


def asked(line: str, *others: KeyTerm, own: KeyTerm = RATING) -> list[Candidate]:
    return ask_gaps(passages(deck(slide("# Ladders", line))), (own, *others), PARSING)


def test_a_sentence_about_a_term_asks_which_term_it_is() -> None:
    line = "The safety record protects the buyer of an old ladder."
    question = asked(line, RATING, LABEL, own=RECORD)[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which of these protects the buyer of an old ladder?"
    assert {c.text: c.feedback for c in question.choices} == {
        "Safety record": f"The source says: “{line}”",
        "Load rating": "Of this the source says something else: “The load rating is new.”",
        "Type label": "Type label: a sign on the stile.",
    }


def test_of_what_is_no_defined_term_or_role_nobody_asks_what_it_does() -> None:
    line = "The safety record protects the buyer of an old ladder."
    assert {candidate.rule for candidate in asked(line, RATING, LABEL, own=term("safety record"))} <= {"gap"}


def test_a_title_is_no_wrong_option() -> None:
    line = "The safety record protects the buyer of an old ladder."
    assert asked(line, RATING, term("ladder shop", special=False), own=RECORD) == []


def test_a_term_inside_a_sentence_leaves_a_gap() -> None:
    line = "Nobody on the team should change the load rating without a new test."
    question = asked(line, RECORD, LABEL)[0].question
    assert question.stem == (
        "Which term completes the statement? “Nobody on the team should change the ____ without a new test.”"
    )


def test_the_article_before_a_gap_tells_nothing() -> None:
    line = "Each ladder is sold with an official record that helps the buyer."
    own = term("official record")
    assert "a(n) ____" in asked(line, RATING, LABEL, own=own)[0].question.stem


def test_a_title_alone_is_no_term_for_a_gap() -> None:
    line = "Nobody on the team should change the load rating without a new test."
    assert asked(line, RECORD, LABEL, own=term("load rating", special=False)) == []


def test_without_enough_other_terms_only_a_bold_one_is_asked_for() -> None:
    line = "Nobody on the team should change the load rating without a new test."
    assert asked(line, RECORD) == []
    unit = passages(deck(slide("# Ladders", line)))
    bold = KeyTerm("load rating", "", line, is_special=True)
    assert not any(isinstance(c.question, FillInQuestion) for c in ask_gaps(unit, (bold,), PARSING))


def test_other_terms_have_the_number_and_length_of_the_key() -> None:
    line = "The safety record protects the buyer of an old ladder."
    unlike = (term("safety records"), term("weight of goods on board"), term("PPE"), term("safety sign"))
    assert asked(line, *unlike, own=RECORD) == []


@pytest.mark.parametrize(
    "line",
    [
        "The load rating is important.",
        "We must know the load rating of each of our ladders.",
        "In this example the load rating must be below the limit.",
        "The load rating and another load rating must be the same.",
        "The wall load rating prevents the greatest weight of the wall.",
        "The load rating is described in the handbook of the maker.",
    ],
)
def test_sentences_that_would_read_badly_or_tell_nothing_are_not_asked(line: str) -> None:
    assert asked(line, RECORD, LABEL) == []
