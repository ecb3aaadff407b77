"""Definitions become questions on their terms."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.definitions import Definition, definitions_in
from segmenters.model import ChoiceQuestion, FillInQuestion, MatchQuestion
from segmenters.quiz_definitions import ask_terms

LINES = (
    "- A stile is the side rail of a ladder that holds the bars.",
    "- A rung is a bar between the rails that people climb on.",
    "- A tie-off is a rope or strap that fixes the top to a strong point.",
)


def terms(*lines: str) -> tuple[Definition, ...]:
    return definitions_in(passages(deck(slide("# Terms", *lines))), ENGLISH)


def test_a_term_is_asked_by_its_meaning_with_other_terms_to_choose_from() -> None:
    asked = [c.question for c in ask_terms(terms(*LINES), ())]
    choice = next(q for q in asked if isinstance(q, ChoiceQuestion) and q.evidence.quote == LINES[0][2:])
    assert choice.stem == "Which term fits this description? “The side rail of a ladder that holds the bars”"
    assert {c.text for c in choice.choices} == {"Stile", "Rung", "Tie-off"}
    assert [c.text for c in choice.choices if c.correct] == ["Stile"]


def test_a_wrong_term_is_told_its_own_meaning() -> None:
    asked = [c.question for c in ask_terms(terms(*LINES), ())]
    choice = next(q for q in asked if isinstance(q, ChoiceQuestion))
    wrong = next(c for c in choice.choices if not c.correct)
    assert wrong.feedback.startswith(f"{wrong.text}: ")


def test_three_terms_are_asked_as_pairs_as_well() -> None:
    (match,) = [c.question for c in ask_terms(terms(*LINES), ()) if isinstance(c.question, MatchQuestion)]
    assert {pair.left for pair in match.pairs} == {"Stile", "Rung", "Tie-off"}
    assert len({pair.left_id for pair in match.pairs} | {pair.right_id for pair in match.pairs}) == 6


def test_a_single_term_is_asked_as_a_gap() -> None:
    (candidate,) = ask_terms(terms(LINES[0]), ())
    assert isinstance(candidate.question, FillInQuestion)
    assert candidate.question.answers == ("stile",)


def test_terms_of_other_units_help_out() -> None:
    candidate, *_ = ask_terms(terms(LINES[0]), terms(*LINES[1:]))
    assert isinstance(candidate.question, ChoiceQuestion)


def test_terms_that_share_a_word_are_not_offered_together() -> None:
    others = terms(
        "- A stile guard is a plastic cap that keeps water out.",
        "- A rung is a bar between the rails that people climb on.",
        "- A tie-off is a rope or strap that fixes the top to a strong point.",
    )
    candidate, *_ = ask_terms(terms(LINES[0]), others)
    assert isinstance(candidate.question, ChoiceQuestion)
    assert "Stile guard" not in {c.text for c in candidate.question.choices}
