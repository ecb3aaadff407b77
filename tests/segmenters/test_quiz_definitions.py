"""Questions on terms and their meanings."""

from __future__ import annotations

from extractors.locator import SlideRef
from segmenters.definitions import Definition
from segmenters.item_flaws import flaws_of
from segmenters.model import ChoiceQuestion, Evidence, FillInQuestion, MatchQuestion
from segmenters.quiz_definitions import ask_terms


def term(name: str, meaning: str) -> Definition:
    return Definition(name, meaning, Evidence("d", f"b-{name}", SlideRef(1, 1), f"A {name} is {meaning}."))


RUNG = term("rung", "a step that people stand on")
STILE = term("stile", "a side rail of a ladder")
TIE_OFF = term("tie-off", "a rope that fixes a ladder")
RUNGS = term("top rung", "the rung that nobody stands on")


def test_other_terms_are_the_distractors_and_explain_themselves() -> None:
    question = ask_terms((RUNG,), (STILE, TIE_OFF))[0].question
    assert isinstance(question, ChoiceQuestion)
    assert question.stem == "Which term fits this description? “A step that people stand on”"
    assert {c.text: c.feedback for c in question.choices} == {
        "Rung": "The source says: “A rung is a step that people stand on.”",
        "Stile": "Stile: a side rail of a ladder.",
        "Tie-off": "Tie-off: a rope that fixes a ladder.",
    }
    assert [c.text for c in question.choices if c.correct] == ["Rung"]
    assert question.evidence == RUNG.evidence
    assert flaws_of(question) == ()


def test_terms_that_share_a_word_are_not_set_against_each_other() -> None:
    question = ask_terms((RUNG,), (RUNGS, STILE, TIE_OFF))[0].question
    assert isinstance(question, ChoiceQuestion)
    assert "Top rung" not in [c.text for c in question.choices]


def test_without_enough_other_terms_the_term_is_filled_in() -> None:
    question = ask_terms((RUNG,), (STILE,))[0].question
    assert isinstance(question, FillInQuestion)
    assert question.answers == ("rung",)
    assert "____: a step that people stand on" in question.stem


def test_three_terms_of_one_unit_can_be_matched() -> None:
    found = [c.question for c in ask_terms((RUNG, STILE, TIE_OFF), ())]
    match = next(question for question in found if isinstance(question, MatchQuestion))
    assert [(p.left, p.right) for p in match.pairs] == [
        ("Rung", "A step that people stand on"),
        ("Stile", "A side rail of a ladder"),
        ("Tie-off", "A rope that fixes a ladder"),
    ]
    ids = [side for p in match.pairs for side in (p.left_id, p.right_id)]
    assert len(set(ids)) == 6
    assert [p.left_id[1:] for p in match.pairs] != [p.right_id[1:] for p in match.pairs]
    assert flaws_of(match) == ()


def test_two_terms_are_not_enough_to_match() -> None:
    assert not [c for c in ask_terms((RUNG, STILE), (TIE_OFF,)) if isinstance(c.question, MatchQuestion)]
    assert ask_terms((), (RUNG, STILE)) == []


def test_a_clause_is_told_as_a_sentence() -> None:
    clause = term("footing", "that a second person holds the stiles")
    question = ask_terms((clause,), (STILE, TIE_OFF))[0].question
    assert question.stem == "Which term fits this description? “A second person holds the stiles”"
