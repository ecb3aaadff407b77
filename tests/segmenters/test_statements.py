"""The sentences of a unit that questions can be made from."""

from __future__ import annotations

from documents import ENGLISH, deck, passages, slide

from segmenters.statements import in_lines, sentences_under_titles, statements_in


def texts(*lines: str) -> list[str]:
    return [statement.text for statement in statements_in(passages(deck(slide(*lines))), ENGLISH)]


def test_whole_sentences_are_statements_and_what_points_back_is_none() -> None:
    lines = ("A tie-off keeps the ladder where it is.", "This keeps it there for a long time.", "Ladders")
    assert texts(*lines) == ["A tie-off keeps the ladder where it is."]


def test_a_line_break_inside_a_sentence_is_taken_out_and_one_between_lines_stays() -> None:
    assert in_lines("at no\nor very low cost") == "at no or very low cost"
    assert in_lines("Who signs?\nWhat for?") == "Who signs?\nWhat for?"


def test_a_statement_knows_its_title_and_its_block() -> None:
    unit = passages(deck(slide("# 2. Setting up (cont.)", "- The base must stand on firm ground.")))
    statement = next(iter(sentences_under_titles(unit, ENGLISH)))
    assert (statement.title, statement.evidence.block) == ("Setting up", "s1b2")
    assert not statement.is_said


def test_a_number_of_a_footnote_is_no_part_of_a_sentence() -> None:
    unit = passages(deck(slide("7 The base must stand on firm ground.¹")))
    assert [s.text for s in sentences_under_titles(unit, ENGLISH)] == ["The base must stand on firm ground."]


def test_what_is_said_is_known_as_such() -> None:
    unit = passages(deck(slide("# Ladders", note="The base must stand on firm ground.")))
    assert [s.is_said for s in sentences_under_titles(unit, ENGLISH)] == [True]
