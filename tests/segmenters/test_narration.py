"""Speech beside the slides of its session."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, renamed, report, slide, speech

from extractors.model import Document, Utterance, text_of
from segmenters.cleaning import clean
from segmenters.narration import Narrated, narrate

LADDER = slide("# Extension ladders", "- feet on firm ground", "- rungs dry and clean")
HARNESS = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor")
BREAK = slide("# Coffee break", "Back at ten")
ON_LADDERS = (
    "An extension ladder needs firm ground under its feet.",
    "Its rungs are dry and clean.",
    "Clean feet and firm ground: that is a ladder.",
)
ON_HARNESSES = (
    "The harness is worn over the full body.",
    "Each buckle is closed twice on a harness.",
    "The lanyard ends at the anchor, with its buckle closed.",
)
ON_COFFEE = (
    "For the coffee we have cups over there.",
    "The biscuits are over there beside the cups.",
    "Coffee and biscuits and cups for all.",
)
SESSION = speech(*ON_LADDERS, *ON_HARNESSES)
OTHER = speech("Revenue rose by a tenth in the third quarter.", "Margins fell under the pressure of freight costs.")


def told(*documents: Document) -> Narrated:
    return narrate(documents, clean(documents, ENGLISH).pieces, ENGLISH)


def speech_on(narrated: Narrated) -> dict[str, list[str]]:
    return {
        piece.title: [text_of(p.block) for p in piece.passages if isinstance(p.block, Utterance)]
        for piece in narrated.pieces
    }


def test_what_was_said_follows_what_was_shown() -> None:
    narrated = told(deck(LADDER, HARNESS), SESSION)
    assert {title: len(texts) for title, texts in speech_on(narrated).items()} == {
        "Extension ladders": 3,
        "Full body harness": 3,
    }
    kinds = [type(p.block).__name__ for p in narrated.pieces[0].passages]
    assert kinds == ["Heading", "ListItem", "ListItem", *["Utterance"] * 3]
    assert narrated.diagnostics == ()


def test_each_passage_of_speech_keeps_the_name_of_its_recording() -> None:
    sources = {p.source for piece in told(deck(LADDER, HARNESS), SESSION).pieces for p in piece.passages}
    assert sources == {"deck.pptx", "session.vtt"}


def test_what_was_said_on_a_slide_that_is_cut_goes_to_the_next_one_or_the_last() -> None:
    cups = slide("# Coffee break", "Cups and biscuits over there")
    session = speech(*ON_LADDERS, *ON_COFFEE, *ON_HARNESSES)
    assert [len(texts) for texts in speech_on(told(deck(LADDER, cups, HARNESS), session)).values()] == [3, 6]
    session = speech(*ON_LADDERS, *ON_HARNESSES, *ON_COFFEE)
    assert [len(texts) for texts in speech_on(told(deck(LADDER, HARNESS, cups), session)).values()] == [3, 6]


def test_an_unrelated_recording_stays_apart_and_says_so() -> None:
    narrated = told(deck(LADDER, HARNESS), OTHER)
    assert [piece.source for piece in narrated.pieces] == ["deck.pptx", "deck.pptx", "session.vtt"]
    assert [(d.code, d.source) for d in narrated.diagnostics] == [("S101", "session.vtt")]
    assert "deck.pptx" in narrated.diagnostics[0].message


def test_each_recording_is_judged_alone() -> None:
    narrated = told(deck(LADDER, HARNESS), SESSION, renamed(OTHER, "board.vtt"))
    assert [d.source for d in narrated.diagnostics] == ["board.vtt"]
    assert sum(len(texts) for texts in speech_on(narrated).values()) == len(ON_LADDERS + ON_HARNESSES) + 2


@pytest.mark.parametrize("shown", [report("# Ladders", "Ladders stand on firm ground."), deck(BREAK)])
def test_without_a_deck_that_teaches_nothing_moves(shown: Document) -> None:
    before = clean((shown, SESSION), ENGLISH).pieces
    assert told(shown, SESSION) == Narrated(before, ())


def test_slides_printed_as_pages_are_narrated_like_slides() -> None:
    printed = report(*LADDER.lines, *HARNESS.lines, "# Rescue plan", "- a line to call")
    narrated = told(printed, SESSION)
    assert {title: len(texts) for title, texts in speech_on(narrated).items()} == {
        "Extension ladders": 3,
        "Full body harness": 3,
        "Rescue plan": 0,
    }
    assert {piece.is_slide for piece in narrated.pieces} == {True}
