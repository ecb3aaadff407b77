"""Which slide was shown while something was said."""

from __future__ import annotations

from documents import ENGLISH, deck, slide, speech

from extractors.model import Document
from segmenters.alignment import Alignment, align

LADDER = slide("# Extension ladders", "- feet on firm ground", "- rungs dry and clean")
HARNESS = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor")
SOLVENT = slide("# Solvents and vapours", "- lids closed", "- air the room")
DECK = deck(LADDER, HARNESS, SOLVENT)
SESSION = speech(
    "An extension ladder needs firm ground under its feet.",
    "And keep the rungs clean and dry.",
    "Everybody with me?",
    "Now the harness, worn over the full body.",
    "Close each buckle, and close it twice.",
    "The lanyard ends at the anchor.",
    "So what about solvents?",
    "Their vapours collect near the floor, so air the room.",
    "And put the lids back on.",
)


def slides_of(deck_: Document, session: Document) -> list[str]:
    return [slide_key for _, slide_key in align(deck_, session, ENGLISH).slide_of]


def test_each_utterance_goes_to_the_slide_it_speaks_about() -> None:
    assert slides_of(DECK, SESSION) == ["s1", "s1", "s1", "s2", "s2", "s2", "s3", "s3", "s3"]


def test_every_utterance_has_a_slide_and_the_order_never_goes_back() -> None:
    found = align(DECK, SESSION, ENGLISH).slide_of
    assert [key for key, _ in found] == [block.key for block in SESSION.blocks]
    assert [slide_key for _, slide_key in found] == sorted(slide_key for _, slide_key in found)


def test_a_slide_nobody_spoke_about_is_skipped() -> None:
    left_out = speech(
        "An extension ladder needs firm ground under its feet.",
        "Its rungs are dry and clean.",
        "Clean feet, firm ground: that is a ladder.",
        "So what about solvents?",
        "Solvents give off vapours, so close the lids.",
        "And air the room, since vapours collect there.",
    )
    assert slides_of(DECK, left_out) == ["s1", "s1", "s1", "s3", "s3", "s3"]


def test_a_hidden_slide_was_not_shown() -> None:
    hidden = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor", hidden=True)
    assert "s2" not in slides_of(deck(LADDER, hidden, SOLVENT), SESSION)


def test_notes_tell_what_was_said_too() -> None:
    bare = deck(
        LADDER,
        slide("# Picture", note="The full body harness has buckles, closed twice, and a lanyard for the anchor."),
        SOLVENT,
    )
    assert slides_of(bare, SESSION)[3:6] == ["s2", "s2", "s2"]


def test_another_session_is_not_aligned() -> None:
    other = speech(
        "Revenue rose by a tenth in the third quarter.",
        "Margins were under pressure from freight.",
        "We expect the tax rate to fall next year.",
        "Dividends follow in March, as the board proposed.",
    )
    found = align(DECK, other, ENGLISH)
    assert found.slide_of == ()
    assert found.similarity < align(DECK, SESSION, ENGLISH).similarity


def test_nothing_shown_or_nothing_said_aligns_nothing() -> None:
    assert align(deck(), SESSION, ENGLISH) == align(DECK, speech(), ENGLISH) == Alignment((), 0.0)
