"""Speech beside the slides of its session."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, renamed, report, slide, speech
from videos import filmed

from extractors.model import Document, Utterance, text_of
from segmenters.cleaning import clean
from segmenters.filmed import take_apart
from segmenters.model import CutReason
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
    apart = tuple(part for document in documents for part in take_apart(document))
    return narrate(documents, clean(apart, ENGLISH).pieces, ENGLISH)


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
    assert [d.code for d in narrated.diagnostics] == ["S166"]
    assert narrated.diagnostics[0].message.startswith("6 sentences were put beside 2 slides of deck.pptx; about 9")


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
    assert [(d.code, d.source) for d in narrated.diagnostics] == [("S166", "session.vtt"), ("S101", "board.vtt")]
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


DEMO = (
    "Let me show you this in the booking tool.",
    "I press the plus sign and pick a Thursday.",
    "It offers three times, and I take the middle one.",
    "Then I type the name of a colleague.",
    "A grey stripe marks when she is busy.",
    "Then I save, and she gets an email.",
    "Colours hide behind the right mouse button.",
    "The printer takes a page for every week.",
)


def test_a_long_demo_stands_on_its_own_where_it_was_shown() -> None:
    narrated = told(deck(LADDER, HARNESS), speech(*ON_LADDERS, *DEMO[:4], 60, *DEMO[4:], *ON_HARNESSES))
    assert [piece.source for piece in narrated.pieces] == ["deck.pptx", "session.vtt", "deck.pptx"]
    assert speech_on(narrated)["Full body harness"] == list(ON_HARNESSES)
    assert "A grey stripe marks when she is busy." in speech_on(narrated)[""]
    away = next(d for d in narrated.diagnostics if d.code == "S168")
    assert "00:00:07" in away.message
    assert "1 min" in away.message
    assert away.at is not None


def test_a_short_one_stays_with_the_slide_before() -> None:
    narrated = told(deck(LADDER, HARNESS), speech(*ON_LADDERS, *DEMO, *ON_HARNESSES))
    assert [piece.source for piece in narrated.pieces] == ["deck.pptx", "deck.pptx"]
    texts = speech_on(narrated)
    assert "A grey stripe marks when she is busy." in texts["Extension ladders"]
    assert texts["Full body harness"] == list(ON_HARNESSES)
    assert "S168" not in {d.code for d in narrated.diagnostics}


def test_a_slide_shown_twice_gets_what_was_said_both_times() -> None:
    again = "The rungs of an extension ladder, once more: dry and clean."
    session = speech(*ON_LADDERS, *ON_HARNESSES, "Let me go back to the ladder.", again)
    on_ladders = speech_on(told(deck(LADDER, HARNESS), session))["Extension ladders"]
    assert on_ladders[: len(ON_LADDERS) - 1] == list(ON_LADDERS[:-1])
    assert on_ladders[-1] == again


def test_slides_nobody_speaks_about_are_told() -> None:
    solvent = slide("# Solvents and vapours", "- lids closed", "- air the room")
    narrated = told(deck(LADDER, solvent, HARNESS), speech(*ON_LADDERS[:2], *ON_HARNESSES))
    unsaid = next(d for d in narrated.diagnostics if d.code == "S167")
    assert unsaid.message.endswith("slide 2")


def test_an_uncertain_recording_stays_apart_and_says_so() -> None:
    like = [slide("# Case", f"- the customer calls about the order {word}") for word in ("", "again", "once more")]
    vague = speech(*["The customer calls about the order.", "An order, and a call of the customer."] * 6)
    narrated = told(deck(*like * 4), vague)
    assert [d.code for d in narrated.diagnostics] == ["S165"]
    assert narrated.pieces[-1].source == "session.vtt"
    assert not any(isinstance(p.block, Utterance) for piece in narrated.pieces[:-1] for p in piece.passages)


def test_of_several_decks_the_one_that_was_shown_gets_the_speech() -> None:
    other = renamed(deck(slide("# Tax rates", "- dividends in March"), slide("# Margins", "- freight costs")), "a.pptx")
    narrated = told(other, deck(LADDER, HARNESS), SESSION)
    with_speech = {piece.source for piece in narrated.pieces for p in piece.passages if isinstance(p.block, Utterance)}
    assert with_speech == {"deck.pptx"}


def test_no_sentence_is_lost_or_said_twice() -> None:
    session = speech(*ON_LADDERS, *DEMO[:4], 60, *DEMO[4:], *ON_HARNESSES)
    documents = (deck(LADDER, HARNESS), session)
    before = [p for piece in clean(documents, ENGLISH).pieces for p in piece.passages]
    after = [p for piece in told(*documents).pieces for p in piece.passages]
    assert sorted(p.block.key for p in before) == sorted(p.block.key for p in after)


ON_SCREEN = filmed(
    ("", "Fu11 body harness buck1es closed twice lanyard at the anchor", ("Look at this one.", "It has to be tight.")),
    ("", "Quarterly figures revenue profit loss outlook", ("This is the board we report to.",)),
    ("", "Extension 1adders feet on firm ground rungs dry and clean", ON_LADDERS),
)


def test_what_the_video_shows_tells_where_vague_words_belong() -> None:
    narrated = told(deck(LADDER, HARNESS), ON_SCREEN)
    assert "It has to be tight." in speech_on(narrated)["Full body harness"]
    assert set(ON_LADDERS) <= set(speech_on(narrated)["Extension ladders"])


def test_of_a_video_beside_its_deck_only_slides_of_others_stay() -> None:
    narrated = told(deck(LADDER, HARNESS), ON_SCREEN)
    assert {cut.block.key for cut in narrated.cuts} == {"v0-picture", "v0-1", "v2-picture", "v2-1"}
    assert {cut.reason for cut in narrated.cuts} == {CutReason.REPEATED}
    left = [p.block.key for piece in narrated.pieces for p in piece.passages if p.source == "session.mp4"]
    assert {"v1-picture", "v1-1"} < set(left)


def test_no_block_of_a_video_is_lost_beside_its_deck() -> None:
    documents = (deck(LADDER, HARNESS), ON_SCREEN)
    cleaned = clean(tuple(part for document in documents for part in take_apart(document)), ENGLISH)
    narrated = narrate(documents, cleaned.pieces, ENGLISH)
    before = sorted((p.source, p.block.key) for piece in cleaned.pieces for p in piece.passages)
    after = [(p.source, p.block.key) for piece in narrated.pieces for p in piece.passages]
    assert sorted([*after, *((cut.source, cut.block.key) for cut in narrated.cuts)]) == before
