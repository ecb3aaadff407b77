"""True or false, from rules that can be turned round for certain."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.language import AUTO, Language, open_language
from segmenters.question import TrueFalseQuestion
from segmenters.quiz_numbers import limits_in
from segmenters.quiz_reversals import Reversal, ask_reversals, reversals_in

PARSING = open_language("en", AUTO)


def reversals(*lines: str, language: Language = ENGLISH) -> tuple[Reversal, ...]:
    unit = passages(deck(slide(*lines)))
    limits = limits_in(unit, language)
    return reversals_in(unit, limits, limits, language)


def test_a_ban_is_turned_into_a_permission() -> None:
    found = reversals("A contractor must not open the main valve.")
    assert [(r.right, r.wrong) for r in found] == [
        ("A contractor must not open the main valve.", "A contractor may open the main valve.")
    ]


def test_a_ban_with_a_condition_cannot_be_turned_round() -> None:
    assert reversals("A contractor must not open the main valve if it leaks.") == ()
    assert reversals("A contractor must not open the valve, but a fitter may open it.") == ()


def test_two_things_contrasted_change_places() -> None:
    line = "A patent protects the working of a thing, whereas a copyright protects the form of a work."
    assert [r.wrong for r in reversals(line, language=PARSING)] == [
        "A copyright protects the working of a thing, whereas a patent protects the form of a work."
    ]
    assert reversals("A patent may protect a thing, whereas a copyright protects a form.", language=PARSING) == ()


def test_a_limit_takes_the_number_of_another_limit_in_the_same_unit_only() -> None:
    lines = ("A ladder must reach 3 metres above ground.", "Keep at least 6 metres away from power lines.")
    assert [r.wrong for r in reversals(*lines)] == [
        "A ladder must reach 6 metres above ground.",
        "Keep at least 3 metres away from power lines.",
    ]
    assert reversals(lines[0], "The load must stay under 175 kg on every site.") == ()


def test_a_statement_is_judged_with_the_source_as_the_reason() -> None:
    line = "A contractor must not open the main valve."
    (candidate,) = ask_reversals(reversals(line))
    question = candidate.question
    assert isinstance(question, TrueFalseQuestion)
    assert (question.stem, question.answer) == ("A contractor may open the main valve.", False)
    assert question.feedback == f"The source says: “{line}”"


def test_a_contrast_is_asked_about_as_it_stands_or_turned_round() -> None:
    things = ("idea", "sound", "plan", "shape", "name", "song", "form", "word")
    lines = [f"Copyright protects the expression, whereas a patent protects the {thing}." for thing in things]
    questions = [c.question for line in lines for c in ask_reversals(reversals(line, language=PARSING))]
    assert {q.answer for q in questions if isinstance(q, TrueFalseQuestion)} == {True, False}
    for question, line in zip(questions, lines, strict=True):
        assert isinstance(question, TrueFalseQuestion)
        assert question.answer == (question.stem == line)


def test_a_duty_is_turned_into_what_nobody_has_to_do() -> None:
    (one,) = reversals("Every visitor of the site must wear a helmet.", language=PARSING)
    assert one.wrong == "Every visitor of the site does not have to wear a helmet."
    (several,) = reversals("All visitors must wear a helmet.", language=PARSING)
    assert several.wrong == "All visitors do not have to wear a helmet."


def test_a_duty_with_a_condition_or_without_a_name_cannot_be_turned_round() -> None:
    for line in ("All visitors must wear a helmet unless they sit.", "They must wear a helmet on this site."):
        assert reversals(line, language=PARSING) == ()
    assert reversals("Every visitor must wear a helmet.") == (), "without a parser its subject is not known"


def test_what_holds_by_definition_still_reads_well_only_as_it_is() -> None:
    assert reversals("A ladder by definition cannot limit the number of its users.") == ()


def test_what_cannot_be_done_needs_a_particular() -> None:
    assert reversals("A helper acting alone cannot hold the ladder of a painter.") == ()
    assert reversals("A helper cannot hold the ladder of a painter during a storm.")
