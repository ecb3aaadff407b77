"""Which slide was shown while something was said."""

from __future__ import annotations

import pytest
from documents import ENGLISH, deck, slide, speech
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.model import Document
from segmenters.alignment import NO_SLIDE, NOTHING, Fit, Seen, align

LADDER = slide("# Extension ladders", "- feet on firm ground", "- rungs dry and clean")
HARNESS = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor")
SOLVENT = slide("# Solvents and vapours", "- lids closed", "- air the room")
DECK = deck(LADDER, HARNESS, SOLVENT)
ON_LADDERS = (
    "An extension ladder needs firm ground under its feet.",
    "And keep the rungs clean and dry.",
    "Everybody with me?",
)
ON_HARNESSES = (
    "Now the harness, worn over the full body.",
    "Close each buckle, and close it twice.",
    "The lanyard ends at the anchor.",
)
ON_SOLVENTS = (
    "So what about solvents?",
    "Their vapours collect near the floor, so air the room.",
    "And put the lids back on.",
)
SESSION = speech(*ON_LADDERS, *ON_HARNESSES, *ON_SOLVENTS)
DEMO = (
    "Let me show you this in the booking tool.",
    "I press the plus sign and pick a Thursday.",
    "It offers three times, and I take the middle one.",
    "Then I type the name of a colleague.",
    "You see a grey stripe where she is busy.",
    "I save, and she gets an email.",
    "Colours hide behind the right mouse button.",
)
OTHER = speech(
    "Revenue rose by a tenth in the third quarter.",
    "Margins were under pressure from freight.",
    "We expect the tax rate to fall next year.",
    "Dividends follow in March, as the board proposed.",
)


def slides_of(deck_: Document, session: Document) -> list[str]:
    return [one.slide for one in align(deck_, session, ENGLISH).attached]


def test_each_utterance_goes_to_the_slide_it_speaks_about() -> None:
    assert slides_of(DECK, SESSION) == ["s1", "s1", "s1", "s2", "s2", "s2", "s3", "s3", "s3"]


def test_every_utterance_has_its_place_in_the_order_of_the_talk() -> None:
    assert [one.utterance for one in align(DECK, SESSION, ENGLISH).attached] == [b.key for b in SESSION.blocks]


def test_a_slide_nobody_spoke_about_is_skipped_and_told() -> None:
    found = align(DECK, speech(*ON_LADDERS, *ON_SOLVENTS), ENGLISH)
    assert [one.slide for one in found.attached] == ["s1", "s1", "s1", "s3", "s3", "s3"]
    assert found.never_shown == ("s2",)


def test_a_slide_shown_twice_gets_both_talks() -> None:
    talk = (*ON_LADDERS, *ON_HARNESSES, "Let me go back to the ladder.", *ON_LADDERS[:2], *ON_SOLVENTS)
    assert slides_of(DECK, speech(*talk)) == ["s1"] * 3 + ["s2"] * 3 + ["s1"] * 3 + ["s3"] * 3


def test_a_demo_belongs_to_no_slide() -> None:
    found = align(DECK, speech(*ON_LADDERS, *DEMO, "Back to the slides.", *ON_HARNESSES, *ON_SOLVENTS), ENGLISH)
    slides = [one.slide for one in found.attached]
    assert slides[3:10] == [NO_SLIDE] * 7
    assert slides[:3] == ["s1"] * 3
    assert slides[11:] == ["s2"] * 3 + ["s3"] * 3
    away = next(stay for stay in found.stays if stay.slide == NO_SLIDE)
    assert found.off_deck_ms == away.end_ms - away.start_ms > 0


def test_stays_follow_each_other_without_a_gap_in_the_talk() -> None:
    stays = align(DECK, SESSION, ENGLISH).stays
    assert [stay.slide for stay in stays] == ["s1", "s2", "s3"]
    assert stays[0].start_ms == 0
    assert [stay.end_ms for stay in stays[:-1]] == [stay.start_ms for stay in stays[1:]]


def test_the_number_of_a_slide_said_aloud_leads_to_it() -> None:
    bare = deck(LADDER, slide("# Photo"), slide("# Photo"), slide("# Photo"), SOLVENT)
    talk = speech(*ON_LADDERS, "On slide four there is something from our yard.", "Nice, is it not?", *ON_SOLVENTS)
    assert slides_of(bare, talk)[3:5] == ["s4", "s4"]


def test_next_slide_moves_on_where_no_word_tells() -> None:
    bare = deck(LADDER, slide("# Photo"), SOLVENT)
    quiet = (*ON_LADDERS, "Next slide, please.", "I like that one.", *ON_SOLVENTS)
    assert slides_of(bare, speech(*quiet))[3:5] == ["s2", "s2"]
    assert slides_of(bare, speech(*ON_LADDERS, "I like that one.", *ON_SOLVENTS))[3] == "s1"


def test_a_mention_of_another_slide_is_no_move() -> None:
    talk = (*ON_LADDERS, *ON_HARNESSES[:2], "As we saw with the ladder.", ON_HARNESSES[2], *ON_SOLVENTS)
    assert slides_of(DECK, speech(*talk))[5] == "s2"


def test_steps_of_a_build_get_what_is_said_of_what_is_new() -> None:
    steps = deck(
        slide("# Solvents", "- lids closed tightly"),
        slide("# Solvents", "- lids closed tightly", "- gloves of nitrile rubber"),
        slide("# Solvents", "- lids closed tightly", "- gloves of nitrile rubber", "- drums earthed with a cable"),
    )
    talk = speech("Solvents: the lids are closed tightly.", "Gloves, of nitrile rubber.", "Drums are earthed by cable.")
    assert slides_of(steps, talk) == ["s1", "s2", "s3"]


def test_a_hidden_slide_was_not_shown() -> None:
    hidden = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor", hidden=True)
    found = align(deck(LADDER, hidden, SOLVENT), SESSION, ENGLISH)
    assert "s2" not in {one.slide for one in found.attached}
    assert found.never_shown == ()


def test_a_hidden_slide_that_the_talk_names_was() -> None:
    hidden = slide("# Full body harness", "- buckles closed twice", "- lanyard at the anchor", hidden=True)
    talk = speech(*ON_LADDERS, "I show you slide 2 after all.", *ON_HARNESSES, *ON_SOLVENTS)
    assert slides_of(deck(LADDER, hidden, SOLVENT), talk)[4:7] == ["s2"] * 3


def test_notes_tell_what_was_said_too() -> None:
    bare = deck(
        LADDER,
        slide("# Picture", note="The full body harness has buckles, closed twice, and a lanyard for the anchor."),
        SOLVENT,
    )
    assert slides_of(bare, SESSION)[3:6] == ["s2", "s2", "s2"]


def test_pictures_of_the_video_tell_where_words_do_not() -> None:
    bare = deck(LADDER, slide("# Photo"), slide("# Photo"), SOLVENT)
    talk = speech(*ON_LADDERS, "I like that one.", "It was a sunny day.", *ON_SOLVENTS)
    seen = (Seen("u4", "s3", 1.0), Seen("u5", "s3", 0.9))
    assert [one.slide for one in align(bare, talk, ENGLISH, seen).attached][3:5] == ["s3", "s3"]
    assert slides_of(bare, talk)[3:5] != ["s3", "s3"]


def test_another_session_is_told_apart() -> None:
    found, own = align(DECK, OTHER, ENGLISH), align(DECK, SESSION, ENGLISH)
    assert (found.fit, own.fit) == (Fit.UNRELATED, Fit.SURE)
    assert found.likeness < own.likeness


def test_what_could_be_any_slide_is_unsure() -> None:
    like = [slide("# Case", f"- the customer calls about the order {word}") for word in ("", "again", "once more")]
    alike = deck(*like, *like, *like, *like)
    vague = speech(*["The customer calls about the order.", "An order, and a call of the customer."] * 6)
    found = align(alike, vague, ENGLISH)
    assert found.fit is Fit.UNSURE
    assert found.confidence < align(DECK, SESSION, ENGLISH).confidence


def test_nothing_shown_or_nothing_said_aligns_nothing() -> None:
    assert align(deck(), SESSION, ENGLISH) == align(DECK, speech(), ENGLISH) == NOTHING


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from((*ON_LADDERS, *ON_HARNESSES, *ON_SOLVENTS, *DEMO, "", "?")), min_size=1, max_size=30))
def test_whatever_is_said_each_sentence_has_one_place_and_one_score(talk: list[str]) -> None:
    session = speech(*talk)
    found = align(DECK, session, ENGLISH)
    assert [one.utterance for one in found.attached] == [block.key for block in session.blocks]
    assert {one.slide for one in found.attached} <= {NO_SLIDE, "s1", "s2", "s3"}
    assert all(0 <= one.score <= 1 for one in found.attached)
    assert set(found.never_shown) == {"s1", "s2", "s3"} - {one.slide for one in found.attached}


@pytest.mark.parametrize("count", [1, 2])
def test_a_deck_of_hardly_any_slides_is_aligned(count: int) -> None:
    assert set(slides_of(deck(*(LADDER, HARNESS)[:count]), speech(*ON_LADDERS))) == {"s1"}
