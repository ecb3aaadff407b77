"""The checker as a whole: what is fit to be shipped, for every kind of item, on items of real decks too."""

from __future__ import annotations

import pytest
from stubs import STEM, choice, gap, match, number, steps, truth

from segmenters.flaw import Severity
from segmenters.flaws_of_packs import flaws_in_pack
from segmenters.item_flaws import flaws_of, is_fit
from segmenters.language import AUTO, BLANK, open_language
from segmenters.model import Pack
from segmenters.question import Question

GOOD: list[Question] = [
    choice(STEM, "*Rope", "Sand", "Tape", quote="A rope holds it."),
    choice("Which lines hold? Choose all that apply.", "*Rope", "*Wire", "Tape", quote="Rope and wire hold."),
    choice("What do you do?", "*Call the office", "Climb on", "Wait", situation="A rung of your ladder is cracked."),
    truth("A rope holds a ladder.", quote="A rope holds a ladder."),
    steps("Put the steps in the right order: Tying off a ladder.", "Fetch a rope", "Tie a knot", "Test the knot"),
    match(("Rope", "A strong line"), ("Tape", "A sticky band"), ("Wire", "Drawn metal")),
    gap("A strong line is called a ____.", "rope", quote="A rope is a strong line."),
    number("How many rungs does a short ladder have?", "9", "rungs", quote="Short ladders have 9 rungs."),
]


@pytest.mark.parametrize("question", GOOD)
def test_a_good_item_of_each_kind_has_no_flaw(question: Question) -> None:
    assert flaws_of(question) == ()
    assert is_fit(question)


def test_only_errors_keep_an_item_from_being_shipped() -> None:
    warned = choice(STEM, "*A rope that is tied to a strong point", "Sand", "Tape")
    assert [flaw.severity for flaw in flaws_of(warned)] == [Severity.WARNING]
    assert is_fit(warned)
    assert not is_fit(choice(STEM, "*Rope", "Sand", "All of the above"))


def test_in_other_languages_only_what_needs_no_words_is_looked_at() -> None:
    german = open_language("de", BLANK)
    order = steps("Bring in die richtige Reihenfolge: Leiter sichern.", "Seil holen", "Knoten binden", "Knoten prüfen")
    assert not is_fit(order)
    assert flaws_of(order, german) == ()
    assert not is_fit(steps("Bring in die richtige Reihenfolge: Leiter.", "Seil holen", "Seil holen", "Prüfen"), german)


def test_a_sentence_to_complete_needs_a_verb() -> None:
    english = open_language("en", AUTO)
    listed = choice("Which term completes the statement? “A list of roles for the ____.”", "*Roof", "Sand", "Tape")
    said = choice(
        "Which term completes the statement? “The list names those who climb up to the ____.”", "*Roof", "Sand", "Tape"
    )
    assert [flaw.code for flaw in flaws_of(listed, english)] == ["IW02"]
    assert flaws_of(listed) == ()
    assert flaws_of(said, english) == ()


def test_flaws_come_in_the_order_of_their_codes_and_none_twice() -> None:
    found = flaws_of(choice("Which is true?", "*A rope, long and strong:", "Sand", "All of the above", "All of these"))
    codes = [flaw.code for flaw in found]
    assert codes == sorted(codes)
    assert len(set(codes)) == len(codes) >= 3


def test_no_question_of_a_real_deck_has_an_error(corpus_packs: tuple[Pack, ...]) -> None:
    questions = [question for pack in corpus_packs for unit in pack.units for question in unit.questions]
    assert len(questions) > 20
    assert [(question.stem, flaws_of(question)) for question in questions if not is_fit(question)] == []


def test_the_keys_of_a_real_deck_have_no_favourite_place(corpus_packs: tuple[Pack, ...]) -> None:
    found = [flaws_in_pack([unit.questions for unit in pack.units]) for pack in corpus_packs]
    assert [flaw for flaws in found for _, flaw in flaws if flaw.code == "IW41"] == []
