"""What teaches is found, the rest is cut, and a person puts back what they miss."""

from __future__ import annotations

from documents import ENGLISH, LADDERS, cut_texts, deck, keys_of, slide, taught_texts, teach

from extractors.model import text_of
from segmenters.cutting import Cutting
from segmenters.evidence import Origin
from segmenters.finding import find
from segmenters.keeping import keep_of
from segmenters.model import CutReason
from segmenters.options import Options

QUIZ = deck(
    slide("# Ladders", "- A ladder stands on firm ground", "- Its feet are clean and dry", id=1),
    slide(
        "# Knowledge check",
        "Where does a ladder stand?",
        "- On sand",
        "- On firm ground",
        "- On boxes",
        "Answer: b",
        id=2,
    ),
    slide("# Knowledge check", "Who inspects a ladder?", "- a) Nobody", "- b) Whoever uses it", id=3),
)


def test_every_block_is_a_piece_or_a_cut() -> None:
    found = find((LADDERS,), (), Cutting(), ENGLISH)
    kept = {(p.source, p.block.key) for piece in found.pieces for p in piece.passages}
    cut = {(cut.source, cut.block.key) for cut in found.cuts}
    assert kept | cut == keys_of(LADDERS)
    assert not kept & cut


def test_what_a_person_names_is_put_back() -> None:
    assert cut_texts(teach(LADDERS))["Choosing, inspecting, setting up"] is CutReason.AGENDA
    back = teach(LADDERS, options=Options(keep=("deck.pptx slide 2",)))
    assert "Choosing, inspecting, setting up" in taught_texts(back)
    assert not [told for told in back.diagnostics if told.code == "S108"]


def test_an_entry_that_fits_nothing_is_told() -> None:
    found = find((LADDERS,), (keep_of("deck.pptx slide 99"),), Cutting(), ENGLISH)
    assert [told.code for told in found.diagnostics] == ["S108"]


def test_a_question_of_the_source_is_asked_and_its_slide_is_cut() -> None:
    made = teach(QUIZ)
    questions = [question for unit in made.pack.units for question in unit.questions]
    assert [q.stem for q in questions if q.profile.origin is Origin.STATED] == ["Where does a ladder stand?"]
    reasons = cut_texts(made)
    assert reasons["On firm ground"] is CutReason.CHECK
    assert not [p for unit in made.pack.units for p in unit.passages if "On sand" in text_of(p.block)]


def test_a_question_without_an_answer_is_told() -> None:
    told = [entry for entry in teach(QUIZ).diagnostics if entry.code == "S109"]
    assert len(told) == 1
    assert "Who inspects a ladder?" in told[0].message
